import type { StatusCode } from "../model/index.js";
import type { Entries } from "./entry.js";

/** How far a happening came about. @source gold/GUIDE.md, "status" */
export const STATUSES: Entries<StatusCode> = {
  occurred: {
    code: "occurred",
    label: { ar: "وقع", en: "Occurred" },
    definition: {
      ar: "تمّ الفعل.",
      en: "It came about.",
    },
  },
  attempted: {
    code: "attempted",
    label: { ar: "محاولة", en: "Attempted" },
    definition: {
      ar: "فشل الفعل: نجا المقصود، أو رُدّ الاقتحام، أو لم تنفجر العبوة.",
      en: "It failed: the target survived, the storming was beaten back, the bomb did not go off.",
    },
  },
  ongoing: {
    code: "ongoing",
    label: { ar: "مستمر", en: "Ongoing" },
    definition: {
      ar: "ما زال جارياً يوم النشر.",
      en: "It still went on when the report was published.",
    },
  },
  threatened: {
    code: "threatened",
    label: { ar: "مهدَّد به", en: "Threatened" },
    definition: {
      ar: "هُدِّد به شخص مسمّى ولم يقع.",
      en: "A named person was threatened with it; it has not happened.",
    },
  },
  planned: {
    code: "planned",
    label: { ar: "مخطط له", en: "Planned" },
    definition: {
      ar: "أُعلن أو خُطِّط ولم يقع بعد.",
      en: "Announced or planned, not yet come about.",
    },
  },
  alleged: {
    code: "alleged",
    label: { ar: "مزعوم", en: "Alleged" },
    definition: {
      ar: "لا يُروى الفعل نفسه إلا ظناً أو اتهاماً.",
      en: "The act itself is told only as suspicion or accusation.",
    },
  },
  denied: {
    code: "denied",
    label: { ar: "منفي", en: "Denied" },
    definition: {
      ar: "لا يُروى إلا لينفى.",
      en: "It is told only to be denied.",
    },
  },
};
