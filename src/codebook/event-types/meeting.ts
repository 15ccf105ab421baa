import type { EventType } from "../event-type.js";

/** Meeting: a meeting or a round of talks between parties. */
export const meeting: EventType = {
  code: "meeting",
  family: "politics",
  label: { ar: "اجتماع", en: "Meeting" },
  definition: {
    ar: "لقاء أو جولة مفاوضات بين أطراف.",
    en: "A meeting or a round of talks between parties.",
  },
  rulings: [
    {
      ar: "الطرف المذكور أولاً فاعل إذا تساوى الطرفان.",
      en: "In symmetrical meetings the first-named party is the perpetrator.",
    },
    {
      ar: "مفاوضات انتهت باتفاق اتفاق واحد، والوسيط أو المراقب لا يُذكر.",
      en: "Talks that end in an agreement are one agreement; a mediator or observer is left out.",
    },
  ],
  subtypes: [
    {
      code: "negotiation",
      label: { ar: "مفاوضات", en: "Negotiation" },
    },
    {
      code: "visit",
      label: { ar: "زيارة", en: "Visit" },
    },
  ],
};
