import { expect, test } from "vitest";
import { listDecisions } from "../../../src/register/decisions/list-decisions.js";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import { findIncidents } from "../../../src/register/find-incidents.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { logWriter } from "../../../src/register/log/log-writer.js";
import { inTransaction } from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { applyWithdrawals } from "../../../src/register/withdrawal/apply-withdrawals.js";
import { plainLinker, scratchRegister } from "../registers.js";
import { citedArrival } from "../verify/filled-register.js";
import { verified } from "../verify/verified.js";
import {
  everything,
  idsOf,
  NAME,
  PAGE,
  planted,
  say,
  SECRET,
  withdraw,
  withPlain,
} from "./withdrawn-register.js";

const scratch = scratchRegister();

test("nothing of a withdrawn report is left in any file", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    const { own, other } = await idsOf(register);
    const about = { kind: "note", text: `اتصل ${NAME} أمس` };
    await say(register, about, [own]);
    await say(register, { kind: "correct", field: "/type", value: "raid" }, [
      own,
    ]);
    await say(register, { kind: "grade", grade: "confirmed" }, [other]);
    await linkRegister(register, plainLinker);
    for (const word of [NAME, SECRET, PAGE, "الدالي"])
      expect((await everything(register)).includes(word)).toBe(true);
    const keys = await register.store
      .selectFrom("evidence")
      .innerJoin("capture", "capture.sha256", "evidence.sha256")
      .select("wrapped_key")
      .where("report_key", "=", "test:r9")
      .execute();
    const done = await withdraw(register, "r9");
    expect(done).toMatchObject({
      asked: ["test:r9"],
      reports: ["test:r9"],
      versions: 2,
      records: 2,
      shared: 0,
      entries: 2,
      kept: 0,
      backups: [],
    });
    const left = await everything(register);
    for (const word of [NAME, SECRET, PAGE, "الدالي", "سدر"])
      expect([word, left.includes(word)]).toEqual([word, false]);
    expect(keys).toHaveLength(2);
    for (const { wrapped_key } of keys)
      expect(left.includes(wrapped_key!)).toBe(false);
    expect(left.includes("سالم العوض")).toBe(true);
    const { faults, notices, counts } = await verified(register);
    expect(faults).toEqual([]);
    expect(counts).toMatchObject({ versions: 3, withdrawn: 2 });
    expect(new Set(notices.map(({ code }) => code))).toEqual(
      new Set(["VER-WITHDRAWN"]),
    );
    const incidents = await findIncidents(register);
    expect(incidents.map(({ where }) => where.name)).toEqual(["تل الريح"]);
    const rows = await register.store
      .selectFrom("capture")
      .select(["sha256", "url", "captured_at"])
      .where("report_key", "=", "test:r9")
      .execute();
    expect(rows).toHaveLength(2);
    for (const { sha256, url } of rows) {
      expect(url).toBeNull();
      await expect(openEvidence(register).get(sha256!)).rejects.toMatchObject({
        trouble: "withdrawn",
      });
    }
    const [stays] = await listDecisions(register.store);
    expect(stays?.decision.kind).toBe("grade");
  });
});

test("nothing is left of an incident that was taken out of the index before", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    // An index cuts words short where they begin alike; of an id all is there.
    const digits = (await idsOf(register)).own.slice("inc-".length);
    // A version that tells no incident any more: the index forgets the first.
    const later = citedArrival(
      { id: "r9", url: PAGE, title: "لا حادثة" },
      SECRET,
      "2023-05-06T06:00:00.000Z",
    );
    const claims = { ...later.claims!, claims: [] };
    await storeReports(register, [{ ...later, claims }]);
    await linkRegister(register, plainLinker);
    expect(await findIncidents(register)).toHaveLength(1);
    await withdraw(register, "r9");
    const left = await everything(register);
    for (const word of [NAME, SECRET, digits, digits.slice(1)])
      expect([word, left.includes(word)]).toEqual([word, false]);
  });
});

test("the same report is refused again, in any version; others come in", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    await withdraw(register, "test:r9");
    const again = [
      citedArrival({ id: "r9", url: PAGE, title: `عن ${NAME}` }, SECRET),
      citedArrival({ id: "r9", title: "نسخة أخرى" }, SECRET),
      citedArrival({ id: "r10" }),
    ];
    expect(await storeReports(register, again)).toEqual([
      "withdrawn",
      "withdrawn",
      "new-report",
    ]);
    expect((await everything(register)).includes(NAME)).toBe(false);
    expect((await verified(register)).faults).toEqual([]);
  });
});

test("bytes that another report shares stay until that one goes too", async () => {
  await withPlain(scratch(), async (register) => {
    const record = {
      bytes: Buffer.from("صفحة فيها مادتان"),
      kind: "line",
      format: "page",
      mediaType: "text/plain",
    } as const;
    const arrivals = [
      citedArrival({ id: "a" }),
      citedArrival({ id: "b" }, SECRET),
    ];
    await storeReports(
      register,
      arrivals.map((one) => ({ ...one, capture: { ...one.capture, record } })),
    );
    const { sha256 } = await register.store
      .selectFrom("evidence")
      .select("sha256")
      .executeTakeFirstOrThrow();
    expect(await withdraw(register, "a")).toMatchObject({
      records: 0,
      shared: 1,
    });
    const bytes = await openEvidence(register).get(sha256);
    expect(Buffer.from(bytes)).toEqual(record.bytes);
    expect((await verified(register)).faults).toEqual([]);
    expect(await withdraw(register, "b")).toMatchObject({
      records: 1,
      shared: 0,
    });
    await expect(openEvidence(register).get(sha256)).rejects.toMatchObject({
      trouble: "withdrawn",
    });
    expect((await verified(register)).faults).toEqual([]);
  });
});

test("by the hash of bytes all reports go that captured them", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    const row = await register.store
      .selectFrom("capture")
      .select("sha256")
      .where("report_key", "=", "test:r9")
      .executeTakeFirstOrThrow();
    const done = await withdraw(register, row.sha256!);
    expect(done.asked).toEqual(["test:r9"]);
    // Once more: nothing is left to do, and nothing is written.
    const before = await register.store
      .selectFrom("log_entry")
      .select("id")
      .execute();
    expect(await withdraw(register, "r9")).toMatchObject({
      reports: [],
      entries: 0,
    });
    const writer = logWriter(register);
    await inTransaction(register, (store) =>
      applyWithdrawals(store, register, writer),
    );
    const after = await register.store
      .selectFrom("log_entry")
      .select("id")
      .execute();
    expect(after).toEqual(before);
  });
});

test("what protects others too is decided again without the words", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    const { own, other } = await idsOf(register);
    const silent = await say(register, { kind: "must_link" }, [own, other]);
    const telling = { kind: "embargo", until: "2031-01-01T00:00:00Z" };
    const claims = (await findIncidents(register)).flatMap((one) => one.claims);
    await say(register, { ...telling, reason: `حماية ${NAME}`, claims }, []);
    const done = await withdraw(register, "r9");
    expect(done).toMatchObject({ entries: 1, kept: 1 });
    const listed = await listDecisions(register.store);
    expect(listed.map(({ decision }) => decision.kind).sort()).toEqual([
      "embargo",
      "must_link",
      "withdraw",
    ]);
    expect(listed.some(({ decision }) => decision.id === silent.id)).toBe(true);
    const [left] = await findIncidents(register);
    expect(left?.decided?.embargoUntil).toBe("2031-01-01T00:00:00Z");
    expect((await everything(register)).includes(NAME)).toBe(false);
    expect((await verified(register)).faults).toEqual([]);
  });
});
