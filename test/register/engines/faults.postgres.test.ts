import { sql } from "kysely";
import { expect, test } from "vitest";
import {
  inTransaction,
  openRegister,
  type Store,
} from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, scratchRegister } from "../registers.js";

const scratch = scratchRegister();
const mark = { name: "a", input: "b" };

async function ownProcess(store: Store): Promise<number> {
  const { rows } = await sql<{ readonly pid: number }>`
    select pg_backend_pid() as pid`.execute(store);
  return rows[0]?.pid ?? 0;
}

test("a commit after a fault that was swallowed is refused", async () => {
  const register = await openRegister(scratch(), { create: true });
  const swallowing = inTransaction(register, async (store) => {
    await store.insertInto("linking").values(mark).execute();
    await store
      .insertInto("linking")
      .values(mark)
      .execute()
      .catch(() => undefined);
  });
  await expect(swallowing).rejects.toMatchObject({ code: "25P02" });
  const rows = await register.store.selectFrom("linking").selectAll().execute();
  expect(rows).toEqual([]);
  expect(await storeReports(register, [arrival()])).toEqual(["new-report"]);
  await register.close();
});

test("a connection lost in use says so, and the next one works", async () => {
  const register = await openRegister(scratch(), { create: true });
  const losing = inTransaction(register, async (store) => {
    await store.insertInto("linking").values(mark).execute();
    const pid = await ownProcess(store);
    await sql`select pg_terminate_backend(${pid}::int)`.execute(register.store);
    await store.selectFrom("linking").selectAll().execute();
  });
  await expect(losing).rejects.toMatchObject({ code: "REG-UNREACHABLE" });
  const rows = await register.store.selectFrom("linking").selectAll().execute();
  expect(rows).toEqual([]);
  expect(await storeReports(register, [arrival()])).toEqual(["new-report"]);
  await register.close();
});
