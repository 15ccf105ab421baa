import type { EventType } from "../event-type.js";

/** Protest: a demonstration, vigil, sit-in, strike or protest road block. */
export const protest: EventType = {
  code: "protest",
  family: "politics",
  label: { ar: "احتجاج", en: "Protest" },
  definition: {
    ar: "مظاهرة أو وقفة أو اعتصام أو إضراب أو قطع طريق احتجاجاً.",
    en: "A demonstration, vigil, sit-in, strike or protest road block.",
  },
  rulings: [],
  subtypes: [
    {
      code: "demonstration",
      label: { ar: "مظاهرة", en: "Demonstration" },
    },
    {
      code: "sit_in",
      label: { ar: "اعتصام", en: "Sit-in" },
    },
    {
      code: "strike",
      label: { ar: "إضراب", en: "Strike" },
    },
    {
      code: "protest_roadblock",
      label: { ar: "قطع طريق احتجاجاً", en: "Protest road block" },
    },
  ],
};
