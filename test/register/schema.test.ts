import Database from "libsql";
import { expect, test } from "vitest";
import { RECORDED } from "./engines/recorded-rows.js";
import { migrate } from "../../src/register/engines/migrate.js";
import { sqliteTarget } from "../../src/register/engines/sqlite.js";
import { MIGRATIONS } from "../../src/register/migrations.generated.js";

function schemaOf(database: Database.Database): string {
  const rows = database
    .prepare(
      "select sql from sqlite_master where sql is not null order by type desc, name",
    )
    .all() as readonly { readonly sql: string }[];
  return `${rows.map(({ sql }) => `${sql};`).join("\n\n")}\n`;
}

test("the schema is the reviewed one", async () => {
  const database = new Database(":memory:");
  await migrate(sqliteTarget(database), "memory", MIGRATIONS);
  await expect(schemaOf(database)).toMatchFileSnapshot("schema.sql");
});

test("step by step gives the same schema as all at once", async () => {
  const steps = [
    { version: 1, name: "one", sql: "create table one (a text not null);" },
    { version: 2, name: "two", sql: "create table two (b text not null);" },
    { version: 3, name: "three", sql: "create index three on two (b);" },
  ];
  const atOnce = new Database(":memory:");
  await migrate(sqliteTarget(atOnce), "memory", steps);
  const stepwise = new Database(":memory:");
  for (const { version } of steps) {
    await migrate(sqliteTarget(stepwise), "memory", steps.slice(0, version));
  }
  expect(schemaOf(stepwise)).toBe(schemaOf(atOnce));
});

test("the released schema 1 is what its migration gives", async () => {
  const database = new Database(":memory:");
  await migrate(sqliteTarget(database), "memory", MIGRATIONS.slice(0, 1));
  const given = schemaOf(database)
    .split(";\n\n")
    .map((one) => one.trim());
  const released = RECORDED.schema.map((one) => one.trim());
  expect(given.map((one) => one.replace(/;$/, "")).sort()).toEqual(
    released.sort(),
  );
});

test("migrations are numbered without a gap", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(
    MIGRATIONS.map((_, index) => index + 1),
  );
});

test.for(MIGRATIONS.map(({ name, sql }) => [name, sql] as const))(
  "migration %s keeps to what both engines know",
  ([, sql]) => {
    const code = sql.replace(/--.*$/gm, "").toLowerCase();
    expect(code).not.toMatch(
      /autoincrement|without rowid|\bstrict\b|\bpragma\b|\bblob\b|\bdatetime\b|\bboolean\b|insert or|glob/,
    );
  },
);
