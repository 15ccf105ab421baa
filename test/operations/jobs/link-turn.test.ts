import { expect, test, vi } from "vitest";
import { inLinkTurn } from "../../../src/operations/jobs/link-turn.js";
import { scratchJobs } from "../../workers/scratch-jobs.js";

vi.setConfig({ testTimeout: 60_000 });
const scratch = scratchJobs();
const { signal: never } = new AbortController();

function withResolvers() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

test("one links at a time, on whatever machine; a fault ends its turn", async () => {
  const machines = [scratch.register, await scratch.another()];
  let [now, most, times] = [0, 0, 0];
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 30));
    now -= 1;
    times += 1;
    if (times === 2) throw new Error("away");
  };
  const turns = [0, 1, 0, 1, 0].map((at) =>
    inLinkTurn(machines[at]!, never, work),
  );
  const ends = (await Promise.allSettled(turns)).map(({ status }) => status);
  expect(ends.filter((one) => one === "rejected")).toHaveLength(1);
  expect({ most, times }).toEqual({ most: 1, times: 5 });
});

test("who is told to stop waits neither for the turn nor for its end", async () => {
  const held = withResolvers();
  const has = withResolvers();
  const leave = new AbortController();
  const linking = inLinkTurn(scratch.register, leave.signal, () => {
    has.resolve();
    return held.promise;
  });
  await has.promise;
  const stop = new AbortController();
  const other = await scratch.another();
  const waiting = inLinkTurn(other, stop.signal, () => Promise.resolve());
  stop.abort("stopping");
  await expect(waiting).rejects.toBe("stopping");
  leave.abort("cancelled");
  await expect(linking).rejects.toBe("cancelled");
  held.resolve();
  // The turn is free again once the work has ended.
  let times = 0;
  const next = () => Promise.resolve(void (times += 1));
  await inLinkTurn(other, never, next);
  expect(times).toBe(1);
});
