/** The database file of a register whose key lies open, for scripts. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openSqliteFile } from "../dist/register/engines/sqlite.js";
import { databaseKey } from "../dist/register/keys/subkeys.js";

/**
 * @param {string} folder - a register; one whose database a kill forestalled
 * has an empty one
 */
export function openRegisterFile(folder) {
  const file = path.join(folder, "register.sqlite");
  const keyFile = path.join(folder, "register.key");
  if (!existsSync(keyFile)) return openSqliteFile(file, { busyMillis: 1000 });
  const { register, keys } = JSON.parse(readFileSync(keyFile, "utf8"));
  const [{ database, slots }] = keys;
  if (database === "plain") return openSqliteFile(file, { busyMillis: 1000 });
  const open = slots.find(({ kind }) => kind === "open");
  const key = databaseKey(Buffer.from(open.key, "base64"), register);
  return openSqliteFile(file, { busyMillis: 1000, key });
}
