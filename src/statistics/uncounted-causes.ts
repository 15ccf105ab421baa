import type {
  EventTypeCode,
  PlaceReference,
  RegisterIncident,
} from "../model/index.js";
import { liesIn, mayLieIn, type Area } from "./area.js";
import {
  add,
  valuesOf,
  type CauseQuestion,
  type Found,
} from "./cause-candidates.js";
import { contributionsIn } from "./contributions.js";
import {
  daysLater,
  REPORTED_WITHIN_DAYS,
  type CountableRegister,
} from "./countable-register.js";
import {
  figureOfContribution,
  figureOfPortion,
  ownFigure,
  type Counterpart,
} from "./own-figure.js";
import { inclusionOf, isBefore, type Period } from "./period.js";
import type { Portion } from "./portion.js";
import { incidentPortions } from "./portions.js";

/** How many of an incident would count if it were told otherwise. */
function ifTold(
  register: CountableRegister,
  { own, area, period }: CauseQuestion,
  incident: RegisterIncident,
): number {
  const { rule, line } = own;
  const portions = incidentPortions(register, { rule, line, area }, incident);
  return contributionsIn(portions, period).reduce(
    (sum, part) => sum + figureOfContribution(part, own).best,
    0,
  );
}

/** A place in the area, for an incident that may lie there. */
function placedIn(area: Area, where: PlaceReference): PlaceReference {
  const { name, country, placeIds = [] } = area;
  const inCountry = { ...where, country: country ?? where.country };
  if (area.kind === "country") return inCountry;
  if (area.kind === "admin1") return { ...inCountry, admin1: name };
  const placeId = placeIds[0];
  return {
    ...inCountry,
    name,
    precision: "town",
    ...(placeId === undefined ? {} : { placeId }),
  };
}

/** Happenings that count if told otherwise, and do not as they are shown. */
export function addUncounted(
  register: CountableRegister,
  question: CauseQuestion,
  counted: ReadonlySet<string>,
  found: Found,
): void {
  const { own, area } = question;
  const { threshold } = own.rule;
  for (const incident of register.incidents) {
    if (counted.has(incident.id)) continue;
    const told = (changes: Partial<RegisterIncident>) =>
      ifTold(register, question, { ...incident, ...changes });
    if (incident.status === "alleged" || incident.status === "denied")
      add(found, incident, "contested", told({ status: "occurred" }));
    const places = valuesOf(incident.competing["/where"]) as PlaceReference[];
    const where = mayLieIn(incident.where, area)
      ? placedIn(area, incident.where)
      : places.find((place) => liesIn(place, area));
    if (where !== undefined && !liesIn(incident.where, area))
      add(found, incident, "place", told({ where }));
    const types = valuesOf(incident.competing["/type"]) as EventTypeCode[];
    const byType = types.map((type) => told({ type }));
    add(found, incident, "type", Math.max(0, ...byType));
    if (threshold !== null) {
      const { originalSources: independentSources } = threshold;
      add(found, incident, "single_source", told({ independentSources }));
    }
  }
}

/** Whether an undated happening can be one of the period. */
function mayBeOf(
  { when, reported }: RegisterIncident,
  { first, last }: Period,
): boolean {
  const { start, end } = when;
  const until = daysLater(last, REPORTED_WITHIN_DAYS);
  return (
    (start === null || start <= last) &&
    (end === null || end >= first) &&
    inclusionOf(reported, { first, last: until }) === "inside"
  );
}

/** Reported or documented in the period. */
function isKnownIn(
  { reported, documented }: RegisterIncident,
  period: Period,
): boolean {
  return [reported, documented].some(
    (date) => inclusionOf(date, period) === "inside",
  );
}

/** Happenings of another date, or of none, that the month may hold. */
export function addOtherDates(
  { own, period }: CauseQuestion,
  portions: readonly Portion[],
  found: Found,
): void {
  for (const portion of portions) {
    const { incident, date } = portion;
    const inclusion = inclusionOf(date, period);
    const { best } = figureOfPortion(portion, own);
    const isDated = date !== null && date.start !== null && date.end !== null;
    if (inclusion === "possible") add(found, incident, "date_range", best);
    else if (inclusion === "too_wide" || !isDated) {
      if (mayBeOf(incident, period)) add(found, incident, "undated", best);
    } else if (
      inclusion === "outside" &&
      isBefore(incident.when, period) &&
      isKnownIn(incident, period)
    )
      add(found, incident, "happened_earlier", best);
  }
}

/** Persons of unknown role, who may be of the roles that the figure counts. */
export function addUnknownRoles(
  register: CountableRegister,
  { own, area, period }: CauseQuestion,
  found: Found,
): void {
  const { roles: limit, ...line } = own.line;
  const counted = own.roles ?? limit ?? ["unknown"];
  if (counted.includes("unknown")) return;
  const unknown: Counterpart = { ...own, line, roles: ["unknown"] };
  const { byIncident } = ownFigure(register, unknown, area, period);
  for (const incident of register.incidents) {
    const { best = 0 } = byIncident.get(incident.id) ?? {};
    add(found, incident, "role", best, true);
  }
}
