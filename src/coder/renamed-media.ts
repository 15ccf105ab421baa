import { foldKey } from "../languages/ar/letters.js";

/** A former name that a text gives in passing. */
export interface Renaming {
  /** The words before it, at whose end the present name stands. */
  readonly before: string;
  readonly former: string;
}

/** Words before a parenthesis that can hold the present name. */
const BEFORE_WORDS = 6;
const FORMERLY = "سابقا";

const PARENTHESIS = /\(([^()\n]{3,60})\)/gu;
const KNOWN_AS =
  /[،,]?\s+(?:و)?المعروفة?\s+سابق[اً]{1,2}\s+(?:باسم|ب)\s*([^\n.،,؛:()]{3,60})/gu;

/** Anything that ends a name: a clause, a line, a quotation's colon. */
const BREAK = /[\n.:؛،()]/u;

function wordsBefore(text: string, end: number): string {
  const clause = text.slice(0, end).split(BREAK).at(-1) ?? "";
  const words = clause
    .replace(/[«»"“”]/gu, " ")
    .trim()
    .split(/\s+/);
  return words.slice(-BEFORE_WORDS).join(" ");
}

/** The name in «(… سابقاً)» or «(سابقاً …)»; undefined in another remark. */
function formerIn(inner: string): string | undefined {
  const words = inner
    .replace(/[«»"“”:]/gu, " ")
    .trim()
    .split(/\s+/);
  const isFormerly = (word: string | undefined) =>
    word !== undefined && foldKey(word) === FORMERLY;
  if (words.length < 2) return undefined;
  if (isFormerly(words.at(-1))) return words.slice(0, -1).join(" ");
  return isFormerly(words[0]) ? words.slice(1).join(" ") : undefined;
}

/**
 * Reads the former names that a text gives.
 *
 * @returns in text order; empty of most texts
 */
export function renamedMedia(text: string): readonly Renaming[] {
  if (!text.includes("سابق")) return [];
  const found: Renaming[] = [];
  for (const match of text.matchAll(PARENTHESIS)) {
    const former = formerIn(match[1] ?? "");
    const before = wordsBefore(text, match.index);
    if (former !== undefined && before !== "") found.push({ before, former });
  }
  for (const match of text.matchAll(KNOWN_AS)) {
    const before = wordsBefore(text, match.index);
    const former = (match[1] ?? "").replace(/[«»"“”]/gu, " ").trim();
    if (before !== "" && former !== "") found.push({ before, former });
  }
  return found;
}
