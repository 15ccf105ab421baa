import type { EventType } from "../event-type.js";

/** Release: the return of a detained or abducted person to freedom. */
export const release: EventType = {
  code: "release",
  family: "deprivation",
  label: { ar: "إطلاق سراح", en: "Release" },
  definition: {
    ar: "خروج محتجز أو مخطوف إلى الحرية.",
    en: "The return of a detained or abducted person to freedom.",
  },
  rulings: [
    {
      ar: "الفرار من الاحتجاز إطلاق سراح.",
      en: "Escape from captivity counts here.",
    },
    {
      ar: "تبادل الأسرى إطلاق سراح واحد.",
      en: "An exchange of captives is one release.",
    },
  ],
  subtypes: [
    {
      code: "escape",
      label: { ar: "فرار", en: "Escape" },
    },
    {
      code: "prisoner_exchange",
      label: { ar: "تبادل أسرى أو محتجزين", en: "Exchange of captives" },
    },
    {
      code: "release_for_ransom",
      label: { ar: "إطلاق سراح لقاء فدية", en: "Release for ransom" },
    },
    {
      code: "release_by_amnesty",
      label: { ar: "إفراج بعفو", en: "Release by amnesty" },
    },
  ],
};
