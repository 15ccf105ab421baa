import { expect, test } from "vitest";
import { applyDecisions } from "../../../src/register/decisions/decide.js";
import { decisionOf } from "../../../src/register/decisions/decision-rows.js";
import { acceptEntries } from "../../../src/register/log/accept-entries.js";
import { readDevices, readLog } from "../../../src/register/log/read-log.js";
import { scrubErased } from "../../../src/register/withdrawal/scrub.js";
import { listDecisions } from "../../../src/register/decisions/list-decisions.js";
import { linkRegister } from "../../../src/register/link-register.js";
import { appendEntry } from "../../../src/register/log/append-entry.js";
import { logWriter } from "../../../src/register/log/log-writer.js";
import { inTransaction } from "../../../src/register/open-register.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { applyWithdrawals } from "../../../src/register/withdrawal/apply-withdrawals.js";
import { withdrawReports } from "../../../src/register/withdrawal/withdraw.js";
import { plainLinker, scratchRegister } from "../registers.js";
import { citedArrival } from "../verify/filled-register.js";
import { verified } from "../verify/verified.js";
import {
  everything,
  idsOf,
  NAME,
  planted,
  REASON,
  say,
  withdraw,
  withPlain,
} from "./withdrawn-register.js";

const scratch = scratchRegister();

test("a withdrawal is not undone, and the refusal says why it was made", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    await withdraw(register, "r9");
    const [made] = await listDecisions(register.store);
    const undo = { kind: "undo", decision: made!.decision.id };
    await expect(say(register, undo, [])).rejects.toMatchObject({
      code: "REG-DECISION-FINAL",
      context: { seen: made!.decision.id, reason: REASON },
    });
  });
});

test("unknown and doubtful names erase nothing; nor does a telling reason", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    const ask = (report: string, reason = REASON) =>
      withdrawReports(register, { report, reason, author: "A1" }).then(
        () => "withdrawn",
        ({ code }: { readonly code: string }) => code,
      );
    expect(await ask("r77")).toBe("REG-REPORT-UNKNOWN");
    expect(await ask("r9", `طلب ${NAME}`)).toBe("REG-REASON-TELLS");
    const one = citedArrival({});
    await storeReports(register, [{ ...one, reportKey: "x:r1" }]);
    expect(await ask("r1")).toBe("REG-REPORT-SEVERAL");
    const { counts } = await verified(register);
    expect(counts.withdrawn).toBe(0);
  });
});

test("backups that the log tells of are named", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    const backup = {
      author: "A1",
      kind: "backup",
      body: { name: "may.isnad" },
    };
    await inTransaction(register, (store) =>
      appendEntry(
        store,
        logWriter(register, () => 1_700_000_000_000),
        {
          ...backup,
          kind: "backup",
        },
      ),
    );
    const { backups } = await withdraw(register, "r9");
    expect(backups).toEqual([
      { at: "2023-11-14T22:13:20.000Z", name: "may.isnad" },
    ]);
  });
});

test("a mark of withdrawal without an entry, and the reverse, are found", async () => {
  await withPlain(scratch(), async (register) => {
    await planted(register);
    await withdraw(register, "r9");
    const set = (withdrawn: number, key: string) =>
      register.store
        .updateTable("report_version")
        .set({ withdrawn })
        .where("report_key", "=", key)
        .execute();
    await set(1, "test:r1");
    const codes = async () =>
      (await verified(register)).faults.map(({ code }) => code);
    expect(await codes()).toContain("VER-WITHDRAWN-UNTOLD");
    await set(0, "test:r1");
    await set(0, "test:r9");
    expect(await codes()).toContain("VER-NOT-ERASED");
  });
});

test("a withdrawal that comes by meeting is carried out, with what is quoted here", async () => {
  await withPlain(scratch(), async (there) => {
    await planted(there);
    await withdraw(there, "r9");
    await withPlain(scratch(), async (here) => {
      await planted(here);
      const { own } = await idsOf(here);
      await say(here, { kind: "note", text: `اتصل ${NAME} أمس` }, [own]);
      const devices = await readDevices(there.store);
      const entries = await readLog(there.store);
      const meet = () =>
        inTransaction(here, async (store) => {
          const { added } = await acceptEntries(store, { devices, entries }, 0);
          const made = added.flatMap((entry) => decisionOf(entry) ?? []);
          await applyDecisions(store, made);
          return applyWithdrawals(store, here, logWriter(here));
        });
      expect(await meet()).toMatchObject({ reports: ["test:r9"], entries: 1 });
      expect(await meet()).toMatchObject({ reports: [], entries: 0 });
      await linkRegister(here, plainLinker);
      await scrubErased(here);
      expect((await everything(here)).includes(NAME)).toBe(false);
      const { faults, counts } = await verified(here);
      expect([faults, counts.withdrawn]).toEqual([[], 2]);
    });
  });
});
