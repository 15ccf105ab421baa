import { expect, test } from "vitest";
import type { SeenFile } from "../../../src/cli/watching/settled-files.js";
import { watchFolder } from "../../../src/cli/watching/watch-folder.js";

type Look = Readonly<Record<string, string | null>> | null;

const seenOf = (look: Look): readonly SeenFile[] | null =>
  look &&
  Object.entries(look).map(([file, stamp]) => ({
    input: { file, fileId: null, size: null, open: () => [] },
    stamp,
  }));

/** What is handed on at each look, and what is told. */
async function watched(
  looks: readonly Look[],
  options: {
    readonly once?: boolean;
    readonly refuse?: readonly number[];
  } = {},
) {
  const taken: (readonly string[])[] = [];
  const told: boolean[] = [];
  let at = -1;
  let tries = 0;
  const isWhole = await watchFolder({
    look: async () => seenOf(looks[(at += 1)] ?? null),
    take: async (files) => {
      taken.push(files.map(({ input }) => `${at} ${input.file}`));
      return !(options.refuse ?? []).includes((tries += 1));
    },
    wait: async () => undefined,
    onPresence: (isThere) => told.push(isThere),
    isOver: () => at >= looks.length - 1,
    once: options.once ?? false,
  });
  return { taken: taken.flat(), told, isWhole, looks: at + 1 };
}

test("a file is read when two looks saw it alike, and then no more", async () => {
  const growing = [{ "a/1": "10" }, { "a/1": "20" }, { "a/1": "20" }];
  const same = { "a/1": "20" };
  const { taken } = await watched([...growing, same, same, same]);
  expect(taken).toEqual(["2 a/1"]);
});

test("a changed file is read again, and with it what stands beside it", async () => {
  const first = { "a/1": "1", "a/2": "1", "b/3": "1" };
  const later = { ...first, "a/2": "2" };
  const { taken } = await watched([first, first, later, later, later]);
  expect(taken).toEqual([
    ...["1 a/1", "1 a/2", "1 b/3"],
    ...["3 a/1", "3 a/2"],
  ]);
});

test("what still changes waits, also beside what has settled", async () => {
  const { taken } = await watched([
    { "a/1": "1", "a/2": "1" },
    { "a/1": "1", "a/2": "2" },
    { "a/1": "1", "a/2": "2" },
    { "a/1": "1", "a/2": "2" },
  ]);
  expect(taken).toEqual(["1 a/1", "2 a/1", "2 a/2"]);
});

test("a file that is gone while it is looked at is not handed on", async () => {
  const { taken } = await watched([{ "a/1": null }, { "a/1": null }, {}]);
  expect(taken).toEqual([]);
});

test("a folder that is gone for a while is waited for, and not read anew", async () => {
  const there = { "a/1": "1" };
  const { taken, told } = await watched([
    ...[there, there, null, null, there, there, there],
  ]);
  expect(taken).toEqual(["1 a/1"]);
  expect(told).toEqual([false, true]);
});

test("what could not be taken is tried again", async () => {
  const there = { "a/1": "1" };
  const all = [there, there, there, there, there];
  const { taken, isWhole } = await watched(all, { refuse: [1, 2] });
  expect(taken).toEqual(["1 a/1", "2 a/1", "3 a/1"]);
  expect(isWhole).toBe(true);
});

test("once ends after the second look and says whether all was taken", async () => {
  const there = { "a/1": "1" };
  const all = [there, there, there, there];
  expect(await watched(all, { once: true })).toMatchObject({
    taken: ["1 a/1"],
    isWhole: true,
    looks: 2,
  });
  const refused = await watched(all, { once: true, refuse: [1] });
  expect([refused.isWhole, refused.looks]).toEqual([false, 2]);
});
