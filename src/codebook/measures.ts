import type { MeasureCode, UnitCode } from "../model/index.js";
import type { Entries } from "./entry.js";

/** What a figure counts. @source gold/GUIDE.md, "Aggregate" */
export const MEASURES: Entries<MeasureCode> = {
  incidents: {
    code: "incidents",
    label: { ar: "حوادث", en: "Incidents" },
    definition: {
      ar: "عدد الحوادث أو العمليات.",
      en: "The number of happenings or operations.",
    },
  },
  killed: {
    code: "killed",
    label: { ar: "قتلى", en: "Killed" },
    definition: {
      ar: "عدد من قُتلوا.",
      en: "The number of those killed.",
    },
  },
  wounded: {
    code: "wounded",
    label: { ar: "جرحى", en: "Wounded" },
    definition: {
      ar: "عدد من جُرحوا.",
      en: "The number of those wounded.",
    },
  },
  arrested: {
    code: "arrested",
    label: { ar: "معتقلون", en: "Arrested" },
    definition: {
      ar: "عدد من اعتُقلوا.",
      en: "The number of those arrested.",
    },
  },
  abducted: {
    code: "abducted",
    label: { ar: "مخطوفون", en: "Abducted" },
    definition: {
      ar: "عدد من خُطفوا.",
      en: "The number of those abducted.",
    },
  },
  survived: {
    code: "survived",
    label: { ar: "ناجون", en: "Survived" },
    definition: {
      ar: "عدد من نجوا دون إصابة من هجوم قصدهم.",
      en: "The number of those aimed at and unhurt.",
    },
  },
  released: {
    code: "released",
    label: { ar: "مفرج عنهم", en: "Released" },
    definition: {
      ar: "عدد من أُطلق سراحهم.",
      en: "The number of those released.",
    },
  },
  displaced: {
    code: "displaced",
    label: { ar: "نازحون", en: "Displaced" },
    definition: {
      ar: "عدد من نزحوا أو هُجّروا.",
      en: "The number of those displaced.",
    },
  },
};

/** What adds one to a figure: the same words count different things. */
export const UNITS: Entries<UnitCode> = {
  person: {
    code: "person",
    label: { ar: "شخص", en: "Person" },
    definition: {
      ar: "كل فرد واحد.",
      en: "Each person counts one.",
    },
  },
  family: {
    code: "family",
    label: { ar: "عائلة", en: "Family" },
    definition: {
      ar: "كل عائلة واحد، ولا تُحوَّل إلى أشخاص.",
      en: "Each family counts one and is never turned into persons.",
    },
  },
  household: {
    code: "household",
    label: { ar: "أسرة معيشية", en: "Household" },
    definition: {
      ar: "كل بيت واحد.",
      en: "Each household counts one.",
    },
  },
  incident: {
    code: "incident",
    label: { ar: "حادثة", en: "Incident" },
    definition: {
      ar: "كل حادثة واحد.",
      en: "Each happening counts one.",
    },
  },
  targeted_person: {
    code: "targeted_person",
    label: { ar: "شخص مستهدف", en: "Targeted person" },
    definition: {
      ar: "كل من قُصد واحد، قُتل أو جُرح أو نجا.",
      en: "Each person aimed at counts one, whether killed, wounded or unhurt.",
    },
  },
  victim: {
    code: "victim",
    label: { ar: "ضحية", en: "Victim" },
    definition: {
      ar: "كل ضحية واحد.",
      en: "Each victim counts one.",
    },
  },
  claim: {
    code: "claim",
    label: { ar: "رواية", en: "Claim" },
    definition: {
      ar: "كل رواية واحد.",
      en: "Each claim counts one.",
    },
  },
};
