import type { EventType } from "../event-type.js";

/** Execution: the killing of captives while they are in the killer's power. */
export const execution: EventType = {
  code: "execution",
  family: "killing",
  label: { ar: "إعدام", en: "Execution" },
  definition: {
    ar: "قتل أسير أو محتجز أو مخطوف وهو في قبضة القاتل.",
    en: "The killing of captives while they are in the killer's power.",
  },
  rulings: [],
  subtypes: [
    {
      code: "field_execution",
      label: { ar: "إعدام ميداني", en: "Field execution" },
    },
    {
      code: "judicial_execution",
      label: { ar: "إعدام بحكم", en: "Execution after a sentence" },
    },
    {
      code: "mass_execution",
      label: { ar: "إعدام جماعي", en: "Mass execution" },
    },
  ],
};
