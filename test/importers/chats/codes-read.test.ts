import { expect, test } from "vitest";
import {
  ARABIC_LETTERS,
  readNumbers,
} from "../../../src/languages/ar/index.js";
import { foldText, tokenise } from "../../../src/text/index.js";
import { chatCodes } from "../../../src/importers/chats/codes.js";

const numbers = (text: string) =>
  readNumbers(tokenise(foldText(text, ARABIC_LETTERS)))
    .filter(({ use }) => use === "count")
    .map(({ value }) => value);

test("no code is read as a figure", async () => {
  const text = "قتل 12 مدنياً، للتواصل 0933445566";
  const [own] = numbers(text);
  const forgotten = await chatCodes(undefined).text(text, "1");
  expect(numbers(forgotten)).toEqual([own]);
  const kept = { codeOf: async () => "P-0042" };
  const coded = await chatCodes(kept).text(text, "1");
  expect(coded).toContain("P-0042");
  expect(numbers(coded)).toEqual([own]);
});
