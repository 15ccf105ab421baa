import type { CountedLine, CountingRule } from "../../model/index.js";
import { ANY_TYPE } from "./harmful-types.js";

/**
 * Operations against particular persons: by fire, bomb or grenade, and field
 * execution after abduction, also where only the body is found.
 */
const OPERATIONS: CountedLine["in"] = [
  { type: "assassination", statuses: ["occurred", "attempted"] },
  { type: "execution", subtypes: ["field_execution"], statuses: ["occurred"] },
  { type: "execution", after: ["abducted"] },
  { type: "body_found", after: ["abducted"] },
];

/** Attacks on checkpoints and convoys, whatever they were coded as. */
const NOT_OPERATIONS: CountedLine["out"] = [
  {
    type: "assassination",
    subtypes: ["attack_on_checkpoint", "attack_on_patrol", "attack_on_convoy"],
  },
  { type: "assassination", struckObjects: ["military_post"] },
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

type Operation = Pick<CountedLine, "code" | "label" | "measure">;

/** Of the operations: the persons aimed at, and what became of them. */
const operation = (head: Operation): CountedLine => {
  const isTotal = head.measure === "incidents";
  return {
    ...head,
    unit: isTotal ? "targeted_person" : "victim",
    in: OPERATIONS,
    out: NOT_OPERATIONS,
    roleGroups: isTotal ? [] : ROLE_GROUPS,
    subject: ["assassination"],
    ...(isTotal ? {} : { of: "operations" }),
  };
};

const CUSTODY: CountedLine["in"] = [
  { type: "arrest" },
  { type: "raid" },
  { type: "abduction" },
];

/**
 * How the Daraa Martyrs Documentation Office counts: an operation is one
 * *targeted person*, so operations are killed, wounded and survived together;
 * the dead of the people of Daraa are a count of their own.
 *
 * @source daraamartyrs.org ?p=20275, 20668, 20851, 20858 (monthly operations),
 * ?p=5533 (date of documentation), ?page_id=309 (scope); jesrpress
 * (operations, arrests), syriacpress 2022-01-03 and zaitonmag 51966
 * (operations beside the dead of Daraa), altareek-media 2965 (arrests without
 * conscription): inferred by us from the published texts
 */
export const dmdoRule: CountingRule = {
  id: "dmdo",
  publisher: {
    ar: "مكتب توثيق الشهداء في درعا",
    en: "Daraa Martyrs Documentation Office",
  },
  sourceIds: ["daraa-martyrs-doc"],
  sourceNames: [
    "مكتب توثيق الشهداء في درعا",
    "مكتب توثيق الشهداء والمعتقلين في درعا",
    "مكتب توثيق الشهداء",
  ],
  lines: [
    operation({
      code: "operations",
      measure: "incidents",
      label: {
        ar: "عمليات ومحاولات اغتيال",
        en: "Assassinations and attempts, by targeted person",
      },
    }),
    operation({
      code: "killed",
      measure: "killed",
      label: { ar: "قتلى الاغتيالات", en: "Killed in the operations" },
    }),
    operation({
      code: "wounded",
      measure: "wounded",
      label: { ar: "مصابو الاغتيالات", en: "Wounded in the operations" },
    }),
    operation({
      code: "survived",
      measure: "survived",
      label: { ar: "نجوا من محاولة الاغتيال", en: "Survived the attempt" },
    }),
    {
      code: "dead-of-daraa",
      label: {
        ar: "قتلى من أبناء المنطقة، ومن قُتل فيها",
        en: "Dead of the area's people, and those killed in it",
      },
      measure: "killed",
      unit: "victim",
      in: ANY_TYPE,
      out: [],
      roleGroups: [],
      roles: [
        "civilian",
        "former_combatant",
        "rebel",
        "official",
        "journalist",
        "medic",
        "criminal",
        "unknown",
      ],
      areaBasis: "place_or_origin",
      dateBasis: "documented",
      laterDeaths: "death",
    },
    {
      code: "arrested",
      label: { ar: "معتقلون ومختطفون", en: "Arrested and abducted" },
      measure: "arrested",
      unit: "victim",
      in: CUSTODY,
      out: [{ type: "arrest", subtypes: ["conscription"] }],
      roleGroups: [],
    },
    {
      code: "released",
      label: { ar: "أُفرج عنهم", en: "Released" },
      measure: "released",
      unit: "victim",
      in: [{ type: "release" }, ...CUSTODY],
      out: [],
      roleGroups: [],
    },
  ],
  dateBasis: "occurred",
  dateFallback: "occurred",
  areaBasis: "place",
  laterDeaths: "incident",
  countsPerpetrators: false,
  threshold: null,
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
  notes: [
    {
      ar: "قائمة بلدات الريف الغربي والريف الشرقي والمدينة غير معروفة لنا: لا تُقسَّم الأرقام بحسبها.",
      en: "The towns of the west and east countryside and the city are not known to us: figures are not parted by them.",
    },
    {
      ar: "غير معروف كيف يُحسب من أصيب في عملية ثم توفي لاحقاً: يُعدّ هنا بين قتلى العملية مرة واحدة.",
      en: "How a person wounded in an operation who dies later is counted is not known: here once, among the dead of the operation.",
    },
    {
      ar: "غير معروف أيُّ المعارك مستثناة: لا يُستثنى هنا إلا ما لم يستهدف شخصاً بعينه.",
      en: "Which battles are left out is not known: here only what was not aimed at particular persons.",
    },
    {
      ar: "غير معروف هل يُعدّ المختطفون مع المعتقلين في كل شهر.",
      en: "Whether abducted persons stand among the arrested in every month is not known.",
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
    "altareek-media.com 2965",
    "jesrpress.com",
  ],
};
