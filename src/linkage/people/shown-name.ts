import type { PersonName } from "../../model/index.js";
import { fatherIn, type Mention, type NameForm } from "./mention.js";
import { ascending } from "../fields/ascending.js";

/** Short vowels and doubling, which no two reports write alike. */
const MARKS = /[\u064b-\u0652\u0670]/g;

const markCount = (text: string) => text.match(MARKS)?.length ?? 0;

/**
 * The fullest name: most parts, then longest, then without vowel marks, then
 * first in order.
 */
export function fullest(mentions: readonly Mention[]): NameForm {
  const forms = mentions.flatMap((mention) => mention.forms);
  return forms.reduce((a, b) => {
    const lead =
      b.name.rest.length - a.name.rest.length ||
      Number(b.name.own !== null) - Number(a.name.own !== null) ||
      b.name.full.length - a.name.full.length ||
      markCount(a.text) - markCount(b.text);
    return lead > 0 || (lead === 0 && b.text < a.text) ? b : a;
  });
}

/** Name parts as told; else what the order of the fullest name tells. */
export function namePartsOf(
  mentions: readonly Mention[],
  { text, name }: NameForm,
): PersonName {
  const told = mentions.flatMap(({ told: people, victims }) => [
    ...people.flatMap(({ nameParts }) => nameParts ?? []),
    ...victims.flatMap(({ name: own }) => own ?? []),
  ]);
  const pick = (part: keyof PersonName) =>
    told
      .flatMap((parts) => parts[part] ?? [])
      .sort((a, b) => b.length - a.length || ascending(a, b))[0];
  // Two words: what follows them is the family.
  const [kunya] = mentions
    .flatMap(({ forms, aliases }) => [...forms, ...aliases])
    .filter((form) => form.name.kunya !== null && form.name.rest.length === 0)
    .map((form) => form.text)
    .sort(ascending);
  // Only what the words themselves show; a lone second word may be either.
  const words = text.trim().split(/\s+/);
  const isPlain = words.length === name.rest.length + 1;
  const byOrder: Partial<PersonName> =
    isPlain && fatherIn(name) !== null
      ? {
          own: words[0],
          father: words[1],
          ...(words.length === 4 ? { grandfather: words[2] } : {}),
          family: words.at(-1),
        }
      : {};
  const parts = {
    ...byOrder,
    own: pick("own") ?? byOrder.own,
    father: pick("father") ?? byOrder.father,
    grandfather: pick("grandfather") ?? byOrder.grandfather,
    family: pick("family") ?? byOrder.family,
    kunya,
    laqab: pick("laqab"),
  };
  const known = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { ...Object.fromEntries(known), full: text };
}
