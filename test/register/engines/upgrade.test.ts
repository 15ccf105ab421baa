import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { programLinker } from "../../../src/operations/linker.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { MIGRATIONS } from "../../../src/register/migrations.generated.js";
import { openRegister } from "../../../src/register/open-register.js";
import type { RegisterIncident } from "../../../src/model/register-incident.js";
import { codeOf } from "../code-of.js";
import { scratchRegister } from "../registers.js";
import {
  makeOldRegister,
  rawEngine,
  rowsOf,
  type RowsByTable,
} from "./old-registers.js";
import { RECORDED, type Row } from "./recorded-rows.js";

const scratch = scratchRegister();
const LATEST = MIGRATIONS.length;
const OLD = MIGRATIONS.slice(0, -1).map(({ version }) => version);

/** Computed anew from the claims whenever the schema says so. */
const COMPUTED = new Set([
  "incident",
  "incident_actor",
  "incident_member",
  "linking",
  "schema_migration",
]);
/** Made when a register is opened; none stands in one that was not. */
const OF_KEYS = new Set(["register_key", "isnad_register"]);

const lines = (rows: readonly Row[], columns: readonly string[]) =>
  rows
    .map((row) => JSON.stringify(columns.map((column) => row[column])))
    .sort();

function expectKept(before: RowsByTable, after: RowsByTable): void {
  for (const [table, rows] of before) {
    if (COMPUTED.has(table)) continue;
    const columns = Object.keys(rows[0] ?? {});
    const kept = lines(after.get(table) ?? [], columns);
    expect(kept, table).toEqual(lines(rows, columns));
  }
}

const known = ({ id, type, when, where, members, claims }: RegisterIncident) =>
  JSON.stringify({ id, type, when, name: where.name, members, claims });

const RECORDED_INCIDENTS = (RECORDED.rows["incident"] ?? [])
  .map(({ value }) => known(JSON.parse(String(value)) as RegisterIncident))
  .sort();

test.for(OLD)("a register of schema %i loses nothing", async (version) => {
  const name = scratch();
  const before = await makeOldRegister(name, version);
  for (const [table, rows] of before) {
    if (!COMPUTED.has(table)) expect(rows, table).not.toEqual([]);
  }
  const register = await openRegister(name, { create: false });
  expectKept(before, await rowsOf(register.store, before.keys()));
  await linkRegister(register, programLinker());
  const incidents = await findIncidents(register);
  expect(incidents.map(known).sort()).toEqual(RECORDED_INCIDENTS);
  const columns = await register.store
    .selectFrom("incident")
    .select(["admin1", "review"])
    .execute();
  expect(columns).toContainEqual({ admin1: "درعا", review: "unreviewed" });
  await register.close();
});

test("every table of an earlier schema has rows in these tests", async () => {
  const name = scratch();
  const filled = await makeOldRegister(name, LATEST - 1);
  const engine = await rawEngine(name, MIGRATIONS.slice(0, -1));
  const catalogue =
    engine.name === "sqlite"
      ? sql<Row>`select name from sqlite_master where type = 'table'`
      : sql<Row>`select table_name as name from information_schema.tables
          where table_schema = current_schema()`;
  const { rows } = await catalogue.execute(engine.store);
  await engine.close();
  const tables = rows.map(({ name: table }) => String(table));
  const wanted = tables.filter((table) => !OF_KEYS.has(table));
  expect(wanted.filter((table) => !filled.has(table))).toEqual([
    // Filled by linking and by the index of words, and made anew by both.
    ...wanted.filter((table) =>
      /^(?:incident_(?:actor|brief)$|search_|link_)/.test(table),
    ),
  ]);
});

test("an upgrade that fails half way leaves the old register", async () => {
  const name = scratch();
  const before = await makeOldRegister(name, 1);
  const broken = {
    version: 3,
    name: "broken",
    sql: "insert into none_such values (1);",
  };
  const steps = [...MIGRATIONS.slice(0, 2), broken];
  await expect(rawEngine(name, steps)).rejects.toThrow(/none_such/);
  const engine = await rawEngine(name, MIGRATIONS.slice(0, 1));
  expectKept(before, await rowsOf(engine.store, before.keys()));
  await engine.close();
  expect(await codeOf(name)).toBe("opened");
});

test("a newer schema is refused before anything is touched", async () => {
  const name = scratch();
  const newer = { name: "later", sql: "create table later (a text);" };
  const steps = [...MIGRATIONS, { ...newer, version: LATEST + 1 }];
  await (await rawEngine(name, steps)).close();
  expect(await codeOf(name)).toBe("REG-NEWER-SCHEMA");
});

const CHILD = fileURLToPath(new URL("hanging-upgrade.mjs", import.meta.url));
const children = new Set<ReturnType<typeof spawn>>();
afterAll(() => children.forEach((child) => child.kill("SIGKILL")));

test.for(OLD)(
  "a kill while schema %i is upgraded loses nothing",
  async (version) => {
    const name = scratch();
    const before = await makeOldRegister(name, version);
    const child = spawn(process.execPath, [CHILD, name], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.add(child);
    // Every step is done and none committed.
    const [said] = (await once(child.stdout, "data")) as [Buffer];
    expect(String(said)).toBe("hangs\n");
    child.kill("SIGKILL");
    await once(child, "exit");
    const old = await rawEngine(name, MIGRATIONS.slice(0, version));
    expectKept(before, await rowsOf(old.store, before.keys()));
    await old.close();
    const register = await openRegister(name, { create: false });
    expectKept(before, await rowsOf(register.store, before.keys()));
    await register.close();
  },
);

test("reports of an earlier schema are held by an import that nobody undoes", async () => {
  const name = scratch();
  const before = await makeOldRegister(name, 6);
  const register = await openRegister(name, { create: false });
  const rows = await register.store
    .selectFrom("import_item")
    .select(["import_id", "version"])
    .execute();
  await register.close();
  const versions = before.get("report_version") ?? [];
  expect(versions.length).toBeGreaterThan(0);
  const held = versions.map((row) => `before ${String(row["version"])}`);
  const found = rows.map((row) => `${row.import_id} ${row.version}`);
  expect(found.sort()).toEqual(held.sort());
});
