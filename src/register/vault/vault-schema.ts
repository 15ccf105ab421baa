import type { Generated } from "kysely";
import type { Migration } from "../migration.js";
import type { VaultPerson } from "./vault-entry.js";

/** `ISNV`: a vault is never taken for a register, nor a register for a vault. */
export const VAULT_ID = 0x49_53_4e_56;

/** The tables of a vault. */
export interface VaultTables {
  readonly person: VaultPerson;
  /** Pseudonyms that stood for somebody: never given to another person. */
  readonly forgotten: { readonly pseudonym: string };
  /** Null once a number is forgotten: its code is not given again. */
  readonly phone: {
    readonly serial: Generated<number>;
    readonly number: string | null;
  };
}

/** The schema of a vault; it is on no server, so it has one engine. */
export const VAULT_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: "vault",
    sql: `
      create table person (
        pseudonym text not null primary key,
        name text not null,
        contact text,
        consent text not null,
        notes text
      );
      create table forgotten (pseudonym text not null primary key);
      create table phone (
        serial integer not null primary key,
        number text unique
      );
    `,
  },
];
