import type { CueFile } from "./cue.js";

/** Cues of bombs, mines and unexploded ordnance. */
export const explosion: CueFile = {
  act: "explosion",
  why: "انفجر and its masdar take the device as subject; what exploded decides between bomb, mine, car bomb and remnant of war.",
  verbs: [
    ["انفجر", "ينفجر", { bare: true }],
    ["فجر", "يفجر"],
  ],
  masdars: [
    "انفجار",
    "تفجير",
    "انفجارات",
    "تفجيرات",
    "انفجارين",
    "انفجاران",
    "تفكيك عبوة",
  ],
  phrases: [
    "زرع عبوة",
    "تفكيك عبوة",
    "تفجير عبوة",
    "انفجار عبوة",
    "انفجار لغم",
    "انفجار ألغام",
    "انفجار مخلفات",
    "بعبوة ناسفة",
    "بانفجار عبوة",
    "بانفجار لغم",
    "بلغم أرضي",
  ],
  attempts: [
    "إبطال مفعول",
    "أبطل مفعول",
    "تفكيك عبوة ناسفة",
    "فككت * عبوة",
    "فكك * عبوة",
    "فككت * لغما",
  ],
  matches: [
    "انفجرت عبوة ناسفة بسيارة مدنية على طريق البلدة",
    "قضى راعي أغنام بانفجار لغم أرضي في البادية",
    "هز انفجار عنيف وسط المدينة وخلف جرحى",
  ],
  rejects: [
    "فجر الفريق مفاجأة في الدور الأول",
    "فجر اليوم وصلت القافلة إلى المدينة",
  ],
};
