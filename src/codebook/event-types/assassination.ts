import type { EventType } from "../event-type.js";

/** Assassination: an attack aimed at particular persons, named or described, whether or not they died. */
export const assassination: EventType = {
  code: "assassination",
  family: "attack",
  label: { ar: "اغتيال", en: "Assassination" },
  definition: {
    ar: "هجوم يقصد شخصاً أو أشخاصاً بعينهم، بالاسم أو بالوصف، قُتلوا أم نجوا.",
    en: "An attack aimed at particular persons, named or described, whether or not they died.",
  },
  rulings: [
    {
      ar: "إذا نجا المقصود فالحالة محاولة، ولو قُتل غيره.",
      en: "If the aimed-at person survived, the status is attempted even when others died.",
    },
    {
      ar: "عبوة مزروعة لشخص مسمّى اغتيال سلاحه عبوة ناسفة.",
      en: "A bomb planted for one named person is an assassination with weapon ied.",
    },
    {
      ar: "إطلاق النار على شخص مسمّى أو موصوف اغتيال ولو كان في بيته أو كان الفاعل جندياً أو مستوطناً.",
      en: "A shooting at a named or described person counts here also at home, or by a soldier or a settler.",
    },
    {
      ar: "قنص مدني موصوف واحد اغتيال سلاحه القنص.",
      en: "Sniping at one described civilian counts here, with weapon sniper.",
    },
  ],
  subtypes: [
    {
      code: "targeted_shooting",
      label: {
        ar: "إطلاق نار مباشر على شخص",
        en: "Direct shooting at a person",
      },
    },
    {
      code: "planted_for_person",
      label: { ar: "عبوة مزروعة لشخص", en: "Bomb planted for a person" },
    },
    {
      code: "killing_after_abduction",
      label: { ar: "قتل بعد خطف", en: "Killing after abduction" },
    },
  ],
};
