import type { EventType } from "../event-type.js";

/** Shelling: fire from the ground with artillery, rockets, mortars, tanks or heavy machine guns. */
export const shelling: EventType = {
  code: "shelling",
  family: "attack",
  label: { ar: "قصف بري", en: "Shelling" },
  definition: {
    ar: "قصف من الأرض بالمدفعية أو الصواريخ أو الهاون أو الدبابات أو الرشاشات الثقيلة.",
    en: "Fire from the ground with artillery, rockets, mortars, tanks or heavy machine guns.",
  },
  rulings: [
    {
      ar: "ما نتج عن القصف من حرائق وأضرار يعود إليه.",
      en: "Fires and damage caused by the shelling belong to it.",
    },
    {
      ar: "قصف استُدعي لمداهمة حادثة ثانية بجانبها.",
      en: "Shelling called in for a raid is a second incident beside the raid.",
    },
  ],
  subtypes: [
    {
      code: "area_shelling",
      label: { ar: "قصف أحياء سكنية", en: "Shelling of residential quarters" },
    },
    {
      code: "shelling_of_positions",
      label: { ar: "قصف مواقع عسكرية", en: "Shelling of military positions" },
    },
  ],
};
