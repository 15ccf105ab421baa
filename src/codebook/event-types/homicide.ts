import type { EventType } from "../event-type.js";

/** Homicide: a killing for criminal, family or feud reasons, outside the fighting. */
export const homicide: EventType = {
  code: "homicide",
  family: "killing",
  label: { ar: "جريمة قتل", en: "Homicide" },
  definition: {
    ar: "قتل جنائي أو عائلي أو بسبب ثأر، خارج أعمال القتال.",
    en: "A killing for criminal, family or feud reasons, outside the fighting.",
  },
  rulings: [
    {
      ar: "شجار عائلي بالسلاح جريمة قتل.",
      en: "A family fight with guns counts here.",
    },
  ],
  subtypes: [
    {
      code: "blood_feud",
      label: { ar: "ثأر", en: "Blood feud" },
    },
    {
      code: "family_killing",
      label: { ar: "قتل ضمن العائلة", en: "Killing within a family" },
    },
    {
      code: "robbery_killing",
      label: { ar: "قتل بقصد السلب", en: "Killing in a robbery" },
    },
    {
      code: "accidental_shot",
      label: { ar: "إطلاق نار بالخطأ", en: "Accidental shot" },
    },
    {
      code: "suicide",
      label: { ar: "انتحار", en: "Suicide" },
    },
  ],
};
