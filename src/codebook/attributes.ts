import type { Kind } from "./entry.js";

/** Something told beside the type of a happening, whatever that type is. */
export interface Attribute extends Kind {
  /**
   * Who sees it: everybody, those who work on the register, or only those
   * named for closed records.
   */
  readonly access: "open" | "internal" | "closed";
}

/** What offices mark beside the type. */
export const ATTRIBUTES: readonly Attribute[] = [
  {
    code: "torture",
    label: { ar: "تعذيب", en: "Torture" },
    access: "internal",
  },
  {
    code: "sexual_violence",
    label: { ar: "عنف جنسي", en: "Sexual violence" },
    access: "closed",
  },
  {
    code: "child_recruitment",
    label: { ar: "تجنيد أطفال", en: "Recruitment of children" },
    access: "internal",
  },
  {
    code: "double_strike",
    label: { ar: "ضربة مزدوجة", en: "Double strike" },
    access: "open",
  },
  {
    code: "by_mistake",
    label: { ar: "بالخطأ", en: "By mistake" },
    access: "open",
  },
  {
    code: "clan_feud",
    label: { ar: "خلاف عشائري أو عائلي", en: "Feud between clans or families" },
    access: "open",
  },
  {
    code: "mass_killing",
    label: { ar: "مجزرة", en: "Mass killing" },
    access: "open",
  },
];

/**
 * Killed persons from which a happening may be marked as a mass killing.
 *
 * @source the use of «مجزرة» by the Syrian Network for Human Rights: five or
 * more people in one attack (from memory, not looked up)
 */
export const MASS_KILLING_THRESHOLD = 5;
