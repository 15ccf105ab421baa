import type { Reading } from "../reading.js";

/** Words of time and manner that may stand between a verb and its subject. */
const BETWEEN: ReadonlySet<string> = new Set(
  '، , - – « » " “ ” ( ) فجر صباح مساء ليل ظهر عصر ضحي ليله اليوم امس الاول ايضا بدورها بدوره علي الفور لاحقا حينها مجددا قبل قليل ايام ساعات فورا مباشره ليلا صباحا مساء ظهرا فجرا عصرا الليله الماضيه الماضي يوم'.split(
    " ",
  ),
);
/** Tokens looked back over in all. */
const MOST = 9;

/**
 * The token that governs the words from `at` on: the nearest before it that
 * is no word of time, no comma and no quote; −1 when there is none near.
 */
export function governorOf(
  reading: Reading,
  at: number,
  floor: number,
): number {
  const { keys } = reading.view;
  for (let i = at - 1; i >= Math.max(floor, at - MOST); i--) {
    const date = reading.dates.find((d) => i >= d.from && i < d.to);
    if (date) {
      i = Math.max(date.from, floor);
      continue;
    }
    const key = keys[i] ?? "";
    if (BETWEEN.has(key)) continue;
    return /^[.؛:]$/.test(key) ? -1 : i;
  }
  return -1;
}

/** Tokens from one place to another, words of time and marks left out. */
export function distance(reading: Reading, from: number, to: number): number {
  const { keys } = reading.view;
  let steps = 0;
  for (let i = from; i < to; i++) {
    if (reading.dates.some((d) => i >= d.from && i < d.to)) continue;
    if (BETWEEN.has(keys[i] ?? "")) continue;
    steps++;
  }
  return steps;
}
