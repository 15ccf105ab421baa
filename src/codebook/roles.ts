import type { RoleCode } from "../model/index.js";
import type { Entries, Kind } from "./entry.js";

/** What people were. @source gold/GUIDE.md, "casualties" */
export const ROLES: Entries<RoleCode> = {
  civilian: {
    code: "civilian",
    label: { ar: "مدني", en: "Civilian" },
    definition: {
      ar: "من لا يقاتل: يدل عليه عمله أو عمره أو مكانه أو قول النص.",
      en: "One who does not fight, by trade, age, place or the text's word.",
    },
  },
  state_forces: {
    code: "state_forces",
    label: { ar: "قوات حكومية", en: "State forces" },
    definition: {
      ar: "فرد في جيش الدولة أو شرطتها أو أجهزة أمنها.",
      en: "A member of the state's army, police or security services.",
    },
  },
  rebel: {
    code: "rebel",
    label: { ar: "مقاتل معارض", en: "Rebel" },
    definition: {
      ar: "فرد في فصيل يقاتل الدولة ولا يُعد جهادياً.",
      en: "A member of a faction that fights the state, not a jihadist one.",
    },
  },
  former_combatant: {
    code: "former_combatant",
    label: { ar: "مقاتل سابق", en: "Former combatant" },
    definition: {
      ar: "من ترك القتال: خضع لتسوية أو كان في فصيل أو كان ضابطاً.",
      en: "One who left the fighting: settled, formerly in a faction, or a former officer.",
    },
  },
  jihadist: {
    code: "jihadist",
    label: { ar: "عنصر في تنظيم جهادي", en: "Jihadist" },
    definition: {
      ar: "فرد في تنظيم جهادي.",
      en: "A member of a jihadist organisation.",
    },
  },
  militia: {
    code: "militia",
    label: { ar: "عنصر في مجموعة مسلحة محلية", en: "Militia" },
    definition: {
      ar: "فرد في مجموعة مسلحة تتبع جهازاً أو سلطة أمر واقع.",
      en: "A member of an armed group under a branch or a de facto authority.",
    },
  },
  foreign_forces: {
    code: "foreign_forces",
    label: { ar: "قوات أجنبية", en: "Foreign forces" },
    definition: {
      ar: "فرد في قوات دولة أخرى.",
      en: "A member of another state's forces.",
    },
  },
  criminal: {
    code: "criminal",
    label: { ar: "متهم بجرم", en: "Told as criminal" },
    definition: {
      ar: "من يصفه النص بتجارة محرمة أو سرقة؛ ليس حكماً، ويُذكر صاحب الاتهام.",
      en: "One whom the text calls a dealer or thief; no verdict, and its accuser is shown.",
    },
  },
  official: {
    code: "official",
    label: { ar: "مسؤول", en: "Official" },
    definition: {
      ar: "صاحب منصب مدني، حالي أو سابق.",
      en: "A holder of a civil office, present or former.",
    },
  },
  journalist: {
    code: "journalist",
    label: { ar: "صحفي أو إعلامي", en: "Journalist" },
    definition: {
      ar: "من يعمل في الإعلام.",
      en: "One who works for the media.",
    },
  },
  medic: {
    code: "medic",
    label: { ar: "عامل طبي أو منقذ", en: "Medic" },
    definition: {
      ar: "من يعمل في الطب أو الإسعاف أو الإنقاذ.",
      en: "One who works in medicine, ambulances or rescue.",
    },
  },
  unknown: {
    code: "unknown",
    label: { ar: "غير معروف", en: "Unknown" },
    definition: {
      ar: "لم يُرو ما يدل على صفته.",
      en: "Nothing is told that shows it.",
    },
  },
};

/** A finer role, printed beside the closed list's code. */
export interface RoleKind extends Kind {
  /** The closed list's code under which it is counted. */
  readonly guide: RoleCode;
}

/** Roles that southern offices count apart. */
export const ROLE_KINDS: readonly RoleKind[] = [
  {
    code: "former_rebel_settled",
    guide: "former_combatant",
    label: {
      ar: "مقاتل سابق في فصائل المعارضة خضع لتسوية",
      en: "Former rebel, settled",
    },
  },
  {
    code: "former_rebel_unsettled",
    guide: "former_combatant",
    label: {
      ar: "مقاتل سابق في فصائل المعارضة لم يخضع لتسوية",
      en: "Former rebel, not settled",
    },
  },
  {
    code: "former_rebel_joined",
    guide: "militia",
    label: {
      ar: "مقاتل سابق في فصائل المعارضة التحق بقوات أخرى",
      en: "Former rebel who joined other forces",
    },
  },
  {
    code: "former_government_forces",
    guide: "former_combatant",
    label: {
      ar: "عنصر سابق في القوات الحكومية",
      en: "Former member of government forces",
    },
  },
  {
    code: "defector",
    guide: "former_combatant",
    label: { ar: "منشق", en: "Defector" },
  },
];
