import type { EventType } from "../event-type.js";

/** Decree: a binding order, decree or circular of an authority. */
export const decree: EventType = {
  code: "decree",
  family: "politics",
  label: { ar: "قرار رسمي", en: "Decree" },
  definition: {
    ar: "قرار أو تعميم أو أمر ملزم تصدره سلطة.",
    en: "A binding order, decree or circular of an authority.",
  },
  rulings: [
    {
      ar: "حظر التجول أو أمر الإغلاق قرار.",
      en: "A curfew or an order to close counts here.",
    },
    {
      ar: "أوامر تُعطى للأهالي في أثناء مداهمة تعود إليها.",
      en: "Orders to residents during a raid belong to the raid.",
    },
  ],
  subtypes: [
    {
      code: "curfew",
      label: { ar: "حظر تجول", en: "Curfew" },
    },
    {
      code: "closure_order",
      label: { ar: "أمر إغلاق", en: "Order to close" },
    },
    {
      code: "amnesty",
      label: { ar: "عفو", en: "Amnesty" },
    },
    {
      code: "appointment",
      label: { ar: "تعيين أو إقالة", en: "Appointment or dismissal" },
    },
  ],
};
