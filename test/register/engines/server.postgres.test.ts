import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentReadings } from "../../../src/register/current-readings.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { linkRegister } from "../../../src/register/link-register.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, plainLinker } from "../registers.js";

const folder = mkdtempSync(path.join(tmpdir(), "isnad-server-"));
const PROGRAM = fileURLToPath(
  new URL("../../../scripts/private-postgres.mjs", import.meta.url),
);
const server = (action: "start" | "stop" | "kill") =>
  execFileSync(process.execPath, [PROGRAM, action, folder], {
    encoding: "utf8",
  }).trim();
let url = "";

beforeAll(() => {
  url = server("start");
}, 60_000);
afterAll(() => {
  server("stop");
  rmSync(folder, { recursive: true, force: true });
});

async function query(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

const schema = (name: string, database = "postgres") =>
  `${url.replace("/postgres?", `/${database}?`)}&options=-csearch_path%3D${name}`;

const reportsOf = async ({ store }: Register) =>
  (await store.selectFrom("report").select("id").orderBy("id").execute()).map(
    ({ id }) => id,
  );

test("a database of another language gives the same order", async () => {
  await query(
    "create database arabic template template0 locale_provider icu icu_locale 'ar' locale 'C.UTF-8'",
  );
  const ids = ["b", "A", "a", "B", "أ", "ا", "ب", "آ", "_", "é", "😀", "ﷺ"];
  const orders: unknown[] = [];
  for (const database of ["postgres", "arabic"]) {
    const name = schema("letters", database);
    const register = await openRegister(name, { create: true });
    await storeReports(
      register,
      ids.map((id) => arrival({ id })),
    );
    await linkRegister(register, plainLinker);
    const keys: string[] = [];
    for await (const { reportKey } of currentReadings(register.store)) {
      keys.push(reportKey);
    }
    orders.push([keys, (await findIncidents(register)).map(({ id }) => id)]);
    const bytes = (text: string) => Buffer.from(text);
    const sorted = keys.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)));
    expect(keys).toEqual(sorted);
    await register.close();
  }
  expect(orders[1]).toEqual(orders[0]);
});

test("a server that is restarted between two batches is found again", async () => {
  const register = await openRegister(schema("restarted"), { create: true });
  await storeReports(register, [arrival({ id: "r1" })]);
  server("stop");
  const refused = storeReports(register, [arrival({ id: "r2" })]);
  await expect(refused).rejects.toMatchObject({ code: "REG-UNREACHABLE" });
  server("start");
  const stored = await storeReports(register, [arrival({ id: "r2" })]);
  expect(stored).toEqual(["new-report"]);
  expect(await reportsOf(register)).toEqual(["r1", "r2"]);
  await register.close();
}, 60_000);

test("a server that is killed while it is written to loses nothing acknowledged", async () => {
  const register = await openRegister(schema("killed"), { create: true });
  await storeReports(register, [arrival({ id: "r1" })]);
  const writing = inTransaction(register, async (store) => {
    await sql`delete from claim`.execute(store);
    server("kill");
    await sql`delete from coding`.execute(store);
  });
  await expect(writing).rejects.toMatchObject({ code: "REG-UNREACHABLE" });
  server("start");
  const again = [arrival({ id: "r1" }), arrival({ id: "r2" })];
  const stored = await storeReports(register, again);
  expect(stored).toEqual(["unchanged", "new-report"]);
  const claims = await register.store.selectFrom("claim").selectAll().execute();
  expect(claims).toHaveLength(4);
  await register.close();
}, 60_000);

test("work that others made the server undo is done again, and no other", async () => {
  const register = await openRegister(schema("undone"), { create: true });
  const undo = sql`do $$ begin raise exception 'undone' using errcode = '40P01'; end $$`;
  for (const isRepeatable of [true, false]) {
    let tries = 0;
    const working = inTransaction(
      register,
      async (store) => {
        tries += 1;
        await storeMark(store, String(isRepeatable));
        if (tries === 1) await undo.execute(store);
        return tries;
      },
      { isRepeatable },
    );
    if (isRepeatable) expect(await working).toBe(2);
    else await expect(working).rejects.toMatchObject({ code: "REG-LOCKED" });
  }
  const rows = await register.store.selectFrom("linking").selectAll().execute();
  expect(rows).toEqual([{ name: "true", input: "" }]);
  await register.close();
});

const storeMark = (store: Register["store"], name: string) =>
  store.insertInto("linking").values({ name, input: "" }).execute();

test("a password that the server refuses stands in no message", async () => {
  await query("create role guarded login password 'right-Qx7Zk'");
  const rules = path.join(folder, "data/pg_hba.conf");
  const before = readFileSync(rules, "utf8");
  writeFileSync(rules, `local all guarded scram-sha-256\n${before}`);
  appendFileSync(rules, "\n");
  await query("select pg_reload_conf()");
  const wrong = url.replace("postgres@", "guarded:wrong-Qx7Zk@");
  const opening = openRegister(wrong, { create: true });
  const error: unknown = await opening.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "REG-UNREACHABLE" });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("Qx7Zk");
  const missing = openRegister(url.replace("postgres@", "guarded@"), {
    create: true,
  });
  await expect(missing).rejects.toMatchObject({ code: "REG-UNREACHABLE" });
});
