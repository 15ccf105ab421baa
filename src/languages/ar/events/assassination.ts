import type { CueFile } from "./cue.js";

/** Cues of attacks aimed at particular persons. */
export const assassination: CueFile = {
  act: "assassination",
  why: "اغتيال names its victim as the aim; the verb's object or the masdar's complement is the target.",
  verbs: [["اغتال", "يغتال"]],
  passives: [["اغتيل", "يغتال"]],
  masdars: ["اغتيال"],
  phrases: ["عملية اغتيال", "تصفية جسدية", "جريمة اغتيال", "عملية تصفية"],
  attempts: [
    "محاولة اغتيال",
    "محاولة لاغتيال",
    "محاولة تصفية",
    "لمحاولة اغتيال",
    "بمحاولة اغتيال",
    "محاولات اغتيال",
    "محاولة اغتياله",
    "محاولة اغتيالها",
  ],
  matches: [
    "اغتال مجهولون عضو المجلس المحلي سامر درويش في بلدة الجيزة",
    "اغتيل الشاب نادر قاسم مساء أمس برصاص مسلحين",
    "نجا رئيس البلدية من محاولة اغتيال في مدينة نوى",
  ],
  rejects: [
    "البديل يغتال أحلام الضيوف بهدف ثالث",
    "تشهد المحافظة عمليات اغتيال شبه يومية",
  ],
};
