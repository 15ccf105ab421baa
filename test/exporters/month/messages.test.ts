import fc from "fast-check";
import { expect, test } from "vitest";
import {
  MESSAGE_LIMITS,
  messagesOf,
  type MessageKind,
} from "../../../src/exporters/month/index.js";

const MARK = "(آلي، غير مدقَّق)";
const KINDS = Object.keys(MESSAGE_LIMITS) as MessageKind[];
const SENTENCE =
  "وثّق المكتب مقتل 12 شخصاً أو أكثر في محافظة درعا، بينهم بين 3 و5 أطفال. ";

test("what fits is one message, as it is, with its mark once", () => {
  expect(messagesOf(`${SENTENCE}\n${MARK}\n`, "telegram", MARK)).toEqual([
    `${SENTENCE}\n${MARK}`,
  ]);
  expect(messagesOf(SENTENCE, "telegram", MARK)).toEqual([
    `${SENTENCE.trim()}\n${MARK}`,
  ]);
  expect(messagesOf(SENTENCE, "telegram", null)).toEqual([SENTENCE.trim()]);
});

test("a longer text is cut at sentences; each message bears mark and number", () => {
  const text = `${SENTENCE.repeat(60)}\n${MARK}\n`;
  const messages = messagesOf(text, "telegram-caption", MARK);
  expect(messages.length).toBeGreaterThan(3);
  messages.forEach((message, at) => {
    expect(message.length).toBeLessThanOrEqual(1024);
    expect(message.split("\n").slice(-2)).toEqual([
      MARK,
      `(${at + 1}/${messages.length})`,
    ]);
    expect(message.split("\n")[0]).toMatch(/^وثّق.*أطفال\.$/);
  });
});

test("nothing is lost, added or parted, however long lines and words are", () => {
  const word = fc.oneof(
    fc.constantFrom("قتيلاً", "1024+", "بين", "👍🏽", "12–15"),
    fc
      .string({ minLength: 1, maxLength: 30 })
      .map((s) => s.replace(/\s/gu, "x")),
  );
  const gap = fc.constantFrom(" ", "، ", ". ", "\n", "\n\n");
  const text = fc
    .array(fc.tuple(word, gap), { minLength: 300, maxLength: 700 })
    .map((list) => list.map(([one, after]) => one + after).join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(...KINDS), (given, kind) => {
      const messages = messagesOf(given, kind, MARK);
      const bodies = messages.map((one) =>
        one.replace(/\n\(\d+\/\d+\)$/u, "").replace(`\n${MARK}`, ""),
      );
      for (const one of messages)
        expect(one.length).toBeLessThanOrEqual(MESSAGE_LIMITS[kind]);
      expect(bodies.join(" ").split(/\s+/u)).toEqual(
        given.trim().split(/\s+/u),
      );
    }),
    { seed: 4, numRuns: 60 },
  );
});

test("a word longer than a message is cut between letters", () => {
  const text = "👍".repeat(900);
  const messages = messagesOf(text, "telegram-caption", null);
  const bodies = messages.map((one) => one.split("\n")[0]!);
  expect(bodies.join("")).toBe(text);
  // No half of a pair stands at an end.
  for (const one of bodies)
    expect(one).toMatch(/^(?:[\ud800-\udbff][\udc00-\udfff])+$/);
});
