import type { CountedLine, CountingRule } from "../../model/index.js";
import { ANY_TYPE } from "./harmful-types.js";

const CIVILIANS: NonNullable<CountedLine["roles"]> = [
  "civilian",
  "official",
  "journalist",
  "medic",
];

const ROLE_GROUPS: CountedLine["roleGroups"] = [
  {
    code: "journalists",
    label: { ar: "كوادر إعلامية", en: "Media workers" },
    roles: ["journalist"],
  },
  {
    code: "medics",
    label: { ar: "كوادر طبية", en: "Medical workers" },
    roles: ["medic"],
  },
  {
    code: "other-civilians",
    label: { ar: "مدنيون آخرون", en: "Other civilians" },
    roles: ["civilian", "official"],
  },
];

/**
 * How the Syrian Network for Human Rights counts: civilians killed, with
 * children and women, where they were killed; arrests by known parties,
 * without criminal ones and without abductions by unknown persons.
 *
 * @source SNHR press releases 2021-11-01 and 2022-04-01, arrests January 2021
 * and April 2023; altareek-media 17565 and syria.tv 2019-12-01 (civilians,
 * media and medical workers), rebaznews and khaleeji247 (what the arrests
 * leave out): inferred by us from the published texts
 */
export const snhrRule: CountingRule = {
  id: "snhr",
  publisher: {
    ar: "الشبكة السورية لحقوق الإنسان",
    en: "Syrian Network for Human Rights",
  },
  sourceIds: ["snhr"],
  sourceNames: ["الشبكة السورية لحقوق الإنسان", "الشبكة السورية"],
  lines: [
    {
      code: "killed",
      label: { ar: "قتلى مدنيون", en: "Civilians killed" },
      measure: "killed",
      unit: "victim",
      in: ANY_TYPE,
      out: [],
      roleGroups: ROLE_GROUPS,
      roles: CIVILIANS,
    },
    {
      code: "arrested",
      label: {
        ar: "حالات اعتقال تعسفي واحتجاز",
        en: "Arbitrary arrests and detentions",
      },
      measure: "arrested",
      unit: "victim",
      in: [{ type: "arrest" }, { type: "raid" }],
      out: [],
      roleGroups: [],
    },
    {
      code: "released",
      label: { ar: "أُفرج عنهم", en: "Released" },
      measure: "released",
      unit: "victim",
      in: [{ type: "release" }, { type: "arrest" }, { type: "raid" }],
      out: [],
      roleGroups: [],
    },
  ],
  dateBasis: "occurred",
  areaBasis: "place",
  laterDeaths: "incident",
  countsPerpetrators: false,
  threshold: null,
  partition: [],
  exclusions: [
    {
      ar: "لا تُعدّ حوادث الخطف التي لم تُعرف الجهة التي تقف وراءها.",
      en: "Abductions by parties that are not known are not counted.",
    },
    {
      ar: "لا يُعدّ المحتجزون على خلفية جرائم جنائية.",
      en: "Persons held for criminal offences are not counted.",
    },
    {
      ar: "لا يُعدّ القتلى من غير المدنيين.",
      en: "The dead who were not civilians are not counted.",
    },
  ],
  notes: [
    {
      ar: "غير معروف كيف تُعدّ من لم تُذكر صفته: لا يُعدّ هنا مدنياً.",
      en: "How persons of unknown role are counted is not known: here not as civilians.",
    },
    {
      ar: "غير معروف في أي شهر تُعدّ الوفاة اللاحقة، وما وُثق متأخراً: يُعدّان هنا في شهر الحادثة.",
      en: "In which month a later death, and what is documented late, is counted is not known: here in the month of the happening.",
    },
    {
      ar: "غير معروف هل يُعدّ الاعتقال بقصد التجنيد في كل شهر: يُعدّ هنا.",
      en: "Whether arrests for conscription count in every month is not known: here they do.",
    },
    {
      ar: "لا يميّز السجل دائماً من احتُجز لجريمة جنائية: قد يزيد رقمه لذلك.",
      en: "The register does not always tell who is held for a crime: its figure can be higher for that.",
    },
  ],
  inferred: true,
  sources: [
    "SNHR press release 2021-11-01",
    "SNHR press release 2022-04-01",
    "SNHR arrests 2021-01",
    "SNHR arrests 2023-04",
    "altareek-media.com 17565",
    "syria.tv 2019-12-01",
  ],
};
