import type { Bilingual } from "../../model/index.js";
import type { Outcome } from "./effect.js";

/**
 * Why a decision might change a figure.
 *
 * - `one_source`, `unreviewed`: the happening itself, by its sources
 * - `counts`, `type`, `status`, `when`, `where`: the tellings differ
 * - `undated`, `border_date`, `coarse_place`: in or outside the table
 * - `unsure_type`, `unsure_date`, `unsure_place`, `unsure_counts`: what was
 *   read was read with little confidence
 * - `weak_link`: one of its claims may tell another happening
 * - `near_miss`: it may be one happening with another incident
 */
export const DOUBT_CODES = [
  "one_source",
  "unreviewed",
  "counts",
  "type",
  "status",
  "when",
  "where",
  "undated",
  "border_date",
  "coarse_place",
  "unsure_type",
  "unsure_date",
  "unsure_place",
  "unsure_counts",
  "weak_link",
  "near_miss",
] as const;

/** A code of {@link DOUBT_CODES}. */
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** One thing about an incident that a person could decide otherwise. */
export interface Doubt {
  readonly code: DoubtCode;
  /** 0–1; see `chances.ts`. */
  readonly chance: number;
  readonly outcome: Outcome;
  /** Id of the other incident, or key of the claim, that it is about. */
  readonly about?: string;
}

/** What is doubted, in the words of the queue. */
export const DOUBT_WORDS: Readonly<Record<DoubtCode, Bilingual>> = {
  one_source: {
    ar: "لها مصدر أصلي واحد، ولم يدققها أحد",
    en: "one original source, and nobody has reviewed it",
  },
  unreviewed: {
    ar: "لم يدققها أحد",
    en: "nobody has reviewed it",
  },
  counts: {
    ar: "الروايات تختلف في العدد",
    en: "the tellings differ in the number",
  },
  type: {
    ar: "الروايات تختلف في نوع الحادثة",
    en: "the tellings differ in what happened",
  },
  status: {
    ar: "الروايات تختلف في وقوعها",
    en: "the tellings differ in whether it happened",
  },
  when: {
    ar: "الروايات تختلف في التاريخ",
    en: "the tellings differ in the date",
  },
  where: {
    ar: "الروايات تختلف في المكان",
    en: "the tellings differ in the place",
  },
  undated: {
    ar: "لا تاريخ لها، فهي خارج الجدول",
    en: "it has no date, so it is outside the table",
  },
  border_date: {
    ar: "تاريخها على حد الشهر",
    en: "its date lies across the border of the month",
  },
  coarse_place: {
    ar: "مكانها أعم من أن يُعرف هل هو داخل المنطقة",
    en: "its place is told too coarsely to say whether it is in the area",
  },
  unsure_type: {
    ar: "نوع الحادثة قُرئ بثقة ضعيفة",
    en: "what happened was read with little confidence",
  },
  unsure_date: {
    ar: "التاريخ قُرئ بثقة ضعيفة",
    en: "the date was read with little confidence",
  },
  unsure_place: {
    ar: "المكان قُرئ بثقة ضعيفة",
    en: "the place was read with little confidence",
  },
  unsure_counts: {
    ar: "العدد قُرئ بثقة ضعيفة",
    en: "the number was read with little confidence",
  },
  weak_link: {
    ar: "ربط إحدى رواياتها ضعيف، وقد تكون حادثة أخرى",
    en: "one of its claims is linked weakly and may tell another happening",
  },
  near_miss: {
    ar: "قد تكون هي وحادثة أخرى حادثة واحدة",
    en: "it and another incident may be one happening",
  },
};
