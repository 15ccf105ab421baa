import type { EventType } from "../event-type.js";

/** Abduction: the taking of a person by force, by unknown persons or a group that does not govern the place. */
export const abduction: EventType = {
  code: "abduction",
  family: "deprivation",
  label: { ar: "خطف", en: "Abduction" },
  definition: {
    ar: "أخذ شخص بالقوة على يد مجهولين أو جماعة لا تحكم المكان.",
    en: "The taking of a person by force, by unknown persons or a group that does not govern the place.",
  },
  rulings: [
    {
      ar: "خطف ثابت الفعل مشتبه الفاعل حالته وقع.",
      en: "An abduction that is asserted but whose author is only suspected has status occurred.",
    },
    {
      ar: "تهديد له شرط أو مهلة في أثناء الخطف حادثة مستقلة.",
      en: "A threat with a condition or deadline of its own during an abduction is separate.",
    },
  ],
  subtypes: [
    {
      code: "abduction_for_ransom",
      label: { ar: "خطف بقصد الفدية", en: "Abduction for ransom" },
    },
    {
      code: "hostage_taking",
      label: { ar: "أخذ رهينة", en: "Taking of a hostage" },
    },
    {
      code: "unexplained_disappearance",
      label: { ar: "فقدان", en: "Unexplained disappearance" },
    },
  ],
};
