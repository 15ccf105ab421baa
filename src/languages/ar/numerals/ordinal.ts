import type { Tokens } from "../../../text/tokens.js";
import { cliticLookup } from "./clitic-forms.js";
import { isAndApart, isWord, keyAt, writtenAt } from "./neighbours.js";
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

/**
 * Reads an ordinal at token `at`: الثالث, السابع عشر, الحادي والعشرين, الخامس
 * والعشرون بعد المئة.
 */
export function readOrdinal(tokens: Tokens, at: number): Ordinal | null {
  const low = readBelowHundred(tokens, at);
  if (low === null || !low.article) return low;
  return withHundreds(tokens, low);
}

/** «السبعون بعد المئة»: what is told behind بعد stands above it. */
export function withHundreds(tokens: Tokens, low: Ordinal): Ordinal {
  const { to } = low;
  if (keyAt(tokens, to) !== "بعد" || low.value >= 100) return low;
  const above = NUMBER_WORDS.get(keyAt(tokens, to + 1));
  const wanted = above?.article === true && above.preposition === "";
  if (!wanted || !ABOVE.has(above.part)) return low;
  const value = above.part === "dual-scale" ? 2 * above.value : above.value;
  return { ...low, to: to + 2, value: low.value + value };
}

const ABOVE: ReadonlySet<string> = new Set([
  "hundred",
  "hundreds",
  "scale",
  "dual-scale",
]);

function readBelowHundred(tokens: Tokens, at: number): Ordinal | null {
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
  const tens = tensAfter(tokens, at + 1);
  if (tens !== null && article && word.value < 10)
    return { ...base, to: tens.to, value: word.value + tens.value };
  if (stem === "حادي" || stem === "حاديه") return null;
  if (!article && !isBareOrdinal(tokens, at, stem)) return null;
  return { ...base, to: at + 1, value: word.value };
}

/** «والعشرون», «و العشرون»: definite tens joined to a definite ordinal. */
function tensAfter(
  tokens: Tokens,
  at: number,
): { readonly to: number; readonly value: number } | null {
  const apart = isAndApart(tokens, at);
  const tens = NUMBER_WORDS.get(keyAt(tokens, apart ? at + 1 : at));
  if (tens?.part !== "tens" || tens.preposition !== "") return null;
  if (tens.conjunction === apart) return null;
  const to = apart ? at + 2 : at + 1;
  return tens.article || isSlip(tokens, at - 1, to)
    ? { to, value: tens.value }
    : null;
}

/**
 * «الذكرى الخامسة وعشرون» for «والعشرون», a common slip: nothing may follow
 * that the tens could count, and no hour may stand before.
 */
function isSlip(tokens: Tokens, at: number, to: number): boolean {
  if (/ساعه$/.test(keyAt(tokens, at - 1))) return false;
  return (
    !isWord(tokens, to) || /^(?:من|في|بعد|لل.*|ال.*)$/.test(keyAt(tokens, to))
  );
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
  if (stem === "تاني") return false; // colloquial "again"
  if (stem === "اولي") return writtenAt(tokens, at).endsWith("ى");
  if (stem !== "ثانيه") return true;
  const before = keyAt(tokens, at - 1);
  return before.endsWith("ه") && tokens.kind[at - 1] === 0;
}
