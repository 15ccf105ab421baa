import { describe, expect, test } from "vitest";
import { ARABIC_LETTERS } from "../../src/languages/ar/letters.js";
import { ARABIC_SENTENCE_MARKS } from "../../src/languages/ar/sentence-marks.js";
import { foldText } from "../../src/text/folded-text.js";
import { splitSentences } from "../../src/text/sentences.js";
import { tokenise } from "../../src/text/tokens.js";

function sentencesOf(text: string): readonly string[] {
  const tokens = tokenise(foldText(text, ARABIC_LETTERS));
  return splitSentences(tokens, ARABIC_SENTENCE_MARKS).map(({ from, to }) =>
    text.slice(tokens.start[from], tokens.end[to - 1]),
  );
}

describe("splitSentences", () => {
  test.for([
    [
      "at full stops, question and exclamation marks",
      "قتل شاب. من القاتل؟ لا أحد يعلم! انتهى",
      ["قتل شاب.", "من القاتل؟", "لا أحد يعلم!", "انتهى"],
    ],
    ["at newlines, without a mark", "عنوان\nنص", ["عنوان", "نص"]],
    ["not at initials", "قال د. سامر إنه رأى.", ["قال د. سامر إنه رأى."]],
    ["not between glued initials", "اعتقل (خ.ع) أمس.", ["اعتقل (خ.ع) أمس."]],
    ["not in a decimal", "عيار 14.5 ملم.", ["عيار 14.5 ملم."]],
    ["not at a comma or colon", "قال: نعم، ذهب", ["قال: نعم، ذهب"]],
    ["without lines of bare marks", "أ ب.\n***\n- -\nج د", ["أ ب.", "ج د"]],
    ["none of an empty text", "", []],
  ] as const)("splits %s", ([, text, sentences]) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test("a year before a full stop ends its sentence", () => {
    expect(sentencesOf("في عام 2018. ثم عاد.")).toHaveLength(2);
  });

  test("numbers lines from 0, empty ones counted", () => {
    const tokens = tokenise(foldText("أ ب\n\nج د", ARABIC_LETTERS));
    const lines = splitSentences(tokens, ARABIC_SENTENCE_MARKS);
    expect(lines.map(({ line }) => line)).toEqual([0, 2]);
  });
});
