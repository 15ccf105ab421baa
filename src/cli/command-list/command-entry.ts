import type { RunCommand } from "../command.js";

/** A command by name: its summary for the help, and how to load it. */
export interface CommandEntry {
  readonly name: string;
  readonly en: string;
  readonly ar: string;
  /** Imports the command's module; only the one that is run is loaded. */
  readonly load: () => Promise<RunCommand>;
}
