import type { Bilingual } from "../../model/index.js";

/**
 * What a person should look at in a life, or why two steps are no move.
 *
 * - `second_attack`: an attempt, then another attack: two happenings
 * - `wounds_unclear`: dead within weeks of a wound; nobody says of it
 * - `dead_then_wounded`: told dead before he was told wounded
 * - `told_alive`: told alive after a telling of his death
 * - `found_alive`: a reviewer graded the death so; it is no longer counted
 * - `debunked`: a reviewer graded the incident so
 * - `two_deaths`: killed in two incidents far apart
 */
export type LifeNoteCode =
  | "second_attack"
  | "wounds_unclear"
  | "dead_then_wounded"
  | "told_alive"
  | "found_alive"
  | "debunked"
  | "two_deaths";

/** A note on a life, with the incidents it is about. */
export interface LifeNote {
  readonly code: LifeNoteCode;
  readonly person: string;
  /** Ids, in the order of what happened; one or two. */
  readonly incidents: readonly string[];
}

/** Words for the notes, in both languages. */
export const LIFE_NOTE_WORDS: Readonly<Record<LifeNoteCode, Bilingual>> = {
  second_attack: {
    ar: "محاولة ثم هجوم آخر: حادثتان، ولا تُنقل الأولى",
    en: "an attempt, then another attack: two incidents, the first stays",
  },
  wounds_unclear: {
    ar: "توفي بعد إصابته بأسابيع ولا يقول أحد إنه توفي بسببها: للمراجعة",
    en: "dead within weeks of a wound, nobody says of it: to be reviewed",
  },
  dead_then_wounded: {
    ar: "رُوي قتله قبل أن يُروى جرحه: للمراجعة",
    en: "told dead before he was told wounded: to be reviewed",
  },
  told_alive: {
    ar: "رُوي أنه حي بعد رواية مقتله: رواية المقتل للمراجعة",
    en: "told alive after a telling of his death: the death is to be reviewed",
  },
  found_alive: {
    ar: "تبيّن أنه حي بقرار مدقّق: لا يُحصى قتيلاً",
    en: "found alive by a reviewer's grade: not counted as killed",
  },
  debunked: {
    ar: "حادثة مدحوضة بقرار مدقّق: روايات المقتل للمراجعة",
    en: "incident debunked by a reviewer: its deaths are to be reviewed",
  },
  two_deaths: {
    ar: "مقتله مروي في حادثتين متباعدتين: للمراجعة",
    en: "killed in two incidents far apart: to be reviewed",
  },
};
