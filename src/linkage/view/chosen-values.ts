import type {
  CompetingField,
  DateInterval,
  PlaceReference,
} from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import type { SourceOptions } from "../sources/source-options.js";
import { rankValues, type ShownRule } from "./shown-rules.js";
import {
  competingField,
  gatherValues,
  type ValueMeasures,
} from "./told-values.js";

/** Width of an interval in days; an inferred or missing one is widest. */
function width(claim: LinkableClaim): number {
  const { days } = claim;
  if (days === undefined) return Number.MAX_SAFE_INTEGER;
  return days.to - days.from + (days.inferred ? 1e6 : 0);
}

/** The shown value of a field, and all that are told. */
export interface Chosen<Value> {
  readonly shown: Value;
  readonly field: CompetingField | undefined;
}

/**
 * Chooses the shown value of a field.
 *
 * @param read - what a claim tells; undefined when it is silent
 * @param empty - shown when all are silent
 */
export function choose<Value>(
  claims: readonly LinkableClaim[],
  read: (claim: LinkableClaim) => Value | undefined,
  empty: Value,
  rule: ShownRule,
  sources: SourceOptions,
  measures?: ValueMeasures<Value>,
): Chosen<Value> {
  const tellings = claims.flatMap((claim) => {
    const value = read(claim);
    return value === undefined ? [] : [{ claim, value }];
  });
  const values = gatherValues(tellings, sources, measures);
  return {
    shown: rankValues(values, rule)[0]?.value ?? empty,
    field: competingField(values, rule),
  };
}

const NOWHEN: DateInterval = { start: null, end: null, precision: "unknown" };
const NOWHERE: PlaceReference = {
  name: null,
  admin1: null,
  country: null,
  precision: "unknown",
};

const isKnownDate = ({ start, end }: DateInterval) =>
  start !== null || end !== null;
const isKnownPlace = ({ name, admin1, country }: PlaceReference) =>
  name !== null || admin1 !== null || country !== null;

/** Chooses the date; linkage may narrow it, never a claim's. */
export function chooseWhen(
  claims: readonly LinkableClaim[],
  rule: ShownRule,
  sources: SourceOptions,
): Chosen<DateInterval> {
  const widthOf = new Map(
    claims.map((claim) => [claim.incident.when, width(claim)]),
  );
  return choose(
    claims,
    ({ incident }) => (isKnownDate(incident.when) ? incident.when : undefined),
    NOWHEN,
    rule,
    sources,
    {
      identity: ({ start, end }) => `${start} ${end}`,
      breadth: (when) => widthOf.get(when) ?? Number.MAX_SAFE_INTEGER,
    },
  );
}

/** Chooses the place; names that fold alike are one. */
export function chooseWhere(
  claims: readonly LinkableClaim[],
  rule: ShownRule,
  sources: SourceOptions,
): Chosen<PlaceReference> {
  const placeOf = new Map(
    claims.map((claim) => [claim.incident.where, claim.place]),
  );
  const folded = (where: PlaceReference) => placeOf.get(where)!;
  return choose(
    claims,
    ({ incident }) =>
      isKnownPlace(incident.where) ? incident.where : undefined,
    NOWHERE,
    rule,
    sources,
    {
      identity: (where) =>
        where.placeId ?? `${folded(where).full}|${folded(where).admin1}`,
      breadth: (where) => folded(where).rank,
    },
  );
}
