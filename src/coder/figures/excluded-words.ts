import type { ReadReport } from "../read-report.js";
import { bareWord } from "./counting-words.js";
import type { TokenRange } from "./figure.js";

const COUNT: ReadonlySet<string> = new Set(
  "الاحصاء الاحصاييه الارقام الحصيله التقرير النشره العدد الاعداد".split(" "),
);
const COVERS = /^(?:ي|ت)(?:شمل|تضمن|حتسب|دخل)$/;
const NOT: ReadonlySet<string> = new Set(["لا", "لم", "ولا", "ولم"]);
/** Tokens within which the count is named beside the verb. */
const NEAR = 3;

/**
 * What a report says its counts leave out: `لا تشمل الأرقام قتلى …`.
 *
 * @returns tokens of the words, in the body, in text order
 */
export function excludedWords({
  sentences,
  body,
}: ReadReport): readonly TokenRange[] {
  const { keys } = body.view;
  const out: TokenRange[] = [];
  for (const { reading, sentence } of sentences) {
    if (reading !== body) continue;
    for (let at = sentence.from + 1; at < sentence.to; at++) {
      if (!COVERS.test(keys[at] ?? "") || !NOT.has(bareWord(keys[at - 1])))
        continue;
      let from = at + 1;
      for (let i = at + 1; i <= at + NEAR && i < sentence.to; i++)
        if (COUNT.has(keys[i] ?? "")) from = i + 1;
      if (from === at + 1 && !COUNT.has(keys[at - 2] ?? "")) continue;
      if (keys[from] === "اعلاه") from++;
      let to = from;
      while (to < sentence.to && !/^[.،,؛:]$/.test(keys[to] ?? "")) to++;
      if (to > from) out.push({ from, to });
    }
  }
  return out;
}
