import type { Kind } from "./entry.js";

/** How a person was killed or attacked, apart from the weapon. */
export const METHODS: readonly Kind[] = [
  {
    code: "direct_fire",
    label: { ar: "إطلاق نار مباشر", en: "Direct fire" },
  },
  {
    code: "planted_explosive",
    label: { ar: "عبوة", en: "Planted bomb" },
  },
  {
    code: "thrown_grenade",
    label: { ar: "قنبلة يدوية", en: "Hand grenade" },
  },
  {
    code: "sniping",
    label: { ar: "قنص", en: "Sniping" },
  },
  {
    code: "execution_after_abduction",
    label: { ar: "إعدام ميداني بعد خطف", en: "Execution after abduction" },
  },
  {
    code: "stabbing",
    label: { ar: "طعن", en: "Stabbing" },
  },
];
