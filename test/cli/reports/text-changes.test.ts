import fc from "fast-check";
import { expect, test } from "vitest";
import {
  textChanges,
  type TextChange,
} from "../../../src/cli/reports/text-changes.js";

/** The later text, made of the earlier one by the changes alone. */
function applied(earlier: string, changes: readonly TextChange[]): string {
  let made = "";
  let at = 0;
  for (const { from, added } of changes) {
    made += earlier.slice(at, from[0]) + added;
    at = from[1];
  }
  return made + earlier.slice(at);
}

function check(earlier: string, later: string) {
  const changes = textChanges(earlier, later);
  expect(applied(earlier, changes)).toBe(later);
  let [at, to] = [-1, -1];
  for (const change of changes) {
    expect(earlier.slice(...change.from)).toBe(change.removed);
    expect(later.slice(...change.to)).toBe(change.added);
    expect(change.removed).not.toBe(change.added);
    expect(change.from[0]).toBeGreaterThan(at);
    expect(change.to[0]).toBeGreaterThan(to);
    [at, to] = [change.from[1], change.to[1]];
  }
  return changes;
}

const words = (changes: readonly TextChange[]) =>
  changes.map(({ removed, added }) => [removed, added]);

test("a number that was corrected is one change of one word", () => {
  const changes = check(
    "قُتل 3 أشخاص برصاص مجهولين في نوى.",
    "قُتل 4 أشخاص برصاص مجهولين في نوى.",
  );
  expect(changes).toEqual([
    { from: [5, 6], to: [5, 6], removed: "3", added: "4" },
  ]);
});

test("an Arabic word changes as a whole, with its marks", () => {
  expect(words(check("اعتُقل شاب في طفس", "اعتُقلت شابة في طفس"))).toEqual([
    ["اعتُقل شاب", "اعتُقلت شابة"],
  ]);
});

test("what was only added has its place in both", () => {
  const changes = check("وقع قصف.", "وقع قصف. وتوفي جريح.");
  expect(words(changes)).toEqual([["", " وتوفي جريح."]]);
  expect(changes[0]).toMatchObject({ from: [8, 8], to: [8, 20] });
});

test("changes far apart stay apart, and the same text has none", () => {
  const far = check("أ ب ج د هـ", "س ب ج د ص");
  expect(words(far)).toEqual([
    ["أ", "س"],
    ["هـ", "ص"],
  ]);
  expect(check("وقع قصف", "وقع قصف")).toEqual([]);
  expect(words(check("", "وقع"))).toEqual([["", "وقع"]]);
});

test("where too many words differ lines are compared, then all is one", () => {
  const many = (mark: string, count: number, end: string) =>
    Array.from({ length: count }, (_, at) => `${mark}${at}`).join(end);
  const lines = check(
    `أول\n${many("أ", 3000, " ")}\nآخر`,
    `أول\n${many("ب", 3000, " ")}\nآخر`,
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]!.from[0]).toBe("أول\n".length);
  const whole = check(
    `أول\n${many("أ", 3000, "\n")}\nآخر`,
    `أول\n${many("ب", 3000, "\n")}\nآخر`,
  );
  expect(whole).toHaveLength(1);
  expect(whole[0]!.from[0]).toBe("أول\n".length);
  expect(whole[0]!.removed.endsWith("آخر")).toBe(false);
});

test("a letter of two units is never cut", () => {
  // The first two share their first unit, the last two their second.
  const long = (ends: readonly [string, string], mark: string) =>
    `${ends[0]}${`${mark}\n`.repeat(3000)}${ends[1]}`;
  const [change, ...more] = check(
    long(["😀", "\u{10001}"], "أ"),
    long(["😁", "\u{10401}"], "ب"),
  );
  expect(more).toEqual([]);
  expect(change!.removed.startsWith("😀")).toBe(true);
  expect(change!.added.endsWith("\u{10401}")).toBe(true);
});

test("whatever the texts, the changes make one of the other", () => {
  const piece = fc.constantFrom(
    "قُتل",
    "شاب",
    "في",
    "نوى",
    "3",
    "٤",
    " ",
    "  ",
    "\n",
    ".",
    "،",
    "😀",
    "\u200f",
    "a",
  );
  const text = fc.array(piece, { maxLength: 40 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      check(earlier, later);
    }),
    { seed: 8, numRuns: 3000 },
  );
});
