import type { Bilingual } from "../../model/index.js";
import {
  BARRIER_WORDS,
  FIELD_WORDS,
  LEVEL_WORDS,
} from "../pairs/explanation-words.js";
import type { Barrier } from "../pairs/constraints.js";
import type { ListComparison } from "./list-comparison.js";
import type { SeveralRows } from "./list-units.js";

const LIST_TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  one_of: {
    ar: "من الأنواع التي يعنيها رمز القائمة",
    en: "one of the types that the list's code can mean",
  },
  unknown: {
    ar: "رمز القائمة غير معروف النوع",
    en: "the list's code stands for no type here",
  },
};

/** "date: the same day" in both languages. */
export function listFieldWords(
  field: keyof ListComparison,
  level: string,
): Bilingual {
  const levels: Readonly<Record<string, Bilingual>> = LEVEL_WORDS[field];
  const told =
    (field === "type" ? LIST_TYPE_WORDS[level] : undefined) ?? levels[level]!;
  const name = FIELD_WORDS[field];
  return { ar: `${name.ar}: ${told.ar}`, en: `${name.en}: ${told.en}` };
}

/** Words for what keeps a row and an incident apart. */
export function listBarrierWords(
  barrier: Barrier | null,
): (Bilingual & { readonly code: Barrier }) | null {
  return barrier === null ? null : { code: barrier, ...BARRIER_WORDS[barrier] };
}

/** Why several rows stand for one happening. */
export const SEVERAL_WORDS: Readonly<Record<SeveralRows, Bilingual>> = {
  repeated: {
    ar: "الصف مكرر في القائمة",
    en: "the row stands twice in the list",
  },
  one_note: {
    ar: "تروي القائمة هذه الصفوف بملاحظة واحدة",
    en: "the list tells these rows in one note",
  },
  named_victims: {
    ar: "كل صف يسمّي ضحية من ضحايا الحادثة",
    en: "each row names another victim of the incident",
  },
  decided: { ar: "هكذا قرر شخص", en: "a person decided so" },
};

/** Where a row or an incident ends. */
export const PLACEMENT_WORDS = {
  both: { ar: "في الاثنين", en: "in both" },
  possible: { ar: "محتمل، للتدقيق", en: "possible, for a person to decide" },
  only_there: { ar: "في القائمة وحدها", en: "only in the list" },
  only_here: { ar: "في السجل وحده", en: "only in the register" },
  outside: { ar: "خارج نطاق القائمة", en: "outside the list's scope" },
} as const satisfies Readonly<Record<string, Bilingual>>;
