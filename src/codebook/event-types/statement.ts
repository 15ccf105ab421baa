import type { EventType } from "../event-type.js";

/** Statement: a position that a party makes public: a declaration, claim, denial or condemnation. */
export const statement: EventType = {
  code: "statement",
  family: "politics",
  label: { ar: "بيان أو تصريح", en: "Statement" },
  definition: {
    ar: "موقف يعلنه طرف: بيان أو تبنٍّ أو نفي أو إدانة.",
    en: "A position that a party makes public: a declaration, claim, denial or condemnation.",
  },
  rulings: [
    {
      ar: "إشعار عشيرة بأن على الغرباء المغادرة بيان.",
      en: "A clan's notice that strangers must leave counts here.",
    },
    {
      ar: "نفي المسؤولية وحده لا يغيّر إلا الفاعلين.",
      en: "A denial of responsibility changes only the perpetrators.",
    },
  ],
  subtypes: [
    {
      code: "claim_of_responsibility",
      label: { ar: "تبنّي عملية", en: "Claim of responsibility" },
    },
    {
      code: "denial",
      label: { ar: "نفي", en: "Denial" },
    },
    {
      code: "condemnation",
      label: { ar: "إدانة", en: "Condemnation" },
    },
    {
      code: "disavowal",
      label: { ar: "تبرؤ عشيرة أو عائلة", en: "Disavowal by a clan or family" },
    },
  ],
};
