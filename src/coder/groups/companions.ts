import type { Reading } from "../reading.js";
import { groupAt } from "./group-at.js";

/** Words after which those who were with somebody are told. */
const WITH: ReadonlySet<string> = new Set(
  "مع برفقه رفقه ومعه ومعها وبرفقته وبرفقتها".split(" "),
);
/** A noun with a pronoun of one person: مرافقه، أطفالها، مرافقيه. */
const OWN = /.{2}(?:ه|ها)$/u;
/** Tokens of a group within which its noun stands: `اثنين من مرافقيه`. */
const NOUN_REACH = 4;

/**
 * `مقتل القيادي مع مرافقه`, `ومعه سائقه`: they share what befell the one told
 * before. Without his pronoun they are a party of their own (`اشتبك مع عناصر X`).
 *
 * @param at the token of مع
 */
export function isCompanion(
  reading: Reading,
  at: number,
  end: number,
): boolean {
  const { keys } = reading.view;
  if (!WITH.has(keys[at] ?? "")) return false;
  const group = groupAt(reading, at + 1, end);
  if (!group || group.from !== at + 1) return false;
  for (let i = group.from; i < group.from + NOUN_REACH; i++) {
    if (!reading.nouns.has(i)) continue;
    return OWN.test(keys[i] ?? "") && !/(?:ه|ها)$/u.test(lemmaAt(reading, i));
  }
  return false;
}

/** The noun's own form: طفله and جده end in a ه of their own. */
function lemmaAt(reading: Reading, at: number): string {
  return reading.nouns.get(at)?.noun.lemma ?? "";
}
