import type { Audience, LeftOut, ReleasedIncident } from "../release/index.js";

/** Names of the output formats, as `--format` takes them. */
export type ExportFormat = "incidents-jsonl" | "csv";

/** What every file says about how it was made. */
export interface ExportOrigin {
  /** Version of the program. */
  readonly engine: string;
  readonly audience: Audience;
}

/** A file in the making. */
export interface Exported {
  /** Its text in pieces; bytes are UTF-8. */
  readonly pieces: Iterable<string>;
  /** What the format had no place for. */
  readonly leftOut: readonly LeftOut[];
}

/** One output format: incidents → text, and what was left out of it. */
export interface Exporter {
  readonly format: ExportFormat;
  /** File name ending without dot. */
  readonly ending: string;
  readonly mediaType: string;
  /**
   * Same incidents, same bytes. The incidents are already fit for their
   * audience and in the register's order.
   */
  readonly write: (
    incidents: readonly ReleasedIncident[],
    origin: ExportOrigin,
  ) => Exported;
}
