import { withoutArticle } from "../../languages/ar/clitics.js";
import { isEveryday } from "../../languages/ar/everyday.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import type { TextView } from "../../languages/ar/view.js";
import { OPENERS } from "./name-opener.js";
import type { SettledPlace } from "./place-mention.js";

/** Heads after which an unknown name is believed to be one. */
const BELIEVED: ReadonlySet<string> = new Set([
  "town",
  "neighbourhood",
  "site",
]);
/** Sites that are known by head and name together. */
export const SITES: ReadonlySet<string> = new Set(
  "حاجز معبر جسر تل تله جبل سد حقل دوار ساحه ميدان مفرق تقاطع سجن مستشفي مشفي طريق شارع اوتوستراد ميناء".split(
    " ",
  ),
);
const QUOTES: ReadonlySet<string> = new Set([
  '"',
  "«",
  "“",
  "”",
  "»",
  "(",
  ")",
]);

/** Whether a name that no gazetteer has is believed after its head. */
export function isBelieved(
  view: TextView,
  { precision, headed, role, from, nameFrom, nameTo, name }: SettledPlace,
): boolean {
  const street = precision === "road" && headAt(view, from) === "شارع";
  if (!headed || role === "organisation") return false;
  if (!BELIEVED.has(precision) && !street) return false;
  if (precision === "site" && !SITES.has(headAt(view, from) ?? ""))
    return false;
  const at = afterHeads(view, nameFrom, nameTo);
  const word = view.words[at];
  const key = withoutArticle(word?.key ?? "");
  // `قرية أم سدرة`, but not `مدينة الألعاب`.
  if (OPENERS.has(key)) return nameTo > at + 1;
  const said = precision === "town" && nameTo === at + 1;
  if (said && word && isEveryday(word)) return false;
  return name.length > 2 && !PERSON_NOUNS.has(key) && !NEVER_IN_NAME.has(key);
}

/** The noun for a kind of place that a token is, null for none. */
export function headAt(view: TextView, at: number): string | null {
  const reading = (view.readings[at] ?? []).find(({ stem }) =>
    PLACE_HEADS.has(stem),
  );
  return reading?.stem ?? null;
}

/** First token after the nouns for a kind of place. */
export function afterHeads(view: TextView, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (headAt(view, at) !== null || QUOTES.has(view.keys[at] ?? ""))
  )
    at++;
  return at;
}
