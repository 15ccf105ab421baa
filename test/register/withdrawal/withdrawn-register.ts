import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import type { DecisionInput } from "../../../src/model/decision.js";
import { decide } from "../../../src/register/decisions/decide.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { citedArrival } from "../verify/filled-register.js";
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

export const SECRET = "وادي السدر";
export const NAME = "هاني الدالي";
export const PAGE = "https://sahl.example/secret-page";

/** A report that stays, and one with a planted name, in two versions. */
export async function planted(register: Register): Promise<void> {
  await storeReports(register, [
    citedArrival({}),
    citedArrival({ id: "r9", url: PAGE, title: `عن ${NAME}` }, SECRET),
  ]);
  await storeReports(register, [
    citedArrival(
      { id: "r9", url: PAGE, title: `تصحيح عن ${NAME}` },
      SECRET,
      "2023-05-05T06:00:00.000Z",
    ),
  ]);
  await linkRegister(register, plainLinker);
}

export async function say(
  register: Register,
  decision: object,
  incidents: readonly string[],
) {
  const whole = { reason: "تحقق", ...decision } as DecisionInput;
  const request = { author: "A1", decision: whole, incidents };
  const [made] = await decide(register, [request]);
  return made!;
}

export const idsOf = async (register: Register) => {
  const all = await findIncidents(register);
  const own = all.find(({ where }) => where.name === SECRET);
  const other = all.find(({ where }) => where.name !== SECRET);
  return { own: own?.id ?? "", other: other?.id ?? "" };
};
