import { expect, test } from "vitest";
import { scratchFolder, scratchRegister } from "../registers.js";
import {
  expectMoved,
  filledAt,
  killedAndMoved,
  moved,
  opened,
  seenIn,
} from "./moves.js";

const folder = scratchFolder();
const schema = scratchRegister();

test("from SQLite to PostgreSQL and back, byte for byte", async () => {
  const [first, middle, last] = [folder(), schema(), folder()];
  await filledAt(first, null);
  const before = await opened(first, null, seenIn);
  const there = await moved([first, null], [middle, null]);
  await opened(middle, null, (register) => expectMoved(register, before));
  const back = await moved([middle, null], [last, null]);
  await opened(last, null, (register) => expectMoved(register, before));
  expect(back.rows).toEqual({
    ...there.rows,
    log_entry: (there.rows["log_entry"] ?? 0) + 1,
  });
});

test.each([2, 40])(
  "killed at step %i on the way to PostgreSQL and on the way back",
  async (step) => {
    const [first, middle, last] = [folder(), schema(), folder()];
    await filledAt(first, null);
    await killedAndMoved(first, middle, step);
    await killedAndMoved(middle, last, step);
  },
);
