import type { Reading } from "../reading.js";

/** Forms that are people only with a name: مدرسة is mostly a school. */
const ONLY_NAMED = /^(?:و|ف|ب|ل)?(?:ال|لل)?(?:مدرسه|عاملي|مصوره|حاجه)$/u;
/** Lemmas that are adjectives as often as people. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  "مدني عسكري لبناني عراقي فلسطيني سوري يمني سوداني ليبي أجنبي مصري باكستاني سعودي تركي كردي حوثي جهادي إرهابي".split(
    " ",
  ),
);
/** Tokens after such a form within which the name stands. */
const NAME_REACH = 3;

/**
 * Whether a form of a person noun is another word where it stands: an
 * adjective (`الدفاع المدني`, `المرصد السوري`) or a thing (`مدرسة`).
 */
export function isOtherWord(reading: Reading, at: number): boolean {
  const key = reading.view.keys[at] ?? "";
  if (ONLY_NAMED.test(key)) return !isNamed(reading, at);
  return isAdjective(reading, at) && !isNamed(reading, at);
}

function isNamed(reading: Reading, at: number): boolean {
  return reading.people.some(
    (p) =>
      p.titleAt === at ||
      p.from === at ||
      (p.name.from > at && p.name.from <= at + NAME_REACH),
  );
}

/** A definite nisba after a definite noun that is no person. */
function isAdjective(reading: Reading, at: number): boolean {
  const hit = reading.nouns.get(at);
  if (!hit || !ADJECTIVES.has(hit.noun.lemma)) return false;
  const key = reading.view.keys[at] ?? "";
  if (!/^ال.*ي$/u.test(key)) return false;
  const before = reading.view.keys[at - 1] ?? "";
  return /^[وفبلك]?(?:ال|لل)/u.test(before) && !reading.nouns.has(at - 1);
}
