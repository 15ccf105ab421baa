import type { CueFile } from "./cue.js";

/** Cues of statements issued by a body. */
export const statement: CueFile = {
  act: "statement",
  why: "Only a statement that somebody issues is coded; reports of speech are sources.",
  verbPhrases: [
    "في بيان مقتضب",
    "تلا * بيانا",
    "تلوا * بيانا",
    "في بيان مصور",
    "في بيان مقتضب دعت",
  ],
  withObject: [
    { verbs: [["أصدر", "يصدر"]], objects: "بيان بيانا" },
    {
      verbs: [
        ["دعا", "يدعو", { feminine: "دعت", plural: "دعوا" }],
        ["طالب", "يطالب"],
        ["ناشد", "يناشد"],
        ["استنكر", "يستنكر"],
        ["ندد", "يندد", { bare: true }],
        ["أدان", "يدين"],
        ["رفض", "يرفض"],
      ],
      objects: "بيان",
      reach: 9,
    },
  ],
  matches: [
    "أصدر وجهاء العشيرة بياناً دعوا فيه إلى التهدئة",
    "أصدرت اللجنة المركزية بياناً ترفض فيه التهجير",
    "أصدر مقاتلون بياناً أعلنوا فيه تشكيل مجلس",
  ],
  rejects: ["بيان أسعار الصرف اليوم", "وفق بيان نشرته الوزارة"],
};
