import type {
  CasualtyRow,
  OutcomeMove,
  RegisterIncident,
} from "../../src/model/index.js";
import {
  countableRegister,
  COUNTING_RULES,
  monthTable,
  neutralRule,
  type Area,
  type MonthTable,
  type PublishedFigure,
  type RegisterParts,
  type TableQuestion,
} from "../../src/statistics/index.js";

/** The governorate in which the invented incidents lie. */
export const daraa: Area = { kind: "admin1", name: "درعا", country: "SY" };

/** Id of the incident of a number. */
export const idOf = (number: number) =>
  `inc-${number.toString(16).padStart(32, "0")}`;

/** A date, or a span of days. */
export const on = (start: string, end = start) => ({
  start,
  end,
  precision: start === end ? ("day" as const) : ("range" as const),
});

/** A row of named people. */
export const row = (
  outcome: CasualtyRow["outcome"],
  names: readonly string[] | number,
  changes: Partial<CasualtyRow> = {},
): CasualtyRow => {
  const count = typeof names === "number" ? names : names.length;
  return {
    outcome,
    role: "civilian",
    min: count,
    max: count,
    names: typeof names === "number" ? [] : names,
    ...changes,
  };
};

/** An invented incident of May 2022 in Daraa. */
export function incident(
  number: number,
  changes: Partial<RegisterIncident> = {},
): RegisterIncident {
  return {
    id: idOf(number),
    members: [[`r${number}`, "i1"]],
    claims: [`c${number.toString(16).padStart(32, "0")}`],
    type: "assassination",
    status: "occurred",
    when: on("2022-05-10"),
    where: { name: "داعل", admin1: "درعا", country: "SY", precision: "town" },
    perpetrators: [],
    targets: [],
    weapons: [],
    casualties: [],
    sources: [["شبكة السهل"]],
    background: false,
    reported: on("2022-05-11"),
    independentSources: 2,
    competing: {},
    ...changes,
  };
}

/** The range of an outcome as linkage leaves it. */
export const ranged = (
  outcome: CasualtyRow["outcome"],
  low: number,
  best: number,
  high: number,
): RegisterIncident["competing"] => ({
  [`/casualties/${outcome}`]: {
    shown: { low, best, high, open: false },
    rule: "majority-of-sources",
    values: [
      { value: best, claims: [`c${"0".repeat(32)}`], independentSources: 1 },
    ],
  },
});

/** A table of May 2022 by the neutral rule, or as asked. */
export function tableOf(
  incidents: readonly RegisterIncident[],
  question: Partial<TableQuestion> = {},
  parts: RegisterParts = {},
): MonthTable {
  return monthTable(countableRegister(incidents, parts), {
    rule: neutralRule,
    month: "2022-05",
    area: daraa,
    rules: { rules: COUNTING_RULES },
    ...question,
  });
}

/** Low, best and high of a line. */
export function counted(
  { lines }: MonthTable,
  code: string,
): readonly [number, number, number] {
  const { low, best, high } = lines.find((line) => line.code === code)!.figure;
  return [low, best, high];
}

/** A step of a person between two incidents. */
export const step = (
  name: string,
  from: OutcomeMove["from"],
  to: OutcomeMove["to"],
  [incidentNumber, laterNumber]: readonly [number, number],
  when = on("2022-06-02"),
): OutcomeMove => ({
  person: `per-${Array.from(name, (letter) => letter.charCodeAt(0)).join("")}`,
  name,
  from,
  to,
  incident: idOf(incidentNumber),
  laterIncident: idOf(laterNumber),
  when,
});

/** A figure that somebody published for May 2022. */
export const published = (
  changes: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  measure: "killed",
  roles: null,
  group: null,
  min: 5,
  max: 5,
  source: ["مكتب الوادي"],
  counter: "مكتب الوادي",
  about: null,
  unit: null,
  ofHappenings: false,
  partOf: null,
  excludes: [],
  reports: ["r-bulletin"],
  ...changes,
});
