import type { Kysely } from "kysely";
import type { RegisterTables } from "../tables.js";

/** Queries on a register, inside or outside a transaction. */
export type Store = Kysely<RegisterTables>;

/** The database systems that can hold a register. */
export type EngineName = "sqlite" | "postgres";

/** A statement that begins or ends a transaction that writes. */
export type Control = "begin" | "commit" | "rollback";

/** An open store, with what differs from one engine to the other. */
export interface Engine {
  readonly name: EngineName;
  readonly store: Store;
  /**
   * Begins or ends a transaction on a connection. `begin` takes the one write
   * lock, so that whoever reads in order to write sees what it will write on.
   */
  readonly control: (on: Store, statement: Control) => Promise<void>;
  /** Opens a copy of the database, under its key; SQLite only. */
  readonly openCopy?: (file: string) => Promise<Engine>;
  readonly close: () => Promise<void>;
}

/** What opening a store needs beside its place. */
export interface EngineOptions {
  /** How long to wait for another writer, in milliseconds. */
  readonly busyMillis: number;
  /** 64 hexadecimal digits; a plain file when left out. SQLite only. */
  readonly key?: string;
  /** Marks the file as this program's; a register when left out. SQLite only. */
  readonly applicationId?: number;
}
