import type { ActorRole, WeaponCode } from "../../model/index.js";
import { foldedWords } from "./folding.js";

/** Those who act, or those acted upon, prepared for comparison. */
export interface ComparedParty {
  /** Neutral ids, pseudo-actors left out; sorted. */
  readonly ids: readonly string[];
  /** Words of all names, three letters or more. */
  readonly words: ReadonlySet<string>;
  /** Told only as unknown. */
  readonly unknown: boolean;
}

/**
 * How two parties stand to each other.
 *
 * - `same`: a neutral id in common
 * - `words`: a word of their names in common
 * - `open`: one is unknown or not told
 * - `other`: both told, nothing in common
 */
export type PartyAgreement = "same" | "words" | "open" | "other";

/** How two lists of weapons stand to each other. */
export type WeaponAgreement = "same" | "other" | "unknown";

/** Stand-ins that tell nothing of who it was. */
const PSEUDO = /^unknown/;

/** Words that any party may bear: none of them tells two parties apart. */
const COMMON: ReadonlySet<string> = new Set(
  foldedWords(
    "قوات قوة جيش عناصر عنصر مجموعة مجموعات مسلح مسلحون مسلحين مجهول مجهولون مجهولين شخص أشخاص رجل شاب شابان سيارة عسكرية عسكري دورية حاجز نقطة تابعة تابع خلايا تنظيم فصيل فصائل أبناء أهالي سكان بلدة مدينة قرية منطقة محلية محليون من أحد عدد اثنين ثلاثة أربعة خمسة ستة سبعة في على",
  ),
);

/** Prepares the parties of one side. */
export function readParty(roles: readonly ActorRole[]): ComparedParty {
  const named = roles.filter((role) => role.basis !== "denied");
  const ids = named.flatMap(({ id }) =>
    id === null || PSEUDO.test(id) ? [] : [id],
  );
  const words = named
    .filter(({ id }) => id === null || !PSEUDO.test(id))
    .flatMap(({ name }) => foldedWords(name))
    .filter((word) => word.length > 2 && !COMMON.has(word));
  return {
    ids: [...new Set(ids)].sort(),
    words: new Set(words),
    unknown: ids.length === 0 && words.length === 0,
  };
}

/** Compares two sides; symmetric. */
export function compareParties(
  a: ComparedParty,
  b: ComparedParty,
): PartyAgreement {
  if (a.unknown || b.unknown) return "open";
  if (a.ids.some((id) => b.ids.includes(id))) return "same";
  for (const word of a.words) if (b.words.has(word)) return "words";
  return "other";
}

/** Compares two lists of weapons; symmetric. */
export function compareWeapons(
  a: readonly WeaponCode[],
  b: readonly WeaponCode[],
): WeaponAgreement {
  if (a.length === 0 || b.length === 0) return "unknown";
  return a.some((weapon) => b.includes(weapon)) ? "same" : "other";
}
