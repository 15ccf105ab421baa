import type { PersonMention } from "../mentions/person-mention.js";
import type { Reading } from "../reading.js";
import { isFormerWord, isPost } from "./post-words.js";

/** Tokens before a name within which its post stands. */
const REACH = 14;

/** Words that open a clause or a phrase of its own: no post reaches over them. */
const PARTING: ReadonlySet<string> = new Set(
  "ان بان لان الي علي بعد قبل حتي مع عند منذ خلال ضد ثم حيث".split(" "),
);

/** A post before a name; tokens half-open, `to` the name's first. */
export interface Post {
  /** The word farthest from the name that is a post: رئيس of رئيس فرع X العميد. */
  readonly from: number;
  readonly to: number;
  readonly former: boolean;
}

/**
 * The post before a name, in the same breath: `القيادي في X فلان`, `الناطق
 * باسم X، الرائد فلان`; null without one.
 */
export function postBefore({
  name,
  people,
  reading,
}: {
  readonly name: PersonMention;
  readonly people: readonly PersonMention[];
  readonly reading: Reading;
}): Post | null {
  const { view } = reading;
  const end = name.name.from;
  let post = -1;
  let former = false;
  let commas = 0;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const key = view.keys[at] ?? "";
    if (/^[.؛:]$/u.test(key) || PARTING.has(key)) break;
    if (["،", ","].includes(key) && ++commas > 1) break;
    if (people.some((p) => p !== name && p.name.to === at + 1)) break;
    if (isFormerWord(view, at)) former = true;
    if (isPost(view, at)) post = at;
    if (reading.cues.some((c) => c.from === at && c.value.form === "verb"))
      break;
  }
  return post < 0 ? null : { from: post, to: end, former };
}
