import { IsnadError } from "../../model/errors.js";
import type { Register } from "../../register/open-register.js";
import {
  findSample,
  keepSample,
  type Sample,
  type SampleItem,
} from "../../register/samples/samples.js";
import { drawSample } from "../../statistics/audit/index.js";
import { newSeed } from "./seeded-random.js";

/** What is asked of a draw. */
export interface DrawOrder extends Pick<
  Sample,
  "name" | "kind" | "question" | "author"
> {
  /** How many; all when there are no more. */
  readonly size: number;
  /** Made of chance when left out, and kept either way. */
  readonly seed?: string | undefined;
  readonly drawnAt: string;
}

/**
 * Draws a sample and keeps it, or finds the one that was drawn by the same
 * order: a draw that was interrupted is repeated without being drawn anew.
 *
 * @param frameOf - all that can be drawn; only asked for a new sample
 * @throws IsnadError `REG-SAMPLE-EXISTS`, `REG-SAMPLE-EMPTY`
 */
export async function drawOrFind(
  register: Register,
  order: DrawOrder,
  frameOf: () => Promise<readonly SampleItem[]>,
): Promise<Sample> {
  const { size, seed = newSeed(), ...head } = order;
  const question = { ...head.question, count: size };
  const earlier = await findSample(register, head.name);
  if (earlier !== undefined) {
    const isSame =
      earlier.kind === head.kind &&
      JSON.stringify(earlier.question) === JSON.stringify(question) &&
      (order.seed === undefined || order.seed === earlier.seed);
    if (isSame) return earlier;
    const seen = `${earlier.kind}, ${earlier.drawnAt}`;
    throw new IsnadError("REG-SAMPLE-EXISTS", { name: head.name, seen });
  }
  const frame = await frameOf();
  if (frame.length === 0) {
    const seen = JSON.stringify(head.question);
    throw new IsnadError("REG-SAMPLE-EMPTY", { seen });
  }
  const byKey = new Map(frame.map((one) => [one.item, one]));
  const { drawn, frame: count } = drawSample(byKey.keys(), size, seed);
  const items = drawn.map((item) => byKey.get(item)!);
  const sample: Sample = { ...head, seed, question, frame: count, items };
  await keepSample(register, sample);
  return sample;
}
