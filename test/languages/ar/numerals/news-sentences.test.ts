import { describe, expect, test } from "vitest";
import { ARABIC_LETTERS } from "../../../../src/languages/ar/letters.js";
import {
  readNumbers,
  type NumberMention,
} from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise } from "../../../../src/text/tokens.js";
import { MORE_NEWS_SENTENCES } from "./more-news-sentences.js";
import { NEWS_SENTENCES } from "./news-sentences.js";

const SENTENCES = [...NEWS_SENTENCES, ...MORE_NEWS_SENTENCES];

const shown = (value: number | null) =>
  value === null ? "" : String(Math.round(value * 1e10) / 1e10);

function told(
  text: string,
  { start, end, min, max, kind, value }: NumberMention,
) {
  const bounds = min === max ? shown(min) : `${shown(min)}..${shown(max)}`;
  return `${text.slice(start, end)} = ${kind === "ordinal" ? value : bounds}`;
}

describe("numbers of the news", () => {
  test.for(SENTENCES)("$text", ({ text, numbers, ordinals }) => {
    const read = readNumbers(tokenise(foldText(text, ARABIC_LETTERS)));
    const of = (ordinal: boolean) =>
      read
        .filter(({ kind }) => (kind === "ordinal") === ordinal)
        .map((mention) => told(text, mention));
    expect(of(false)).toEqual(numbers);
    expect(of(true)).toEqual(ordinals);
  });

  test("parts and numbers below zero are never a count", () => {
    for (const { text } of SENTENCES)
      for (const { use, kind, value } of readNumbers(
        tokenise(foldText(text, ARABIC_LETTERS)),
      ))
        if (use === "count" && kind === "cardinal")
          expect(Number.isInteger(value) && value >= 0, text).toBe(true);
  });
});
