import type { EventType } from "../event-type.js";

/** Agreement: an agreement between parties, including settlements, reconciliations and truces. */
export const agreement: EventType = {
  code: "agreement",
  family: "politics",
  label: { ar: "اتفاق", en: "Agreement" },
  definition: {
    ar: "اتفاق بين أطراف، ومنه التسوية والمصالحة والهدنة.",
    en: "An agreement between parties, including settlements, reconciliations and truces.",
  },
  rulings: [
    {
      ar: "مكانه حيث عُقد إن رُوي، وإلا فالمكان الذي يخصه.",
      en: "Its place is where it was reached if told, else the place it concerns.",
    },
    {
      ar: "اتفاق يُروى لينفى حالته منفي.",
      en: "An agreement told only to be denied has status denied.",
    },
  ],
  subtypes: [
    {
      code: "settlement",
      label: { ar: "تسوية أوضاع", en: "Settlement of persons" },
    },
    {
      code: "reconciliation",
      label: { ar: "مصالحة", en: "Reconciliation" },
    },
    {
      code: "tribal_reconciliation",
      label: { ar: "صلح عشائري", en: "Reconciliation between clans" },
    },
    {
      code: "ceasefire",
      label: { ar: "هدنة أو وقف إطلاق نار", en: "Ceasefire" },
    },
  ],
};
