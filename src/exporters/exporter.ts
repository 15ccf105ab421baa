import type { RegisterIncident } from "../model/register-incident.js";

/** Names of the output formats, as `--format` takes them. */
export type ExportFormat = "incidents-jsonl" | "csv";

/** For whom a file is made. */
export type Audience = "public" | "internal";

/** Why something of the register does not stand in a file. */
export type LeftOutReason =
  /** A person's name that nobody has released. */
  | "name-withheld"
  /** What is known of a victim beyond outcome and role. */
  | "victim-withheld"
  /** A source that is no public body. */
  | "source-withheld"
  /** The exact place where somebody survived. */
  | "place-coarsened"
  /** The format has no place for it. */
  | "no-column";

/** Something of the register that does not stand in the file. */
export interface LeftOut {
  readonly incident: string;
  /** JSON pointer into the incident; never the value itself. */
  readonly field: string;
  readonly reason: LeftOutReason;
  /** How many values stood there. */
  readonly count: number;
}

/** Mark of figures that nobody has reviewed. */
export const UNREVIEWED = {
  code: "unreviewed",
  ar: "آلي، غير مدقَّق",
  en: "automatic, unreviewed",
} as const;

/** An incident as an audience may see it. */
export interface ExportedIncident extends RegisterIncident {
  readonly review: typeof UNREVIEWED;
  /** How many different names it holds that were withheld. */
  readonly namesWithheld: number;
}

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
    incidents: readonly ExportedIncident[],
    origin: ExportOrigin,
  ) => Exported;
}
