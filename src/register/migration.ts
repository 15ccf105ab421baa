import type { EngineName } from "./engines/engine.js";

/** One step of the schema, from one version to the next. */
export interface Migration {
  /** The version it leads to; the first is 1. */
  readonly version: number;
  readonly name: string;
  /** Statements in the subset that SQLite and PostgreSQL share. */
  readonly sql: string;
  /** Statements that one engine alone runs, after the shared ones. */
  readonly only?: Readonly<Partial<Record<EngineName, string>>>;
}
