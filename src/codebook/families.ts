import type { EventFamilyCode, EventTypeCode } from "../model/index.js";
import type { Entry } from "./entry.js";
import { EVENT_TYPES } from "./registry.generated.js";

/** A group of event types, with what it borders on. */
export interface Family extends Entry<EventFamilyCode> {
  /** Families whose types tell one happening in other words. */
  readonly near: readonly EventFamilyCode[];
  /** Single types of other families that border on this one. */
  readonly nearTypes: readonly EventTypeCode[];
}

/**
 * The families. Attack and killing border on each other, and so does a raid
 * on both: one outlet's assassination is another's killing.
 *
 * @source gold/GUIDE.md, "type"; the relation is the scorer's
 */
export const FAMILIES: Readonly<Record<EventFamilyCode, Family>> = {
  attack: {
    code: "attack",
    label: { ar: "هجوم", en: "Attack" },
    definition: {
      ar: "استعمال السلاح أو المتفجرات ضد أشخاص أو قوات أو أماكن.",
      en: "Arms or explosives used against persons, forces or places.",
    },
    near: ["attack", "killing"],
    nearTypes: ["raid"],
  },
  killing: {
    code: "killing",
    label: { ar: "قتل", en: "Killing" },
    definition: {
      ar: "موت إنسان على يد غيره خارج القتال، أو العثور عليه مقتولاً.",
      en: "A death at another's hand outside fighting, or its discovery.",
    },
    near: ["killing", "attack"],
    nearTypes: ["raid"],
  },
  deprivation: {
    code: "deprivation",
    label: { ar: "حرمان من الحرية", en: "Deprivation of liberty" },
    definition: {
      ar: "أخذ الناس أو احتجازهم أو تطويقهم، والإفراج عنهم.",
      en: "The taking, holding or encircling of people, and their release.",
    },
    near: ["deprivation"],
    nearTypes: [],
  },
  harm: {
    code: "harm",
    label: { ar: "ضرر بالسكان والممتلكات", en: "Harm to people's lives" },
    definition: {
      ar: "إخراج الناس من أماكنهم أو الإضرار بما يملكون.",
      en: "The driving out of people, or damage to what they own.",
    },
    near: ["harm"],
    nearTypes: [],
  },
  movement: {
    code: "movement",
    label: { ar: "حركة قوات وسيطرة", en: "Forces and control" },
    definition: {
      ar: "تحرك القوات، وتبدّل من يحكم المكان، وتسليم السلاح والأشخاص.",
      en: "Movement of forces, change of who holds a place, handovers.",
    },
    near: ["movement"],
    nearTypes: [],
  },
  politics: {
    code: "politics",
    label: { ar: "سياسة", en: "Politics" },
    definition: {
      ar: "ما يقوله الأطراف أو يقررونه أو يتفقون عليه أو يحتجون له.",
      en: "What parties say, decide, agree upon or protest for.",
    },
    near: ["politics"],
    nearTypes: [],
  },
};

/**
 * @param a - an event type
 * @param b - an event type
 * @returns whether two reports that use these types can mean one happening;
 * symmetrical, and true of a type with itself
 */
export function isNear(a: EventTypeCode, b: EventTypeCode): boolean {
  const familyOf = (type: EventTypeCode) => FAMILIES[EVENT_TYPES[type].family];
  const [of, to] = [familyOf(a), familyOf(b)];
  return (
    of.near.includes(to.code) ||
    of.nearTypes.includes(b) ||
    to.nearTypes.includes(a)
  );
}
