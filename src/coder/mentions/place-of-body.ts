import { withoutArticle } from "../../languages/ar/clitics.js";
import { NEVER_IN_NAME } from "../../languages/ar/lexicon/function-words.js";
import { NAMED_BODIES } from "../../languages/ar/lexicon/named-bodies.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import { isWord, type TextView } from "../../languages/ar/view.js";

/** `مهرجان تمور بريدة`, `دوري أبطال أوروبا`: the name of an occasion. */
const CONTESTS: ReadonlySet<string> = new Set(
  "مهرجان كاس دوري بطوله ابطال معرض ملتقي سباق جايزه فعاليات".split(" "),
);

function isOfContest(view: TextView, from: number): boolean {
  const first = view.keys[from] ?? "";
  if (/^[بو]/.test(first) && (view.readings[from]?.length ?? 0) > 1)
    return false;
  for (let at = from - 1; at >= from - 3; at--) {
    const key = (view.keys[at] ?? "").replace(/^[وبل](?=.{3})/, "");
    if (!isWord(view, at) || NEVER_IN_NAME.has(key)) return false;
    if (CONTESTS.has(key)) return true;
  }
  return false;
}

/** Whether a place's name belongs to a body or an occasion before it. */
export function isOfBody(view: TextView, from: number): boolean {
  if (isOfContest(view, from)) return true;
  const before = view.keys[from - 1] ?? "";
  const key = PLACE_HEADS.has(before) ? (view.keys[from - 2] ?? "") : before;
  return (
    NAMED_BODIES.has(withoutArticle(key)) ||
    NAMED_BODIES.has(key.replace(/^[ولب]/, ""))
  );
}
