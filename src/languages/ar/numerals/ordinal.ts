import type { Tokens } from "../../../text/tokens.js";
import { cliticLookup } from "./clitic-forms.js";
import { keyAt, writtenAt } from "./neighbours.js";
import { NUMBER_WORDS } from "./number-words.js";

/** An ordinal read from its words. */
export interface Ordinal {
  readonly from: number;
  /** Half-open. */
  readonly to: number;
  readonly value: number;
  readonly cliticLength: number;
  readonly feminine: boolean;
  readonly article: boolean;
}

const MONTH_HEADS = new Set([
  ..."تشرين كانون ربيع جمادي وتشرين وكانون بتشرين بكانون لكانون لتشرين".split(
    " ",
  ),
]);

/** Reads an ordinal at token `at`: الثالث, السابع عشر, الحادي والعشرين. */
export function readOrdinal(tokens: Tokens, at: number): Ordinal | null {
  const word = NUMBER_WORDS.get(keyAt(tokens, at));
  if (word === undefined || word.part !== "ordinal") return null;
  const { stem, article, feminine, cliticLength } = word;
  const before = keyAt(tokens, at - 1);
  if (MONTH_HEADS.has(before) || (stem === "اول" && LEADS_FIRST.has(before)))
    return null;
  const next = NUMBER_WORDS.get(keyAt(tokens, at + 1));
  const base = { from: at, feminine, article, cliticLength };
  if (next?.part === "ten" && next.cliticLength === 0 && word.value < 10)
    return { ...base, to: at + 2, value: word.value + 10 };
  if (
    next?.part === "tens" &&
    next.conjunction &&
    next.article === article &&
    article &&
    word.value < 10
  )
    return { ...base, to: at + 2, value: word.value + next.value };
  if (stem === "حادي" || stem === "حاديه") return null;
  if (!article && !isBareOrdinal(tokens, at, stem)) return null;
  return { ...base, to: at + 1, value: word.value };
}

/** أمس الأول is a day; ملازم أول and مساعد أول are ranks. */
const LEADS_FIRST = cliticLookup(
  "امس ملازم مساعد رقيب عريف فريق"
    .split(" ")
    .map((word) => [word, true] as const),
);
const DAY_WORDS = new Set(["امس", "البارحه", "الامس"]);

/** Bare ordinals that are none: أول أمس, أولي (preliminary), 30 ثانية. */
function isBareOrdinal(tokens: Tokens, at: number, stem: string): boolean {
  const next = keyAt(tokens, at + 1);
  if (stem === "اول")
    return (
      !DAY_WORDS.has(next) &&
      !(next === "من" && DAY_WORDS.has(keyAt(tokens, at + 2)))
    );
  if (stem === "اولي") return writtenAt(tokens, at).endsWith("ى");
  if (stem !== "ثانيه") return true;
  const before = keyAt(tokens, at - 1);
  return before.endsWith("ه") && tokens.kind[at - 1] === 0;
}
