import type { OutcomeCode } from "../model/index.js";
import type { Entries } from "./entry.js";

/** What became of people. @source gold/GUIDE.md, "casualties" */
export const OUTCOMES: Entries<OutcomeCode> = {
  killed: {
    code: "killed",
    label: { ar: "قُتل", en: "Killed" },
    definition: {
      ar: "فقد حياته في الحادثة أو بسببها.",
      en: "Lost their life in it or from it.",
    },
  },
  wounded: {
    code: "wounded",
    label: { ar: "جُرح", en: "Wounded" },
    definition: {
      ar: "أصيب ولم يُرو موته.",
      en: "Hurt, their death not being told.",
    },
  },
  arrested: {
    code: "arrested",
    label: { ar: "اعتُقل", en: "Arrested" },
    definition: {
      ar: "أخذته سلطة أو قوة تحكم المكان.",
      en: "Taken by an authority or the force that holds the place.",
    },
  },
  abducted: {
    code: "abducted",
    label: { ar: "خُطف", en: "Abducted" },
    definition: {
      ar: "أخذه مجهولون أو جماعة لا تحكم المكان.",
      en: "Taken by unknown persons or a group that does not govern.",
    },
  },
  released: {
    code: "released",
    label: { ar: "أُطلق سراحه", en: "Released" },
    definition: {
      ar: "عاد إلى الحرية، بإفراج أو فرار أو تبادل.",
      en: "Free again, by release, escape or exchange.",
    },
  },
  missing: {
    code: "missing",
    label: { ar: "مفقود", en: "Missing" },
    definition: {
      ar: "لا يُعرف مصيره.",
      en: "Their fate is not known.",
    },
  },
  displaced: {
    code: "displaced",
    label: { ar: "نازح أو مهجّر", en: "Displaced" },
    definition: {
      ar: "خرج من مكانه بسبب الحادثة.",
      en: "Left their place because of it.",
    },
  },
  survived: {
    code: "survived",
    label: { ar: "نجا", en: "Survived" },
    definition: {
      ar: "كان المقصود ولم يُصب.",
      en: "Was aimed at and is unhurt.",
    },
  },
};
