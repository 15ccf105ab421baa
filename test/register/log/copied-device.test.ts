import { cpSync } from "node:fs";
import { expect, test } from "vitest";
import { listDecisions } from "../../../src/register/decisions/list-decisions.js";
import { acceptEntries } from "../../../src/register/log/accept-entries.js";
import { readDevices, readLog } from "../../../src/register/log/read-log.js";
import { verifyLog } from "../../../src/register/log/verify-log.js";
import { inTransaction } from "../../../src/register/open-register.js";
import type { Register } from "../../../src/register/open-register.js";
import {
  fill,
  keyOf,
  say,
  withRegister,
} from "../decisions/decided-register.js";
import { scratchFolder } from "../registers.js";

const newFolder = scratchFolder();
const note = (register: Register, text: string) =>
  say(register, { kind: "note", claims: [keyOf(1)], text });

async function accept(from: Register, to: Register) {
  const devices = await readDevices(from.store);
  const entries = await readLog(from.store);
  return inTransaction(to, (store) =>
    acceptEntries(store, { devices, entries }, 0),
  );
}

/** A register and its copy, each with one decision that the other has not. */
async function withCopy(
  work: (original: Register, copy: Register) => Promise<void>,
): Promise<void> {
  const [one, two] = [newFolder(), newFolder()];
  await withRegister(one, async (register) => {
    await fill(register, [1, 2]);
    await note(register, "قبل النسخ");
  });
  cpSync(one, two, { recursive: true });
  await withRegister(one, (original) =>
    withRegister(two, async (copy) => {
      await note(original, "على الأصل");
      await note(copy, "على النسخة");
      await work(original, copy);
    }),
  );
}

test("a copied device is named when the two meet, and nothing is lost", async () => {
  await withCopy(async (original, copy) => {
    const [device] = await readDevices(original.store);
    const { forked, added } = await accept(copy, original);
    expect(forked).toEqual([device?.id]);
    expect(added).toHaveLength(1);
    expect(await readLog(original.store)).toHaveLength(3);
    const { faults } = await verifyLog(original.store);
    expect(faults).toMatchObject([
      { device: device?.id, number: 2, fault: "fork" },
    ]);
  });
});

test("it is retired: what is decided next begins another chain", async () => {
  await withCopy(async (original, copy) => {
    const [old] = await readDevices(original.store);
    await accept(copy, original);
    const next = await note(original, "بعد اللقاء");
    expect(next.device).not.toBe(old?.id);
    expect(next.number).toBe(1);
    expect(next.knew).toEqual({ [old!.id]: 2 });
    const after = await note(original, "وبعده");
    expect([after.device, after.number]).toEqual([next.device, 2]);
    const keys = await original.store
      .selectFrom("device")
      .select(["id", "private_key"])
      .where("private_key", "is not", null)
      .execute();
    expect(keys.map(({ id }) => id)).toEqual([next.device]);
  });
});

test("a log that nobody copied retires nobody", async () => {
  await withRegister(newFolder(), (one) =>
    withRegister(newFolder(), async (two) => {
      await fill(one, [1]);
      await fill(two, [1]);
      const first = await note(one, "هنا");
      await note(two, "هناك");
      expect((await accept(two, one)).forked).toEqual([]);
      expect((await accept(two, one)).added).toEqual([]);
      expect((await note(one, "بعد")).device).toBe(first.device);
      expect(await listDecisions(one.store)).toHaveLength(2);
    }),
  );
});
