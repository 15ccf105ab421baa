import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { openRegister } from "../../src/register/index.js";
import { changePassphrase } from "../../src/register/keys/change-passphrase.js";
import { openJobs } from "../../src/workers/index.js";
import { scratchRegister } from "../register/registers.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });
const scratch = scratchRegister();
const WORDS = "قمح نافذة بحر دراجة فانوس";
const passphrase = {
  existing: () => Promise.resolve(WORDS),
  fresh: () => Promise.resolve(WORDS),
};

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

test("a job that waits opens its files under new keys", async () => {
  const name = scratch();
  const before = await openRegister(name, { create: true });
  const jobs = openJobs(before);
  const { id } = await jobs.submit({
    kind: "read",
    request: {},
    author: "A1",
    inputs: [{ name: "a.txt", bytes: [Buffer.from("شهادة")] }],
  });
  await jobs.stop();
  await before.close();
  // The driver lets go of its file with its last statement.
  gc();
  await setImmediate();
  await changePassphrase(name, {
    action: "set",
    passphrase,
    next: () => Promise.resolve(WORDS),
  });
  const after = await openRegister(name, { create: false, passphrase });
  expect(after.keys.jobs).not.toEqual(before.keys.jobs);
  const again = openJobs(after);
  again.start({
    handlers: {
      read: async ({ inputs: [file] }) => {
        const pieces: Uint8Array[] = [];
        for await (const piece of file!.open()) pieces.push(piece);
        return { text: Buffer.concat(pieces).toString() };
      },
    },
  });
  const seen = [];
  const { signal } = new AbortController();
  for await (const job of again.watch(id, signal)) seen.push(job);
  expect(seen.at(-1)).toMatchObject({
    state: "done",
    result: { text: "شهادة" },
  });
  await again.stop();
  await after.close();
});
