import { foldedWords } from "../fields/folding.js";
import { BEFORE_NAMES, HAPPENINGS, STATEMENTS } from "./source-words.js";

/** Own words of a phrase with their folded forms. */
const spelled = (phrase: string) =>
  phrase
    .split(/\s+/u)
    .map((word) => ({ word, key: foldedWords(word)[0] ?? "" }));

/**
 * Where what was said begins: الغرفة في تعميم; المرصد ارتفاع, since an indefinite
 * noun cannot follow a definite one within a name.
 */
function beforeStatement(words: ReturnType<typeof spelled>): number {
  const isDefinite = (at: number) => /^[«"“]?ال/u.test(words[at]?.word ?? "");
  const at = words.findIndex(({ key }, place) => {
    if (place === 0) return false;
    if (key === "في") return STATEMENTS.has(words[place + 1]?.key ?? "");
    return HAPPENINGS.has(key) && isDefinite(place - 1) && !isDefinite(place);
  });
  return at < 0 ? words.length : at;
}

/**
 * A phrase without what the sentence around it left there: the outlet's own
 * name and adverbs before it (حينها مصدر طبي), the statement after it (الغرفة
 * في تعميم).
 *
 * @param own - folded words of the outlet's name
 * @returns the phrase as it is when nothing would be left
 */
export function trimmedPhrase(phrase: string, own: readonly string[]): string {
  const words = spelled(phrase);
  const keys = words.map(({ key }) => key);
  const isOwn = own.length > 0 && own.every((key, at) => keys[at] === key);
  let from = isOwn ? own.length : 0;
  while (BEFORE_NAMES.has(keys[from] ?? "")) from++;
  const to = beforeStatement(words);
  if (from >= to || (from === 0 && to === words.length)) return phrase;
  return words
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");
}

/** Whether a phrase is what happened, not who told it: المجزرة, القضية. */
export function isHappening(phrase: string): boolean {
  const words = foldedWords(phrase);
  return words.length === 1 && HAPPENINGS.has(words[0]!);
}
