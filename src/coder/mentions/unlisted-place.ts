import { withoutArticle } from "../../languages/ar/clitics.js";
import { CUE_TABLE } from "../../languages/ar/events/index.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { PERSON_NOUNS } from "../../languages/ar/lexicon/person-nouns.js";
import {
  DIRECTIONS,
  LOCATIVES,
  PLACE_HEADS,
  type PlaceHead,
} from "../../languages/ar/lexicon/place-heads.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import type { HeadedInput } from "./headed-mention.js";
import { OPENERS } from "./name-opener.js";
import { isPlainNoun, mayNameObject } from "./named-object.js";

const GENERIC: ReadonlySet<string> = new Set(
  "مدينه بلده قريه منطقه محافظه حي محل مكان بلاد دوله حدود مدن قري بلدات مناطق احياء منازل سكن زراعيه سكنيه محليه عسكريه امنيه مجاوره محيط عمليات هجوم تجاري شعبي وطني جيش نظام احتلال مجلس صحه امن مختلفه متفرقه عده واسعه".split(
    " ",
  ),
);

/** End of a name the gazetteer does not know, after a head that opens one. */
export function unknownName(
  { view, at, head }: HeadedInput,
  from: number,
): number {
  if (!head.opens || !mayNameObject(view, at, from)) return from;
  let to = from;
  const most = head.precision === "town" ? 2 : 3;
  while (to < view.tokens.count && to - from < most && isWord(view, to)) {
    if (!mayBeNamePart(view, to, to === from, head)) break;
    to++;
  }
  return to;
}

/** `حي الوادي`, `شارع المطار`: quarters and streets are named after such. */
function isNamedAfterKind(key: string, { precision }: PlaceHead): boolean {
  return (
    (precision === "neighbourhood" || precision === "road") &&
    key.startsWith("ال") &&
    PLACE_HEADS.has(key.slice(2))
  );
}

function mayBeNamePart(
  view: TextView,
  at: number,
  first: boolean,
  head: PlaceHead,
): boolean {
  const key = view.keys[at] ?? "";
  if (first && OPENERS.has(key)) return isWord(view, at + 1);
  if (first && isNamedAfterKind(key, head)) return true;
  const bare = withoutArticle(key);
  const article = key.startsWith("ال");
  if (NEVER_IN_NAME.has(key) || DIRECTIONS.has(bare) || LOCATIVES.has(key))
    return false;
  if (GENERIC.has(bare) || PLACE_HEADS.has(bare) || PERSON_NOUNS.has(bare))
    return false;
  if (/^[لب](?!ي).{3,}/.test(key) || CUE_TABLE.byFirst.has(bare)) return false;
  if (/^[يت].{3,}(ون|ان)$/.test(key)) return false;
  if (isPlainNoun(key)) return false;
  if (OPENERS.has(view.keys[at - 1] ?? "")) return true;
  if (!first) return article;
  return article || head.precision === "town" || key.length >= 3;
}
