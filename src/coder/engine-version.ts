/** Version of the rules; part of every coded report. */
export const ENGINE_VERSION = "0.1.0";
