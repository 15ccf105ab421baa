import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { IsnadError } from "../model/errors.js";
import { StoreError } from "./messages.js";

/** Name of the database inside a register's folder. */
export const REGISTER_FILE = "register.sqlite";

/** Name of the file that holds the wrapped key. */
export const KEY_FILE = "register.key";

/** Name of the folder that holds the captured bytes. */
export const EVIDENCE_FOLDER = "evidence";

/** Name of the vault: who the witnesses are. */
export const VAULT_FILE = "vault.sqlite";

/** Name of what is known of fetched pages; see `fetched-pages.ts`. */
export const FETCHED_FILE = "register.fetched";

const FILE_ENDING = /\.(?:sqlite3?|db)$/i;

/** What the program puts into the folder of a register. */
const COMPANIONS = [
  REGISTER_FILE,
  KEY_FILE,
  EVIDENCE_FOLDER,
  VAULT_FILE,
  FETCHED_FILE,
];

/** Also what a database or a kill leaves beside: `-wal`, `.part-…` and so on. */
export const isCompanion = (entry: string) =>
  COMPANIONS.some(
    (name) =>
      entry === name ||
      entry.startsWith(`${name}-`) ||
      entry.startsWith(`${name}.`),
  );

/**
 * Where a companion of a database lies: under its own name in the folder of a
 * register, else beside the file that the user named, under that name.
 *
 * @param companion - such as {@link KEY_FILE}
 */
export function companionOf(file: string, companion: string): string {
  const isFolder = path.basename(file) === REGISTER_FILE;
  return isFolder
    ? path.join(path.dirname(file), companion)
    : `${file}.${companion.replace(/^(?:register|vault)\./, "")}`;
}

const URL_LIKE = /^[a-z][a-z0-9+.-]+:\/\//i;
const POSTGRES = /^postgres(?:ql)?:\/\//i;

/** Where a register is kept. */
export type RegisterPlace =
  | { readonly engine: "sqlite"; readonly file: string }
  | { readonly engine: "postgres"; readonly url: string };

/** Parameters of a database URL that tell where, never who or how. */
const SHOWN_PARAMETER = /^(?:host|port|dbname|options|sslmode)=[^=]*$/i;

/**
 * The place as it may be shown: a URL without user and password. A password
 * may hold any sign, also those that end it by the rules of URLs; so all goes
 * up to the last `@`, and of the parameters only known ones stay.
 */
export function shownPlace(name: string): string {
  if (!URL_LIKE.test(name)) return name;
  const start = name.indexOf("://") + 3;
  const at = name.lastIndexOf("@");
  const hidden = at >= start;
  const rest = name.slice(hidden ? at + 1 : start);
  const [where = "", ...query] = rest.split(/[?&#]/);
  const shown = query.map((one) => (SHOWN_PARAMETER.test(one) ? one : "…"));
  const parameters = shown.length === 0 ? "" : `?${shown.join("&")}`;
  return `${name.slice(0, start)}${hidden ? "…@" : ""}${where}${parameters}`;
}

/** A `/` in a password would make the rest of it a host and a database. */
function soundUrl(url: string): string {
  const [untilQuery = ""] = url.split("?");
  if (!/^[^/]*\/\/[^/]*\/.*@/.test(untilQuery)) return url;
  const seen = "/ … @";
  throw new StoreError("REG-BAD-ADDRESS", { path: shownPlace(url), seen });
}

/**
 * Finds the database of a register.
 *
 * @param name - what the user named: a folder, a file, something that does not
 * exist yet (a file when it ends in `.sqlite`, `.sqlite3` or `.db`), or
 * `postgres://…`
 * @throws IsnadError `REG-NOT-A-REGISTER` for a folder that holds other things
 * @throws StoreError `REG-UNKNOWN-ENGINE` for any other URL, `REG-BAD-ADDRESS`
 */
export function registerPlace(name: string): RegisterPlace {
  if (POSTGRES.test(name)) return { engine: "postgres", url: soundUrl(name) };
  if (URL_LIKE.test(name)) {
    throw new StoreError("REG-UNKNOWN-ENGINE", { path: shownPlace(name) });
  }
  return { engine: "sqlite", file: registerFile(name) };
}

function registerFile(name: string): string {
  if (!existsSync(name)) {
    return FILE_ENDING.test(name) ? name : path.join(name, REGISTER_FILE);
  }
  if (!statSync(name).isDirectory()) return name;
  const entries = readdirSync(name);
  const isOurs = entries.includes(REGISTER_FILE) || entries.every(isCompanion);
  if (!isOurs) throw new IsnadError("REG-NOT-A-REGISTER", { path: name });
  return path.join(name, REGISTER_FILE);
}
