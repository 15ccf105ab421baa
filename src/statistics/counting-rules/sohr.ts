import type { CountedLine, CountingRule, RoleCode } from "../../model/index.js";
import { ANY_TYPE } from "./harmful-types.js";

const group = (code: string, ar: string, en: string, roles: RoleCode[]) => ({
  code,
  label: { ar, en },
  roles,
});

/** Every role stands in exactly one group. */
const ROLE_GROUPS: CountedLine["roleGroups"] = [
  group("civilians", "مدنيون", "Civilians", [
    "civilian",
    "official",
    "journalist",
    "medic",
    "criminal",
  ]),
  group("rebels", "مقاتلو الفصائل", "Fighters of the factions", [
    "rebel",
    "former_combatant",
  ]),
  group("jihadists", "جهاديون", "Jihadists", ["jihadist"]),
  group("state-forces", "قوات النظام", "State forces", ["state_forces"]),
  group("militias", "مسلحون محليون موالون", "Allied local armed persons", [
    "militia",
  ]),
  group("foreign-forces", "مقاتلون غير سوريين", "Foreign fighters", [
    "foreign_forces",
  ]),
  group("unknown", "مجهولو الهوية", "Unidentified", ["unknown"]),
];

const killed = (
  roleGroups: CountedLine["roleGroups"],
): CountingRule["lines"] => [
  {
    code: "killed",
    label: { ar: "خسائر بشرية", en: "Deaths" },
    measure: "killed",
    unit: "victim",
    in: ANY_TYPE,
    out: [],
    roleGroups,
  },
];

/**
 * How the Syrian Observatory for Human Rights counts: all dead, civilians,
 * fighters of every side and unidentified persons apart.
 *
 * @source aletihad.ae 2013-101858, arabi21 876641, syriahr.com 246133 (the
 * groups of its lists): inferred by us from the published texts
 */
export const sohrRule: CountingRule = {
  id: "sohr",
  publisher: {
    ar: "المرصد السوري لحقوق الإنسان",
    en: "Syrian Observatory for Human Rights",
  },
  sourceIds: ["sohr"],
  sourceNames: ["المرصد السوري لحقوق الإنسان", "المرصد السوري"],
  applies: { from: "2013-01-01" },
  lines: killed(ROLE_GROUPS),
  dateBasis: "occurred",
  areaBasis: "place",
  laterDeaths: "incident",
  countsPerpetrators: false,
  threshold: null,
  partition: [],
  exclusions: [
    {
      ar: "لا يُعدّ المفقودون في المعتقلات ولا الأسرى بين القتلى.",
      en: "Persons missing in custody and prisoners are not among the dead.",
    },
  ],
  notes: [
    {
      ar: "يُفرد المرصد المنشقين في سطر؛ لا يعرفهم السجل صفة مستقلة، فيبقون مع صفتهم.",
      en: "The observatory lists defectors apart; the register has no role for them, so they stay with their role.",
    },
    {
      ar: "غير معروف كيف يُعدّ منفذ الهجوم الانتحاري: لا يُعدّ هنا.",
      en: "How a suicide attacker is counted is not known: here he is not.",
    },
    {
      ar: "غير معروف في أي شهر تُعدّ الوفاة اللاحقة وما وُثق متأخراً: يُعدّان هنا في شهر الحادثة.",
      en: "In which month a later death, and what is documented late, is counted is not known: here in the month of the happening.",
    },
  ],
  inferred: true,
  sources: [
    "aletihad.ae 101858 (2013)",
    "arabi21.com 876641",
    "syriahr.com 246133",
  ],
};

/** Roles of the first years: armed men who had not defected were civilians. */
const EARLY_GROUPS = ROLE_GROUPS.filter(({ code }) => code !== "rebels").map(
  (one) =>
    one.code === "civilians"
      ? { ...one, roles: [...one.roles, "rebel", "former_combatant"] as const }
      : one,
);

/**
 * The observatory in 2012, when armed men who had not defected from the army
 * stood among its civilians.
 *
 * @source SOHR as cited by AFP in 2012: inferred by us from the published text
 */
export const sohr2012Rule: CountingRule = {
  ...sohrRule,
  id: "sohr-2012",
  applies: { to: "2012-12-31" },
  lines: killed(EARLY_GROUPS),
  exclusions: [
    ...sohrRule.exclusions,
    {
      ar: "كان المسلحون من غير المنشقين يُعدّون بين المدنيين.",
      en: "Armed men who had not defected stood among the civilians.",
    },
  ],
  sources: ["SOHR, AFP 2012"],
};
