import type { Bilingual } from "../../model/index.js";
import {
  byDifference,
  jaccard,
  masi,
  NOMINAL,
  RATIO,
  type Metric,
} from "../../statistics/agreement/index.js";
import { sumOfOutcome, victimNames } from "../casualty-sum.js";
import { dayInterval } from "../day-interval.js";
import { foldName, sameName } from "../name-similarity.js";
import { sameAdmin1, samePlace } from "../place-similarity.js";
import { listOf } from "../score-sheet.js";
import type { ScoredIncident, ScoredPlace } from "../scored-record.js";

/** A field of an incident on which coders agree or not. */
export interface AgreementField {
  readonly code: string;
  readonly label: Bilingual;
  /** What the values are compared by. */
  readonly level: "codes" | "sets" | "counts" | "days" | "places";
  readonly metric: Metric<unknown>;
  readonly valueOf: (incident: ScoredIncident) => unknown;
}

/** Keeps the metric and the values of one field of one type. */
function field<Value>(
  head: Pick<AgreementField, "code" | "label" | "level">,
  metric: Metric<Value>,
  valueOf: (incident: ScoredIncident) => Value,
): AgreementField {
  return { ...head, metric: metric as Metric<unknown>, valueOf };
}

type Days = readonly [number, number] | null;

/** Days in one of two intervals alone, as a share of the days in either. */
const DAYS = byDifference<Days>((a, b) => {
  if (a === null || b === null) return a === b ? 0 : 1;
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  const length = (days: readonly [number, number]) => days[1] - days[0] + 1;
  const shared = Math.max(0, common);
  return 1 - shared / (length(a) + length(b) - shared);
});

/** One name, or half the way for one governorate alone. */
const PLACES = byDifference<ScoredPlace | null>((a, b) => {
  const isUnnamed = (place: ScoredPlace | null) =>
    !place?.name && !place?.admin1;
  if (isUnnamed(a) && isUnnamed(b)) return 0;
  if (samePlace(a, b)) return 0;
  const isOneGovernorate = sameAdmin1(a, b);
  if (isOneGovernorate && !a?.name && !b?.name) return 0;
  return isOneGovernorate ? 0.5 : 1;
});

/** Who did it: the id where there is one, else the name as told. */
const actorOf = ({
  id,
  name,
}: {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}) => (id ? id : `"${foldName(name)}"`);

const isSameActor = (a: string, b: string) =>
  a === b || (a.startsWith('"') && b.startsWith('"') && sameName(a, b));

/** Rows as text: outcome, numbers, role, group. */
const rowsOf = (incident: ScoredIncident): readonly string[] =>
  listOf(incident.casualties).map(({ outcome, min, max, role, group }) =>
    [outcome, min ?? "", max ?? "", role ?? "", group ?? ""].join(" "),
  );

const count = (outcome: "killed" | "wounded", label: Bilingual) =>
  field(
    { code: outcome, label, level: "counts" },
    RATIO,
    (incident) => sumOfOutcome(incident, outcome)[0],
  );

/**
 * The fields for which agreement is told. How far two values are apart:
 *
 * - codes: equal or not
 * - sets: MASI; names as the scorer compares them
 * - counts: the ratio metric, of the least that is told
 * - days: the share of days that only one of them has
 * - places: one name 0, one governorate ½, else 1
 */
export const AGREEMENT_FIELDS: readonly AgreementField[] = [
  field(
    { code: "type", label: { ar: "النوع", en: "type" }, level: "codes" },
    NOMINAL as Metric<string>,
    ({ type }) => type,
  ),
  field(
    { code: "status", label: { ar: "الوقوع", en: "status" }, level: "codes" },
    NOMINAL as Metric<string>,
    ({ status }) => status ?? "occurred",
  ),
  field(
    { code: "date", label: { ar: "التاريخ", en: "date" }, level: "days" },
    DAYS,
    ({ when }): Days => dayInterval(when),
  ),
  field(
    { code: "place", label: { ar: "المكان", en: "place" }, level: "places" },
    PLACES,
    ({ where }) => where ?? null,
  ),
  count("killed", { ar: "عدد القتلى", en: "number killed" }),
  count("wounded", { ar: "عدد الجرحى", en: "number wounded" }),
  field(
    {
      code: "casualties",
      label: { ar: "صفوف الضحايا", en: "outcome rows" },
      level: "sets",
    },
    masi<string>(),
    rowsOf,
  ),
  field(
    {
      code: "perpetrators",
      label: { ar: "الفاعل", en: "perpetrators" },
      level: "sets",
    },
    masi<string>(isSameActor),
    ({ perpetrators }) => listOf(perpetrators).map(actorOf),
  ),
  field(
    { code: "weapons", label: { ar: "السلاح", en: "weapons" }, level: "sets" },
    masi<string>(),
    ({ weapons }) => [...new Set(listOf(weapons))],
  ),
  field(
    {
      code: "victims",
      label: { ar: "أسماء الضحايا", en: "names of victims" },
      level: "sets",
    },
    masi<string>((a, b) => sameName(a, b)),
    (incident) => victimNames(incident),
  ),
  field(
    {
      code: "background",
      label: { ar: "خلفية أم خبر", en: "background or news" },
      level: "codes",
    },
    NOMINAL as Metric<boolean>,
    ({ background }) => background === true,
  ),
];

/** Sets of happenings: which ones of a report a coder found. */
export const FOUND = jaccard<number>();
