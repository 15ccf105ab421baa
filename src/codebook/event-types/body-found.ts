import type { EventType } from "../event-type.js";

/** Body found: the finding of a killed person's body, the killing itself not being told. */
export const bodyFound: EventType = {
  code: "body_found",
  family: "killing",
  label: { ar: "العثور على جثة", en: "Body found" },
  definition: {
    ar: "العثور على جثة من قُتل دون أن يُروى كيف قُتل.",
    en: "The finding of a killed person's body, the killing itself not being told.",
  },
  rulings: [
    {
      ar: "تاريخه يوم العثور، لا يوم الوفاة.",
      en: "Its date is the day of the finding, not of the death.",
    },
  ],
  subtypes: [
    {
      code: "unidentified_body",
      label: { ar: "جثة مجهولة الهوية", en: "Unidentified body" },
    },
    {
      code: "mass_grave",
      label: { ar: "مقبرة جماعية", en: "Mass grave" },
    },
  ],
};
