import { expect, test } from "vitest";
import {
  newSeed,
  seededRandom,
} from "../../../src/operations/sampling/seeded-random.js";

const some = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

test("a seed gives its numbers, on every machine the same", () => {
  expect(some("سبعة", 20)).toEqual(some("سبعة", 20));
  expect(some("سبعة", 3)).not.toEqual(some("ثمانية", 3));
  // SHA-256 of ["random","7",0], its first two words.
  expect(some("7", 2).map((number) => (number * 2 ** 32).toString(16))).toEqual(
    ["a51604ce", "f98b8042"],
  );
});

test("the numbers are even: a chi-square of sixteen boxes", () => {
  const boxes = Array.from({ length: 16 }, () => 0);
  for (const number of some("even", 16_000))
    boxes[Math.floor(number * 16)]! += 1;
  const chi = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 99.9 % of fifteen degrees of freedom.
  expect(chi).toBeLessThan(37.7);
  expect(Math.max(...some("even", 16_000))).toBeLessThan(1);
});

test("nobody chooses a new seed", () => {
  expect(new Set(Array.from({ length: 50 }, newSeed)).size).toBe(50);
});
