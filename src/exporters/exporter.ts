import type { LeftOut, ReleasedIncident } from "../release/index.js";
import type { ExportKnowledge } from "./knowledge.js";
import type { ExportOrigin } from "./origin.js";

/** Names of the output formats, as `--format` takes them. */
export type ExportFormat =
  | "incidents-jsonl"
  | "csv"
  | "geojson"
  | "json-ld"
  | "follow-the-money"
  | "plover"
  | "acled"
  | "ucdp-ged"
  | "csv-tables"
  | "xlsx"
  | "parquet"
  | "dossier"
  | "sheets"
  | "victim-forms";

/** A file that a format makes. */
export interface FileKind {
  /** Its name in a folder; alone, a user may give another. */
  readonly name: string;
  readonly mediaType: string;
}

/** A file in the making. */
export interface ExportedFile extends FileKind {
  /** Its content in pieces; texts are UTF-8. Read once. */
  readonly pieces: Iterable<string | Uint8Array>;
}

/** What a format made. */
export interface Exported {
  /** As the format lists them, in that order. */
  readonly files: readonly ExportedFile[];
  /** What the format had no place or no code for. */
  readonly leftOut: readonly LeftOut[];
}

/** One output format: incidents → files, and what was left out of them. */
export interface Exporter {
  readonly format: ExportFormat;
  /** Every file that it makes, whatever the incidents; never none. */
  readonly files: readonly FileKind[];
  /**
   * At most so many incidents, in a format that a person reads from end to
   * end; no edition holds it. By default however many there are.
   */
  readonly maxIncidents?: number;
  /**
   * Same incidents, same origin, same bytes. The incidents are already fit for
   * their audience and in the register's order.
   */
  readonly write: (
    incidents: readonly ReleasedIncident[],
    origin: ExportOrigin,
    knowledge: ExportKnowledge,
  ) => Exported | Promise<Exported>;
}
