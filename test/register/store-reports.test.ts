import { expect, test } from "vitest";
import { findIncidents } from "../../src/register/find-incidents.js";
import { linkRegister } from "../../src/register/link-register.js";
import {
  openRegister,
  type Register,
} from "../../src/register/open-register.js";
import { registerSize } from "../../src/register/register-size.js";
import { storeReports } from "../../src/register/store-reports.js";
import { registerDump } from "./register-dump.js";
import { arrival, plainLinker, REPORT, scratchRegister } from "./registers.js";

const scratch = scratchRegister();

async function withRegister(work: (register: Register) => Promise<void>) {
  const register = await openRegister(scratch(), { create: true });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

const LATER = "2023-05-04T06:00:00.000Z";
const corrected = { ...REPORT, text: `${REPORT.text} تصويب: في تل الورد.` };

test("the same version again writes nothing", async () => {
  await withRegister(async (register) => {
    expect(await storeReports(register, [arrival()])).toEqual(["new-report"]);
    const before = await registerDump(register);
    const again = [arrival(), arrival({}, { capturedAt: LATER })];
    expect(await storeReports(register, again)).toEqual([
      "unchanged",
      "unchanged",
    ]);
    expect(await registerDump(register)).toBe(before);
  });
});

test("one report twice in a batch is one report", async () => {
  await withRegister(async (register) => {
    const batch = [arrival(), arrival()];
    expect(await storeReports(register, batch)).toEqual([
      "new-report",
      "unchanged",
    ]);
    expect(await registerSize(register)).toMatchObject({
      report: 1,
      report_version: 1,
      claim: 2,
    });
  });
});

test("the version captured last counts, whichever arrived last", async () => {
  const old = arrival();
  const fresh = arrival(corrected, { capturedAt: LATER });
  for (const order of [
    [old, fresh],
    [fresh, old],
  ]) {
    await withRegister(async (register) => {
      for (const one of order) await storeReports(register, [one]);
      const versions = await register.store
        .selectFrom("report_version")
        .select(["version", "superseded"])
        .orderBy("superseded")
        .execute();
      expect(versions).toEqual([
        { version: fresh.version, superseded: 0 },
        { version: old.version, superseded: 1 },
      ]);
      expect((await registerSize(register)).claim).toBe(4);
      await linkRegister(register, plainLinker);
      const [incident, ...others] = await findIncidents(register);
      expect(others).toEqual([]);
      expect(fresh.claims?.claims.map(({ key }) => key)).toContain(
        incident?.claims[0],
      );
    });
  }
});

test("of versions captured at one instant the smallest hash counts", async () => {
  const [a, b] = [arrival(), arrival(corrected)];
  const smallest = a.version < b.version ? a.version : b.version;
  for (const order of [
    [a, b],
    [b, a],
  ]) {
    await withRegister(async (register) => {
      await storeReports(register, order);
      const rows = await register.store
        .selectFrom("report")
        .select("current_version")
        .execute();
      expect(rows).toEqual([{ current_version: smallest }]);
    });
  }
});

test("an earlier capture of a version found later is the one kept", async () => {
  const second = { name: "b.jsonl", sha256: "b".repeat(64), position: 7 };
  const early = arrival({}, { container: second });
  const late = arrival({}, { capturedAt: LATER });
  const dumps: string[] = [];
  for (const order of [
    [early, late],
    [late, early],
  ]) {
    await withRegister(async (register) => {
      for (const one of order) await storeReports(register, [one]);
      dumps.push(await registerDump(register));
    });
  }
  expect(dumps[0]).toBe(dumps[1]);
  expect(dumps[0]).toContain('"container_name":"b.jsonl"');
});

test("another coder replaces the claims of a version", async () => {
  await withRegister(async (register) => {
    await storeReports(register, [arrival()]);
    const before = await registerSize(register);
    const again = arrival({}, {}, "coder 2");
    expect(await storeReports(register, [again])).toEqual(["read-again"]);
    expect(await registerSize(register)).toEqual(before);
    const coders = await register.store
      .selectFrom("coding")
      .select("coder")
      .execute();
    expect(coders).toEqual([{ coder: "coder 2" }]);
  });
});

test("a report that nothing could read is kept and read later", async () => {
  await withRegister(async (register) => {
    const unread = { ...arrival(), claims: null };
    expect(await storeReports(register, [unread])).toEqual(["new-report"]);
    expect((await registerSize(register)).claim).toBe(0);
    await storeReports(register, [arrival()]);
    expect((await registerSize(register)).claim).toBe(2);
  });
});

test("two claims with one key are both kept", async () => {
  await withRegister(async (register) => {
    const one = arrival();
    const claims = one.claims?.claims ?? [];
    const [first] = claims;
    expect(first).toBeDefined();
    const { claimSetOf } = await import("../../src/register/claim-set.js");
    const line = {
      id: "r1",
      incidents: [
        { id: "i1", key: first?.key },
        { id: "i2", key: first?.key },
      ],
    };
    const set = claimSetOf(line, one, "coder 3");
    await storeReports(register, [{ ...one, claims: set }]);
    expect((await registerSize(register)).claim).toBe(2);
  });
});

test("a report without an id is known by its text", async () => {
  const { sha256 } = await import("../../src/model/sha256.js");
  const nameless = arrival({ id: sha256(REPORT.text) });
  expect(nameless.reportKey).toBe(`test#${sha256(REPORT.text)}`);
  expect(arrival().reportKey).toBe("test:r1");
});
