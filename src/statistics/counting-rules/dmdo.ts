import type {
  Bilingual,
  CountedLine,
  CountingRule,
  MeasureCode,
} from "../../model/index.js";

/**
 * Operations against particular persons: by fire, bomb or grenade, and field
 * execution after abduction. Attacks on checkpoints and convoys are out.
 */
const OPERATIONS: CountedLine["in"] = [
  { type: "assassination", statuses: ["occurred", "attempted"] },
  { type: "execution", statuses: ["occurred"] },
];

const NOT_OPERATIONS: CountedLine["out"] = [
  { type: "armed_attack" },
  { type: "armed_clash" },
  { type: "explosion" },
  { type: "shelling" },
  { type: "airstrike" },
];

/** The office's two groups: civilians with former fighters, and forces. */
const ROLE_GROUPS: CountedLine["roleGroups"] = [
  {
    code: "civilians-and-former",
    label: {
      ar: "مدنيون ومقاتلون سابقون في فصائل المعارضة",
      en: "Civilians and former opposition fighters",
    },
    roles: [
      "civilian",
      "former_combatant",
      "official",
      "journalist",
      "medic",
      "criminal",
      "unknown",
    ],
  },
  {
    code: "forces",
    label: {
      ar: "القوات الحكومية والمسلحون الموالون لها",
      en: "State forces and armed persons with them",
    },
    roles: ["state_forces", "militia", "foreign_forces"],
  },
];

function line(
  code: string,
  measure: MeasureCode,
  label: Bilingual,
  types: CountedLine["in"] = OPERATIONS,
): CountedLine {
  const isOperation = types === OPERATIONS;
  return {
    code,
    label,
    measure,
    unit: measure === "incidents" ? "targeted_person" : "victim",
    in: types,
    out: isOperation ? NOT_OPERATIONS : [],
    roleGroups: measure === "incidents" || !isOperation ? [] : ROLE_GROUPS,
  };
}

/**
 * How the Daraa Martyrs Documentation Office counts: an operation is one
 * *targeted person*, so operations are killed, wounded and survived together.
 *
 * @source daraamartyrs.org ?p=20275, 20668, 20851, 20858 (monthly operations),
 * ?p=5533 (date of documentation), ?page_id=309 (scope); jesrpress (arrests):
 * inferred by us from the published texts
 */
export const dmdoRule: CountingRule = {
  id: "dmdo",
  publisher: {
    ar: "مكتب توثيق الشهداء في درعا",
    en: "Daraa Martyrs Documentation Office",
  },
  lines: [
    line("operations", "incidents", {
      ar: "عمليات ومحاولات اغتيال",
      en: "Assassinations and attempts, by targeted person",
    }),
    line("killed", "killed", { ar: "قتلى", en: "Killed" }),
    line("wounded", "wounded", { ar: "مصابون", en: "Wounded" }),
    line("survived", "survived", {
      ar: "نجوا من محاولة الاغتيال",
      en: "Survived the attempt",
    }),
    line("arrested", "arrested", { ar: "معتقلون", en: "Arrested" }, [
      { type: "arrest" },
      { type: "raid" },
    ]),
    line("released", "released", { ar: "أُفرج عنهم", en: "Released" }, [
      { type: "release" },
      { type: "arrest" },
      { type: "raid" },
    ]),
  ],
  dateBasis: "occurred",
  areaBasis: "place_or_origin",
  // West and east countryside and the city: needs the office's own list of
  // towns, which its published texts do not give.
  partition: [],
  exclusions: [
    {
      ar: "لا تُعدّ الهجمات على الحواجز والأرتال العسكرية.",
      en: "Attacks on checkpoints and military convoys are not counted.",
    },
    {
      ar: "لا يُعدّ الاعتقال بقصد السوق إلى الخدمة العسكرية.",
      en: "Arrests for conscription are not counted.",
    },
    {
      ar: "لا تُعدّ بعض المعارك.",
      en: "Some battles are not counted.",
    },
  ],
  inferred: true,
  sources: [
    "daraamartyrs.org ?p=20275",
    "daraamartyrs.org ?p=20668",
    "daraamartyrs.org ?p=20851",
    "daraamartyrs.org ?p=20858",
    "daraamartyrs.org ?p=5533",
    "daraamartyrs.org ?page_id=309",
  ],
};
