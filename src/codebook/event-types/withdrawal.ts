import type { EventType } from "../event-type.js";

/** Withdrawal: the leaving of a place by a force, or its removal of a post or checkpoint. */
export const withdrawal: EventType = {
  code: "withdrawal",
  family: "movement",
  label: { ar: "انسحاب", en: "Withdrawal" },
  definition: {
    ar: "خروج قوة من مكان أو رفعها نقطة أو حاجزاً.",
    en: "The leaving of a place by a force, or its removal of a post or checkpoint.",
  },
  rulings: [],
  subtypes: [
    {
      code: "removal_of_checkpoint",
      label: { ar: "إزالة حاجز", en: "Removal of a checkpoint" },
    },
    {
      code: "partial_withdrawal",
      label: { ar: "انسحاب جزئي", en: "Partial withdrawal" },
    },
  ],
};
