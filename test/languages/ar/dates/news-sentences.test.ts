import { describe, expect, test } from "vitest";
import {
  printedStart,
  readDates,
  type DateMention,
} from "../../../../src/languages/ar/dates/index.js";
import { ARABIC_LETTERS } from "../../../../src/languages/ar/letters.js";
import { readNumbers } from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise } from "../../../../src/text/tokens.js";
import { NEWS_SENTENCES } from "./news-sentences.js";

function tell(text: string, published: string): readonly string[] {
  const tokens = tokenise(foldText(text, ARABIC_LETTERS));
  return readDates(tokens, { published, numbers: readNumbers(tokens) })
    .filter(({ kind }) => kind !== "part-of-day")
    .map((mention) => {
      const start = printedStart(tokens, mention);
      return `${layerOf(mention)} ${text.slice(start, mention.end)} = ${valueOf(mention)}`;
    });
}

function layerOf({ kind }: DateMention): string {
  if (kind === "duration") return "duration";
  return kind === "clock" ? "time" : "date";
}

function valueOf({ kind, duration, time, interval }: DateMention): string {
  if (kind === "duration")
    return `${duration?.min}-${duration?.max} ${duration?.unit}`;
  if (kind === "clock") return `${time?.from}-${time?.to}`;
  if (interval === null) return "unknown";
  const { start, end } = interval;
  return start === end ? start : `${start}/${end}`;
}

describe("news sentences", () => {
  const cases = Object.entries(NEWS_SENTENCES).flatMap(([published, told]) =>
    told.map((sentence) => ({ published, ...sentence })),
  );
  test.for(cases)("$published $text", ({ text, published, tells }) => {
    expect(tell(text, published)).toEqual(tells);
  });
});
