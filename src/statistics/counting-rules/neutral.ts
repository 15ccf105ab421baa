import {
  type Bilingual,
  type CountedLine,
  type CountingRule,
  type MeasureCode,
} from "../../model/index.js";
import { ANY_TYPE, HARMFUL } from "./harmful-types.js";

/** Every role stands in exactly one group. */
const ROLE_GROUPS: CountedLine["roleGroups"] = [
  {
    code: "civilians",
    label: { ar: "مدنيون", en: "Civilians" },
    roles: ["civilian", "official", "journalist", "medic"],
  },
  {
    code: "former-combatants",
    label: { ar: "مقاتلون سابقون", en: "Former combatants" },
    roles: ["former_combatant"],
  },
  {
    code: "state-forces",
    label: { ar: "القوات الحكومية", en: "State forces" },
    roles: ["state_forces"],
  },
  {
    code: "other-armed",
    label: { ar: "مسلحون آخرون", en: "Other armed persons" },
    roles: ["rebel", "jihadist", "militia", "foreign_forces"],
  },
  {
    code: "unknown",
    label: { ar: "صفة غير معروفة", en: "Role unknown" },
    roles: ["unknown", "criminal"],
  },
];

function line(
  measure: MeasureCode,
  label: Bilingual,
  types: CountedLine["in"] = ANY_TYPE,
): CountedLine {
  return {
    code: measure,
    label,
    measure,
    unit: measure === "incidents" ? "incident" : "victim",
    in: types,
    out: [],
    roleGroups: measure === "incidents" ? [] : ROLE_GROUPS,
  };
}

/**
 * The default: happenings are counted as incidents, people as persons, both
 * where and when it happened, every type, every role in one group; whoever
 * died of wounds counts among the dead of the happening.
 */
export const neutralRule: CountingRule = {
  id: "neutral",
  publisher: { ar: "قاعدة محايدة", en: "Neutral rule" },
  sourceIds: [],
  sourceNames: [],
  lines: [
    line(
      "incidents",
      { ar: "حوادث عنف واحتجاز", en: "Incidents of violence and detention" },
      HARMFUL,
    ),
    line("killed", { ar: "قتلى", en: "Killed" }),
    line("wounded", { ar: "جرحى", en: "Wounded" }),
    line("survived", { ar: "ناجون من الاستهداف", en: "Aimed at and unhurt" }),
    line("arrested", { ar: "معتقلون", en: "Arrested" }),
    line("abducted", { ar: "مخطوفون", en: "Abducted" }),
    line("released", { ar: "مفرج عنهم", en: "Released" }),
    line("displaced", { ar: "نازحون", en: "Displaced" }),
  ],
  dateBasis: "occurred",
  areaBasis: "place",
  laterDeaths: "incident",
  countsPerpetrators: false,
  threshold: null,
  partition: [],
  exclusions: [
    {
      ar: "لا يُعدّ ما ذُكر على أنه تهديد أو خطة أو زعم أو نُفي وقوعه.",
      en: "What is told only as threatened, planned, alleged or denied is not counted.",
    },
    {
      ar: "العائلات لا تُجمع مع الأشخاص، ومنفذ الهجوم خارج كل مجموع.",
      en: "Families are not added to persons; an attacker is outside every total.",
    },
  ],
  notes: [],
  inferred: false,
  sources: ["this project"],
};
