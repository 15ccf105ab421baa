import { sql } from "kysely";
import { expect, test } from "vitest";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { forgetReport } from "../../../src/register/search/remove-records.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, scratchFolder } from "../registers.js";

const scratch = scratchFolder();

/** Words that stand in one report alone; the first letters in no other. */
const PLANTED = "qzaxwv qzaxwz zzqhidden";

/** All bytes of the tables in which FTS5 keeps an index. */
async function indexBytes(register: Register): Promise<string> {
  const found: string[] = [];
  for (const [table, column] of [
    ["data", "block"],
    ["idx", "term"],
    ["content", "c0"],
  ] as const) {
    const { rows } = await sql<{ readonly bytes: string }>`
      select hex(${sql.ref(column)}) as bytes
      from ${sql.table(`search_report_${table}`)}`.execute(register.store);
    found.push(...rows.map(({ bytes }) => bytes));
  }
  return Buffer.from(found.join("0a"), "hex").toString("latin1");
}

test("no page of the index keeps a word of a forgotten report", async () => {
  const register = await openRegister(scratch(), { create: true });
  const reports = Array.from({ length: 400 }, (_, n) =>
    arrival({ id: `r${n}`, text: `خبر رقم ${n} من بلدة ${n * 7} word${n}x` }),
  );
  const planted = arrival({ id: "planted", text: `قال ${PLANTED} شيئاً` });
  await storeReports(register, [...reports.slice(0, 200), planted]);
  await storeReports(register, reports.slice(200));
  expect((await indexBytes(register)).includes("hidden")).toBe(true);
  await inTransaction(register, (store) =>
    forgetReport(store, planted.reportKey),
  );
  const left = await indexBytes(register);
  for (const piece of ["hidden", "axwv", "qza"])
    expect([piece, left.includes(piece)]).toEqual([piece, false]);
  expect(left.includes("word")).toBe(true);
  await register.close();
});
