import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { linkRegister } from "../../../src/register/link-register.js";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { scrubErased } from "../../../src/register/withdrawal/scrub.js";
import { withdrawReports } from "../../../src/register/withdrawal/withdraw.js";
import { plainLinker } from "../registers.js";

export const REASON = "طلب الشاهد";

/** Works on a register whose pages can be read as bytes. */
export async function withPlain<T>(
  name: string,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const register = await openRegister(name, { create: true, plain: true });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

/** As the command does. */
export async function withdraw(register: Register, report: string) {
  const request = { report, reason: REASON, author: "A1" };
  const done = await withdrawReports(register, request);
  await linkRegister(register, plainLinker);
  await scrubErased(register);
  return done;
}

/** All bytes beside an SQLite register, or all rows on PostgreSQL, as text. */
export async function everything(register: Register): Promise<string> {
  const { folder } = register;
  if (folder !== null)
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        readFileSync(path.join(entry.parentPath, entry.name)).toString("utf8"),
      )
      .join("\n");
  const { rows: tables } = await sql<{ readonly name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema()`.execute(register.store);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly row: string }>`
      select t::text as row from ${sql.table(name)} t`.execute(register.store);
    found.push(...rows.map(({ row }) => row));
  }
  return found.join("\n");
}
