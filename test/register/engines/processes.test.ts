import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { findIncidents } from "../../../src/register/find-incidents.js";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { registerSize } from "../../../src/register/register-size.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { arrival, scratchRegister } from "../registers.js";

const scratch = scratchRegister();
const PROGRAM = fileURLToPath(new URL("second-process.mjs", import.meta.url));

const children = new Set<ChildProcess>();
afterAll(() => children.forEach((child) => child.kill("SIGKILL")));

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  let messages = "";
  child.stderr.on("data", (chunk: Buffer) => (messages += String(chunk)));
  const ended = once(child, "exit").then(([code]) => ({
    code: code as number | null,
    messages,
  }));
  return { child, ended };
}

/** Reports, and versions that count: equal whenever a batch is whole. */
async function countsOf({ store }: Register) {
  const { rows } = await sql<{ readonly a: number; readonly b: number }>`
    select (select count(*) from report) as a,
      (select count(*) from report_version where superseded = 0) as b`.execute(
    store,
  );
  return rows[0] ?? { a: 0, b: 0 };
}

/** What a register tells, without what its own keys sealed. */
async function told(register: Register) {
  const claims = await register.store
    .selectFrom("claim")
    .select(["report_key", "version", "claim_key", "kind", "ordinal", "value"])
    .orderBy("report_key")
    .orderBy("ordinal")
    .execute();
  return { claims, incidents: await findIncidents(register) };
}

test("two processes import and link at once: nothing is lost or doubled", async () => {
  const [shared, single] = [scratch(), scratch()];
  const both = [
    start("import", shared, "0", "60"),
    start("import", shared, "30", "90"),
  ];
  await Promise.race([
    once(both[0]!.child, "exit"),
    new Promise((go) => setTimeout(go, 1000)),
  ]);
  const reader = await openRegister(shared, { create: true });
  let last = 0;
  const running = Promise.all(both.map(({ ended }) => ended));
  let isRunning = true;
  void running.then(() => (isRunning = false));
  while (isRunning) {
    const { a, b } = await countsOf(reader);
    expect(a).toBe(b);
    expect(a).toBeGreaterThanOrEqual(last);
    last = a;
    const ids = (await findIncidents(reader)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await new Promise((go) => setTimeout(go, 20));
  }
  for (const { code, messages } of await running) {
    expect([code, messages]).toEqual([0, ""]);
  }
  expect(await registerSize(reader)).toMatchObject({
    report: 90,
    report_version: 90,
  });
  const { ended } = start("import", single, "0", "90");
  expect((await ended).code).toBe(0);
  const alone = await openRegister(single, { create: false });
  expect(await told(reader)).toEqual(await told(alone));
  await reader.close();
  await alone.close();
}, 180_000);

test("a register that another process writes to says so, and is read meanwhile", async () => {
  const name = scratch();
  const register = await openRegister(name, { create: true, busyMillis: 100 });
  expect(await storeReports(register, [arrival()])).toEqual(["new-report"]);
  const { child, ended } = start("hold", name);
  await once(child.stdout, "data");
  const second = [arrival({ id: "r2" })];
  await expect(storeReports(register, second)).rejects.toMatchObject({
    code: "REG-LOCKED",
  });
  expect(await countsOf(register)).toEqual({ a: 1, b: 1 });
  child.kill("SIGKILL");
  await ended;
  expect(await storeReports(register, second)).toEqual(["new-report"]);
  expect(await countsOf(register)).toEqual({ a: 2, b: 2 });
  await register.close();
}, 60_000);
