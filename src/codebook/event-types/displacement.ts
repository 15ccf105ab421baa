import type { EventType } from "../event-type.js";

/** Displacement: the leaving of a place by its people because of fighting, threat or force. */
export const displacement: EventType = {
  code: "displacement",
  family: "harm",
  label: { ar: "نزوح أو تهجير", en: "Displacement" },
  definition: {
    ar: "خروج أهل مكان منه بسبب قتال أو تهديد أو إكراه.",
    en: "The leaving of a place by its people because of fighting, threat or force.",
  },
  rulings: [
    {
      ar: "الفاعل من جعله النص سبباً للخروج.",
      en: "The perpetrator is the party whose act the text gives as the cause.",
    },
    {
      ar: "العائلات النازحة تُذكر بعددها ووحدتها عائلة، ولا تُجمع مع الأشخاص.",
      en: "Families keep their number with unit family and are never added to persons.",
    },
  ],
  subtypes: [
    {
      code: "flight",
      label: { ar: "نزوح", en: "Flight" },
    },
    {
      code: "forced_transfer",
      label: { ar: "ترحيل إلى منطقة أخرى", en: "Forced transfer" },
    },
    {
      code: "expulsion",
      label: { ar: "طرد", en: "Expulsion" },
    },
  ],
};
