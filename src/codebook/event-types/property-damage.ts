import type { EventType } from "../event-type.js";

/** Property damage: the burning, demolition, looting or seizure of property. */
export const propertyDamage: EventType = {
  code: "property_damage",
  family: "harm",
  label: { ar: "إضرار بالممتلكات", en: "Property damage" },
  definition: {
    ar: "حرق ممتلكات أو هدمها أو نهبها أو الاستيلاء عليها.",
    en: "The burning, demolition, looting or seizure of property.",
  },
  rulings: [
    {
      ar: "ضرر سببه قصف يعود إلى القصف.",
      en: "Damage caused by shelling belongs to the shelling.",
    },
    {
      ar: "حرق أو نهب من طرف آخر أو لسبب آخر حادثة مستقلة.",
      en: "Arson or looting by another actor or for another cause is separate.",
    },
  ],
  subtypes: [
    {
      code: "burning",
      label: { ar: "حرق", en: "Burning" },
    },
    {
      code: "demolition",
      label: { ar: "هدم", en: "Demolition" },
    },
    {
      code: "looting",
      label: { ar: "نهب", en: "Looting" },
    },
    {
      code: "seizure_of_property",
      label: { ar: "استيلاء على ممتلكات", en: "Seizure of property" },
    },
  ],
};
