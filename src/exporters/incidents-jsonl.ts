import type { Exporter } from "./exporter.js";

/** Name and version of the line format. */
const INCIDENT_LINE_SCHEMA = "isnad.register-incident/1";

const FILE = { name: "incidents.jsonl", mediaType: "application/jsonl" };

/**
 * One register incident a line, everything in it: members, claims, competing
 * values. Keys stand in the order of the record.
 */
export const incidentsJsonlExporter: Exporter = {
  format: "incidents-jsonl",
  files: [FILE],
  write(incidents, { engine, audience }) {
    const head = { schema: INCIDENT_LINE_SCHEMA, engine, audience };
    function* pieces(): Generator<string> {
      for (const incident of incidents) {
        yield `${JSON.stringify({ ...head, ...incident })}\n`;
      }
    }
    return { files: [{ ...FILE, pieces: pieces() }], leftOut: [] };
  },
};
