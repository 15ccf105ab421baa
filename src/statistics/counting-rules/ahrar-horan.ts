import type {
  CountedLine,
  CountingRule,
  MeasureCode,
} from "../../model/index.js";
import { typesWithout } from "./harmful-types.js";

const OPERATIONS: CountedLine["in"] = [
  { type: "assassination", statuses: ["occurred", "attempted"] },
];

/** The office's groups: civilians, former fighters, forces. */
const ROLE_GROUPS: CountedLine["roleGroups"] = [
  {
    code: "civilians",
    label: { ar: "مدنيون", en: "Civilians" },
    roles: ["civilian", "official", "journalist", "medic"],
  },
  {
    code: "former-combatants",
    label: { ar: "عناصر سابقون في الجيش الحر", en: "Former rebel fighters" },
    roles: ["former_combatant"],
  },
  {
    code: "state-forces",
    label: { ar: "قوات النظام", en: "State forces" },
    roles: ["state_forces", "militia"],
  },
  {
    code: "others",
    label: { ar: "آخرون وصفة غير معروفة", en: "Others and role unknown" },
    roles: ["rebel", "jihadist", "foreign_forces", "criminal", "unknown"],
  },
];

/** What became of the people of the operations. */
const ofOperations = (
  measure: MeasureCode,
  label: CountedLine["label"],
): CountedLine => ({
  code: `operations-${measure}`,
  label,
  measure,
  unit: "victim",
  in: OPERATIONS,
  out: [],
  roleGroups: ROLE_GROUPS,
  of: "operations",
  subject: ["assassination"],
});

const line = (
  measure: MeasureCode,
  label: CountedLine["label"],
  types: CountedLine["in"],
  out: CountedLine["out"] = [],
): CountedLine => ({
  code: measure,
  label,
  measure,
  unit: "victim",
  in: types,
  out,
  roleGroups: measure === "killed" ? ROLE_GROUPS : [],
});

/**
 * How the Ahrar Horan Gathering counts: an operation is one *happening*, so
 * operations are fewer than the killed, wounded and survived together; the
 * dead are those killed in Daraa and people of Daraa killed elsewhere.
 *
 * @source altareek-media 2965 (arrests, crimes left out), qasioun 253681,
 * hibrpress 37929, baladi-news 67021 and 62384 (operations, abductions),
 * freshsyria 137593 (people of Daraa killed in Lebanon and Idlib): inferred by
 * us from the published texts
 */
export const ahrarHoranRule: CountingRule = {
  id: "ahrar-horan",
  publisher: { ar: "تجمع أحرار حوران", en: "Ahrar Horan Gathering" },
  sourceIds: ["ahrar-horan"],
  sourceNames: [
    "تجمع أحرار حوران",
    "أحرار حوران",
    "مكتب التوثيق في تجمع أحرار حوران",
  ],
  lines: [
    {
      ...line(
        "incidents",
        {
          ar: "عمليات ومحاولات اغتيال، بعدد الحوادث",
          en: "Assassinations and attempts, by happening",
        },
        OPERATIONS,
      ),
      code: "operations",
      unit: "incident",
      subject: ["assassination"],
    },
    ofOperations("killed", {
      ar: "قتلى الاغتيالات",
      en: "Killed in the operations",
    }),
    ofOperations("wounded", {
      ar: "مصابو الاغتيالات",
      en: "Wounded in the operations",
    }),
    ofOperations("survived", {
      ar: "نجوا من محاولات الاغتيال",
      en: "Survived the attempts",
    }),
    {
      ...line(
        "killed",
        { ar: "قتلى", en: "Killed" },
        typesWithout(["homicide"]),
      ),
      areaBasis: "place_or_origin",
    },
    line("arrested", { ar: "حالات اعتقال", en: "Arrests" }, [
      { type: "arrest" },
      { type: "raid" },
    ]),
    line("abducted", { ar: "حالات خطف", en: "Abductions" }, [
      { type: "abduction" },
    ]),
    line("released", { ar: "أُفرج عنهم", en: "Released" }, [
      { type: "release" },
      { type: "arrest" },
      { type: "raid" },
      { type: "abduction" },
    ]),
  ],
  dateBasis: "occurred",
  areaBasis: "place",
  laterDeaths: "incident",
  countsPerpetrators: false,
  threshold: null,
  partition: [],
  exclusions: [
    {
      ar: "لا تشمل أعداد القتلى قتلى الجنايات.",
      en: "Those killed in crimes are not among the killed.",
    },
  ],
  notes: [
    {
      ar: "غير معروف كيف تُحسب الوفاة اللاحقة متأثراً بالجراح: تُعدّ هنا في شهر الحادثة.",
      en: "How a later death of wounds is counted is not known: here in the month of the happening.",
    },
    {
      ar: "غير معروف هل يُعدّ الاعتقال بقصد السوق إلى الخدمة العسكرية: يُعدّ هنا.",
      en: "Whether arrests for conscription count is not known: here they do.",
    },
    {
      ar: "غير معروف في كل شهر هل قتلى القوات الحكومية من مجموع القتلى: يُعدّون هنا منه، في سطر مستقل.",
      en: "Whether dead of the state forces stand in the total of every month is not known: here they do, in a line of their own.",
    },
  ],
  inferred: true,
  sources: [
    "altareek-media.com 2965",
    "qasioun-news.com 253681",
    "hibrpress.com 37929",
    "baladi-news.com 67021",
    "baladi-news.com 62384",
    "freshsyria.net 137593",
  ],
};
