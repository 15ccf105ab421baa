import { expect, test } from "vitest";
import { claimSetOf } from "../../src/register/claim-set.js";
import { currentReadings } from "../../src/register/current-readings.js";
import { findIncidents } from "../../src/register/find-incidents.js";
import { linkRegister } from "../../src/register/link-register.js";
import { MIGRATIONS } from "../../src/register/migrations.generated.js";
import {
  inTransaction,
  openRegister,
} from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { codeOf } from "./code-of.js";
import {
  arrival,
  claimLine,
  plainLinker,
  scratchRegister,
} from "./registers.js";

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

test("ids longer than an index takes, and claims with odd names, are kept", async () => {
  const register = await openRegister(scratch(), { create: true });
  const ids = ["x", "ي"].map((sign) => sign.repeat(40_000));
  const odd = "\u0000ا\ud800".repeat(2000);
  const arrivals = ids.map((id) => {
    const one = arrival({ id });
    const line = claimLine(id, odd);
    const [incident] = line.incidents as { where: object }[];
    const where = { ...incident?.where, admin1: odd, placeId: odd };
    const incidents = [{ ...incident, where, key: odd }];
    return { ...one, claims: claimSetOf({ ...line, incidents }, one, "odd") };
  });
  const stored = await storeReports(register, arrivals);
  expect(stored).toEqual(["new-report", "new-report"]);
  expect(await storeReports(register, arrivals)).toEqual([
    "unchanged",
    "unchanged",
  ]);
  await linkRegister(register, plainLinker);
  const found = await findIncidents(register);
  expect(found.map(({ members }) => members.length)).toEqual([2]);
  const printed = found.flatMap(({ members }) => members.map(([id]) => id));
  expect(new Set(printed)).toEqual(new Set(ids));
  expect(found[0]?.where.admin1).toBe(odd);
  await register.close();
});

test("readings are fetched by more keys than a statement takes", async () => {
  const register = await openRegister(scratch(), { create: true });
  await storeReports(register, [arrival(), arrival({ id: "r2" })]);
  const many = Array.from({ length: 70_000 }, (_, at) => `test:none${at}`);
  const keys = ["test:r2", ...many, "test:r1", "test:r2"];
  const read: string[] = [];
  for await (const { reportKey } of currentReadings(register.store, keys)) {
    read.push(reportKey);
  }
  expect(read).toEqual(["test:r1", "test:r2"]);
  await register.close();
});
