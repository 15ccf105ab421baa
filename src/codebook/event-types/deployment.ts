import type { EventType } from "../event-type.js";

/** Deployment: the arrival of a force, its fortifying of a place, or a new checkpoint. */
export const deployment: EventType = {
  code: "deployment",
  family: "movement",
  label: { ar: "انتشار أو تعزيزات", en: "Deployment" },
  definition: {
    ar: "وصول قوة إلى مكان أو تحصينها فيه أو إقامتها حاجزاً جديداً.",
    en: "The arrival of a force, its fortifying of a place, or a new checkpoint.",
  },
  rulings: [
    {
      ar: "دخول دورية أجنبية بلدة انتشار.",
      en: "A foreign patrol entering a town counts here.",
    },
  ],
  subtypes: [
    {
      code: "reinforcement",
      label: { ar: "تعزيزات", en: "Reinforcements" },
    },
    {
      code: "fortification",
      label: { ar: "تحصين", en: "Fortification" },
    },
    {
      code: "new_checkpoint",
      label: { ar: "حاجز جديد", en: "New checkpoint" },
    },
    {
      code: "patrol",
      label: { ar: "دورية", en: "Patrol" },
    },
  ],
};
