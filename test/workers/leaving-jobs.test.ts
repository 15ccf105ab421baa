import { expect, test, vi } from "vitest";
import { moveRegister } from "../../src/register/move/move-register.js";
import { openRegister } from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import { withdrawReports } from "../../src/register/withdrawal/withdraw.js";
import {
  arrival,
  plainLinker,
  scratchRegister,
} from "../register/registers.js";
import { ended, order, scratchJobs } from "./scratch-jobs.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();
const elsewhere = scratchRegister();

test("what is withdrawn leaves with what jobs made and said of it", async () => {
  const { register } = scratch;
  await storeReports(register, [arrival()]);
  const jobs = scratch.made();
  const { id } = await jobs.submit(order("make"));
  const seen = "قُتل الشاب سالم العوض";
  jobs.start({
    handlers: {
      make: async ({ output }) => {
        await output({ name: "a.csv", bytes: [Buffer.from(seen)] });
        return { read: 1, rejected: 1, rejects: [{ seen }], notices: [] };
      },
    },
  });
  await ended(jobs, id);
  expect(await jobs.outputs(id)).toHaveLength(1);
  const request = { report: "r1", reason: "طلب الأهل", author: "A1" };
  await withdrawReports(register, request);
  expect(await jobs.outputs(id)).toEqual([]);
  expect(await scratch.chunks()).toBe(0);
  expect((await jobs.get(id)).result).toEqual({
    read: 1,
    rejected: 1,
    rejects: [],
    notices: [],
  });
});

test("a register is not moved away from a job that was acknowledged", async () => {
  const { register } = scratch;
  const jobs = scratch.made();
  const { id } = await jobs.submit(order());
  const to = await openRegister(elsewhere(), {
    create: true,
    registerId: register.id,
  });
  const moving = () =>
    moveRegister({ from: register, to }, { linker: plainLinker });
  await expect(moving()).rejects.toMatchObject({
    code: "REG-JOBS-WAIT",
    context: { seen: "queued 1" },
  });
  await register.store.updateTable("job").set({ state: "dead" }).execute();
  await expect(moving()).rejects.toMatchObject({
    context: { seen: "dead 1" },
  });
  await jobs.cancel(id);
  expect((await moving()).records).toBe(0);
  await to.close();
});
