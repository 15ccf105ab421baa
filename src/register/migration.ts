/** One step of the schema, from one version to the next. */
export interface Migration {
  /** The version it leads to; the first is 1. */
  readonly version: number;
  readonly name: string;
  /** Statements in the subset that SQLite and PostgreSQL share. */
  readonly sql: string;
}
