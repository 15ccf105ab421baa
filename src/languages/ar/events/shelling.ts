import type { CueFile } from "./cue.js";

/** Cues of bombardment whose means decide between shells and aircraft. */
export const bombardment: CueFile = {
  act: "bombardment",
  why: "قصف alone does not say from where: aircraft words make it an airstrike, shells and guns make it shelling.",
  either: [["قصف", "يقصف"]],
  masdars: ["قصف", "القصف", "قصفا", "عمليات قصف"],
  matches: [
    "قصفت قوات النظام بلدة اليادودة",
    "تعرضت القرية لقصف عنيف صباح اليوم",
    "أدى القصف إلى إصابة طفل",
  ],
  rejects: ["قصف إعلامي متبادل بين الناديين", "هدد باستئناف القصف"],
};

/** Cues of artillery, rockets, mortars, tanks and heavy machine guns. */
export const shelling: CueFile = {
  act: "shelling",
  why: "Shells and rockets as subject of سقط or means of استهدف are indirect fire.",
  phrases: [
    "قصف مدفعي",
    "قصف صاروخي",
    "قصفا مدفعيا",
    "القصف المدفعي",
    "القصف الصاروخي",
    "قصفا صاروخيا",
    "سقوط قذيفة",
    "سقوط قذائف",
    "سقوط صاروخ",
    "سقوط صواريخ",
    "سقوط قذيفتين",
    "سقطت * قذيفة",
    "سقطت * قذائف",
    "سقطت * قذيفتان",
    "سقط * صاروخ",
    "سقطت * صواريخ",
    "رشقة صاروخية",
    "رشقات صاروخية",
    "رمايات مدفعية",
    "قذائف الهاون",
    "بقذائف الهاون",
    "بقذيفة هاون",
    "بالمدفعية",
    "براجمات الصواريخ",
    "بقذائف المدفعية",
    "القذائف الصاروخية",
    "قذائف صاروخية",
    "استهداف مدفعي",
    "قذيفة هاون",
    "بقذائف مدفعية",
    "بالصواريخ",
  ],
  matches: [
    "سقطت أربع قذائف مدفعية على أطراف القرية",
    "أصيب مدنيان بقصف مدفعي طال الأحياء السكنية",
    "استهدفت القوات البلدة بقذائف الهاون",
  ],
  rejects: [
    "أطلق قذيفة من خارج المنطقة عانقت الشباك",
    "انفجرت قذيفة من مخلفات الحرب بطفل",
  ],
};
