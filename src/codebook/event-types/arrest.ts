import type { EventType } from "../event-type.js";

/** Arrest: the taking of a person by an authority or the force that holds the place. */
export const arrest: EventType = {
  code: "arrest",
  family: "deprivation",
  label: { ar: "اعتقال", en: "Arrest" },
  definition: {
    ar: "حرمان شخص من حريته على يد سلطة أو قوة تحكم المكان.",
    en: "The taking of a person by an authority or the force that holds the place.",
  },
  rulings: [
    {
      ar: "اعتقال وإفراج سريع عن الأشخاص أنفسهم حادثة واحدة فيها صف للمفرج عنهم.",
      en: "An arrest and quick release of the same persons is one incident with a row of released.",
    },
    {
      ar: "اعتقالات في أثناء مداهمة خسائر من خسائرها.",
      en: "Arrests during a raid are casualty rows of the raid.",
    },
  ],
  subtypes: [
    {
      code: "detention_de_facto",
      label: {
        ar: "احتجاز لدى قوى الأمر الواقع",
        en: "Detention by de facto forces",
      },
    },
    {
      code: "conscription",
      label: { ar: "سوق للخدمة", en: "Taking for military service" },
    },
    {
      code: "enforced_disappearance",
      label: { ar: "اختفاء قسري", en: "Enforced disappearance" },
    },
    {
      code: "transfer",
      label: { ar: "نقل معتقل", en: "Transfer of a detainee" },
    },
    {
      code: "arrest_at_checkpoint",
      label: { ar: "اعتقال على حاجز", en: "Arrest at a checkpoint" },
    },
  ],
};
