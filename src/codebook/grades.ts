import type { GradeCode } from "../model/index.js";
import type { Entries, Kind } from "./entry.js";

/**
 * How far a happening is verified. A grade is set by a person with a reason,
 * never by the program; only `raw` is where everything starts.
 */
export const GRADES: Entries<GradeCode> = {
  raw: {
    code: "raw",
    label: { ar: "خام", en: "Raw" },
    definition: {
      ar: "قرأه البرنامج ولم يدققه أحد.",
      en: "Read by the program; nobody has looked at it.",
    },
  },
  in_progress: {
    code: "in_progress",
    label: { ar: "قيد التحقق", en: "In progress" },
    definition: {
      ar: "بدأ التحقق ولم ينتهِ.",
      en: "Its verification has begun.",
    },
  },
  one_source: {
    code: "one_source",
    label: { ar: "مصدر أصلي واحد", en: "One source" },
    definition: {
      ar: "يعود إلى مصدر أصلي واحد.",
      en: "It goes back to one original source.",
    },
  },
  two_independent: {
    code: "two_independent",
    label: { ar: "مصدران أصليان", en: "Two independent sources" },
    definition: {
      ar: "يعود إلى مصدرين أصليين لا يظهر أن أحدهما يعتمد على الآخر.",
      en: "It goes back to two original sources, neither shown to depend on the other.",
    },
  },
  confirmed: {
    code: "confirmed",
    label: { ar: "مؤكدة", en: "Confirmed" },
    definition: {
      ar: "أكدته العائلة أو وثيقة.",
      en: "The family or a document confirms it.",
    },
  },
  contested: {
    code: "contested",
    label: { ar: "متنازع عليها", en: "Contested" },
    definition: {
      ar: "يعارضه طرف له معرفة به.",
      en: "Somebody in a position to know contests it.",
    },
  },
  debunked: {
    code: "debunked",
    label: { ar: "مدحوضة", en: "Debunked" },
    definition: {
      ar: "ثبت أنه لم يقع؛ تبقى الحادثة مع دحضها.",
      en: "Shown not to have happened; it stays, with its refutation.",
    },
  },
  found_alive: {
    code: "found_alive",
    label: { ar: "وُجد حياً", en: "Found alive" },
    definition: {
      ar: "ظهر حياً من رُوي موته أو فقده.",
      en: "One told as dead or missing is alive.",
    },
  },
};

/** A step of another organisation's ladder, by our grades. */
export interface GradePreset extends Kind {
  readonly grades: readonly GradeCode[];
}

/**
 * A ladder of five steps for civilian harm; grades without a step are not
 * published under it.
 *
 * @source the grades that Airwars uses, from memory
 */
export const HARM_LADDER: readonly GradePreset[] = [
  {
    code: "confirmed",
    label: { ar: "مؤكدة", en: "Confirmed" },
    grades: ["confirmed"],
  },
  {
    code: "fair",
    label: { ar: "مقبولة", en: "Fair" },
    grades: ["two_independent"],
  },
  {
    code: "weak",
    label: { ar: "ضعيفة", en: "Weak" },
    grades: ["one_source"],
  },
  {
    code: "contested",
    label: { ar: "متنازع عليها", en: "Contested" },
    grades: ["contested"],
  },
  {
    code: "discounted",
    label: { ar: "مستبعدة", en: "Discounted" },
    grades: ["debunked", "found_alive"],
  },
];

/** Under these the review goes on: they say nothing that readers could rely on. */
export const OPEN_GRADES: ReadonlySet<GradeCode> = new Set<GradeCode>([
  "raw",
  "in_progress",
]);

/** Under these it did not happen as it was told. */
export const REFUTED_GRADES: ReadonlySet<GradeCode> = new Set<GradeCode>([
  "debunked",
  "found_alive",
]);
