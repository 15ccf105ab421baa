import { expect, test } from "vitest";
import { MIGRATIONS } from "../../src/register/migrations.generated.js";
import {
  inTransaction,
  openRegister,
} from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { codeOf } from "./code-of.js";
import { arrival, scratchRegister } from "./registers.js";

const scratch = scratchRegister();

test("the suite runs on the engine that is asked for", async () => {
  const register = await openRegister(scratch(), { create: true });
  const wanted = process.env["ISNAD_TEST_POSTGRES"] ? "postgres" : "sqlite";
  expect(register.engine.name).toBe(wanted);
  await register.close();
});

test("a register that is not there is not made by a reader", async () => {
  const name = scratch();
  expect(await codeOf(name)).toBe("REG-MISSING");
  expect(await codeOf(name)).toBe("REG-MISSING");
  expect(await codeOf(name, true)).toBe("opened");
  expect(await codeOf(name)).toBe("opened");
});

test("a newer schema is refused, and its own program still opens it", async () => {
  const name = scratch();
  const newer = {
    version: 2,
    name: "later",
    sql: "create table later (a text);",
  };
  const migrations = [
    ...MIGRATIONS,
    { ...newer, version: MIGRATIONS.length + 1 },
  ];
  await (await openRegister(name, { create: true, migrations })).close();
  expect(await codeOf(name)).toBe("REG-NEWER-SCHEMA");
  await (await openRegister(name, { create: false, migrations })).close();
});

test("an upgrade keeps what is there", async () => {
  const name = scratch();
  const old = await openRegister(name, { create: true });
  await storeReports(old, [arrival()]);
  await old.close();
  const later = { name: "later", sql: "create table later (a text);" };
  const migrations = [
    ...MIGRATIONS,
    { ...later, version: MIGRATIONS.length + 1 },
  ];
  const register = await openRegister(name, { create: false, migrations });
  const reports = await register.store
    .selectFrom("report")
    .selectAll()
    .execute();
  expect(reports).toHaveLength(1);
  await register.close();
});

test("a register held by another writer says so; nothing is lost", async () => {
  const name = scratch();
  const first = await openRegister(name, { create: true });
  const second = await openRegister(name, { create: false, busyMillis: 30 });
  await inTransaction(first, async () => {
    const storing = storeReports(second, [arrival()]);
    await expect(storing).rejects.toMatchObject({ code: "REG-LOCKED" });
  });
  expect(await storeReports(second, [arrival()])).toEqual(["new-report"]);
  await first.close();
  await second.close();
});

test("a transaction that fails leaves nothing", async () => {
  const register = await openRegister(scratch(), { create: true });
  const failing = inTransaction(register, async (store) => {
    await store
      .insertInto("linking")
      .values({ name: "a", input: "b" })
      .execute();
    throw new Error("stop");
  });
  await expect(failing).rejects.toThrow("stop");
  const rows = await register.store.selectFrom("linking").selectAll().execute();
  expect(rows).toEqual([]);
  await register.close();
});
