import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { IsnadError } from "../model/errors.js";
import { StoreError } from "./messages.js";

/** Name of the database inside a register's folder. */
export const REGISTER_FILE = "register.sqlite";

const FILE_ENDING = /\.(?:sqlite3?|db)$/i;

/** What journals a database file may have beside it. */
const COMPANIONS = new Set([
  REGISTER_FILE,
  `${REGISTER_FILE}-wal`,
  `${REGISTER_FILE}-shm`,
  `${REGISTER_FILE}-journal`,
]);

/**
 * Finds the database file of a register.
 *
 * @param name - what the user named: a folder, a file, or something that does
 * not exist yet (a file when it ends in `.sqlite`, `.sqlite3` or `.db`)
 * @throws IsnadError `REG-NOT-A-REGISTER` for a folder that holds other things
 * @throws StoreError `REG-UNKNOWN-ENGINE` for a URL
 */
export function registerFile(name: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) {
    const shown = name.replace(/\/\/[^@/]*@/, "//…@");
    throw new StoreError("REG-UNKNOWN-ENGINE", { path: shown });
  }
  if (!existsSync(name)) {
    return FILE_ENDING.test(name) ? name : path.join(name, REGISTER_FILE);
  }
  if (!statSync(name).isDirectory()) return name;
  const entries = readdirSync(name);
  const isOurs =
    entries.includes(REGISTER_FILE) ||
    entries.every((entry) => COMPANIONS.has(entry));
  if (!isOurs) throw new IsnadError("REG-NOT-A-REGISTER", { path: name });
  return path.join(name, REGISTER_FILE);
}
