import type { BasisCode } from "../model/index.js";
import type { Entries } from "./entry.js";

/** On what ground an actor stands in his place. */
export const BASES: Entries<BasisCode> = {
  stated: {
    code: "stated",
    label: { ar: "مذكور", en: "Stated" },
    definition: {
      ar: "تقوله المادة على أنه واقع.",
      en: "The report tells it as a fact.",
    },
  },
  claimed: {
    code: "claimed",
    label: { ar: "تبنّى", en: "Claimed" },
    definition: {
      ar: "يقوله الطرف عن نفسه.",
      en: "The actor says it of himself.",
    },
  },
  accused: {
    code: "accused",
    label: { ar: "متهم بحسب مصدر", en: "Accused" },
    definition: {
      ar: "يقوله طرف عن غيره؛ ويُذكر القائل دائماً.",
      en: "One party says it of another; who says so is always shown.",
    },
  },
  suspected: {
    code: "suspected",
    label: { ar: "مشتبه به", en: "Suspected" },
    definition: {
      ar: "يُروى ظناً، ولا يُجمع مع المذكور.",
      en: "Told as a suspicion; never added to what is stated.",
    },
  },
  denied: {
    code: "denied",
    label: { ar: "نفى", en: "Denied" },
    definition: {
      ar: "ينفيه الطرف عن نفسه.",
      en: "The actor denies it.",
    },
  },
};
