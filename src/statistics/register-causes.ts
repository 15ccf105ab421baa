import type {
  CompetingField,
  EventTypeCode,
  PlaceReference,
  RegisterIncident,
} from "../model/index.js";
import type { Candidate, Explanation } from "./allocation.js";
import { liesIn, mayLieIn, type Area } from "./area.js";
import { becameKnownLater, contestedBy } from "./blocks.js";
import { contributionsIn } from "./contributions.js";
import type { CountableRegister } from "./countable-register.js";
import {
  figureOfContribution,
  figureOfPortion,
  ownFigure,
  portionsFor,
  type Counterpart,
} from "./own-figure.js";
import { inclusionOf, type Period } from "./period.js";
import { incidentPortions, type Portion } from "./portions.js";

/**
 * What in the register can explain the rest of a difference, the likeliest
 * first. Each is what the texts leave open, not what is known of the
 * publisher.
 *
 * - `disputed_count`: tellings give other numbers
 * - `date_range`: the date spans two months
 * - `happened_earlier`: known in the period, happened before it
 * - `later_death`: a death between the month of the wounding and its own
 * - `undated`: no date, or one too wide for a month
 * - `role`: persons of unknown role
 * - `single_source`: one original source alone, and not the publisher
 * - `not_from_publisher`: several sources, the publisher not among them
 * - `place`: told too coarsely, or tellings place it elsewhere
 * - `type`: tellings give another type
 * - `contested`: told as alleged, or denied by a source
 * - `not_in_register`: a list of the publisher has it, the register does not
 */
export const REGISTER_CAUSES = [
  "disputed_count",
  "not_in_register",
  "date_range",
  "happened_earlier",
  "later_death",
  "undated",
  "role",
  "single_source",
  "contested",
  "type",
  "place",
  "not_from_publisher",
] as const;

/** A code of {@link REGISTER_CAUSES}. */
export type RegisterCause = (typeof REGISTER_CAUSES)[number];

/** What the search for causes is about. */
export interface CauseQuestion {
  readonly own: Counterpart;
  readonly area: Area;
  readonly period: Period;
  /** Whether an incident is told by the publisher of the figure. */
  readonly isToldByPublisher: (incident: RegisterIncident) => boolean;
  /** The publisher is known, so that its silence says something. */
  readonly isPublisherKnown: boolean;
}

type Found = Map<string, Explanation<RegisterCause>[]>;

function add(
  found: Found,
  { id }: RegisterIncident,
  cause: RegisterCause,
  amount: number,
  isDivisible = false,
): void {
  if (amount <= 0) return;
  const known = found.get(id);
  const explanation = { cause, amount, isDivisible };
  if (known === undefined) found.set(id, [explanation]);
  else known.push(explanation);
}

/** Candidates in the order of their likeliest cause, then by id. */
function inOrder(found: Found): readonly Candidate<RegisterCause>[] {
  const rank = (cause: RegisterCause) => REGISTER_CAUSES.indexOf(cause);
  return [...found]
    .map(([id, list]) => ({
      id,
      explanations: [...list].sort((a, b) => rank(a.cause) - rank(b.cause)),
    }))
    .sort(
      (a, b) =>
        rank(a.explanations[0]!.cause) - rank(b.explanations[0]!.cause) ||
        (a.id < b.id ? -1 : 1),
    );
}

const valuesOf = (field: CompetingField | undefined) =>
  (field?.values ?? []).map(({ value }) => value as unknown);

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
function addUncounted(
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
    if (mayLieIn(incident.where, area))
      add(
        found,
        incident,
        "place",
        told({ where: placedIn(area, incident.where) }),
      );
    const places = valuesOf(incident.competing["/where"]) as PlaceReference[];
    const inside = places.find((place) => liesIn(place, area));
    if (inside !== undefined && !liesIn(incident.where, area))
      add(found, incident, "place", told({ where: inside }));
    const types = valuesOf(incident.competing["/type"]) as EventTypeCode[];
    const byType = types.map((type) => told({ type }));
    add(found, incident, "type", Math.max(0, ...byType));
    if (threshold !== null) {
      const { originalSources: independentSources } = threshold;
      add(found, incident, "single_source", told({ independentSources }));
    }
  }
}

function isUndated({ date }: Portion): boolean {
  return date === null || date.start === null || date.end === null;
}

function addOtherDates(
  { own, period }: CauseQuestion,
  portions: readonly Portion[],
  found: Found,
): void {
  for (const portion of portions) {
    const { incident, date } = portion;
    const inclusion = inclusionOf(date, period);
    const { best } = figureOfPortion(portion, own);
    const isKnownNow =
      incident.reported == null ||
      inclusionOf(incident.reported, period) === "inside";
    if (inclusion === "possible") add(found, incident, "date_range", best);
    else if (inclusion === "too_wide" || (isUndated(portion) && isKnownNow))
      add(found, incident, "undated", best);
    else if (inclusion === "outside" && becameKnownLater(incident, period))
      add(found, incident, "happened_earlier", best);
  }
}

function addLaterDeaths(
  register: CountableRegister,
  { own, area, period }: CauseQuestion,
  sign: 1 | -1,
  found: Found,
): void {
  const { line, rule } = own;
  if (line.measure !== "killed" || register.moves.length === 0) return;
  const now = line.laterDeaths ?? rule.laterDeaths;
  const laterDeaths = now === "incident" ? "death" : "incident";
  const other = { ...own, line: { ...line, laterDeaths } } as const;
  const before = ownFigure(register, own, area, period).byIncident;
  const after = ownFigure(register, other, area, period).byIncident;
  for (const incident of register.incidents) {
    const { id } = incident;
    const change = (after.get(id)?.best ?? 0) - (before.get(id)?.best ?? 0);
    add(found, incident, "later_death", change * sign, true);
  }
}

/**
 * Incidents by which a publisher can have counted more than the register.
 */
export function causesOfMore(
  register: CountableRegister,
  question: CauseQuestion,
): readonly Candidate<RegisterCause>[] {
  const { own, area, period } = question;
  const found: Found = new Map();
  const portions = portionsFor(register, own, area);
  const parts = contributionsIn(portions, period);
  for (const part of parts) {
    const { incident, inclusion } = part;
    if (inclusion === "possible" || inclusion === "too_wide") continue;
    const figure = figureOfPortion(part, own);
    add(found, incident, "disputed_count", figure.high - figure.best, true);
    if (own.roles !== null && !own.roles.includes("unknown")) {
      const unknown = part.ofRoles(["unknown"]).best;
      add(found, incident, "role", unknown, true);
    }
  }
  addOtherDates(question, portions, found);
  addLaterDeaths(register, question, 1, found);
  const counted = new Set(portions.map(({ incident }) => incident.id));
  addUncounted(register, question, counted, found);
  return inOrder(found);
}

/** Incidents by which the register can have counted more than a publisher. */
export function causesOfFewer(
  register: CountableRegister,
  question: CauseQuestion,
): readonly Candidate<RegisterCause>[] {
  const { own, area, period, isToldByPublisher, isPublisherKnown } = question;
  const found: Found = new Map();
  const parts = contributionsIn(portionsFor(register, own, area), period);
  for (const part of parts) {
    const { incident, inclusion } = part;
    const { low, best } = figureOfPortion(part, own);
    if (figureOfContribution(part, own).best === 0) continue;
    add(found, incident, "disputed_count", best - low, true);
    if (inclusion === "later_half") add(found, incident, "date_range", best);
    if (becameKnownLater(incident, period))
      add(found, incident, "happened_earlier", best);
    if (contestedBy(register, incident).length > 0)
      add(found, incident, "contested", best);
    const types = valuesOf(incident.competing["/type"]);
    const isElsewhere = (
      valuesOf(incident.competing["/where"]) as PlaceReference[]
    ).some((place) => !liesIn(place, area));
    const known = own.line.in.map(({ type }) => type as unknown);
    if (types.some((type) => !known.includes(type)))
      add(found, incident, "type", best);
    if (isElsewhere || mayLieIn(incident.where, { ...area, kind: "place" }))
      add(found, incident, "place", best);
    if (!isPublisherKnown || isToldByPublisher(incident)) continue;
    const isSingle = incident.independentSources <= 1;
    add(
      found,
      incident,
      isSingle ? "single_source" : "not_from_publisher",
      best,
    );
  }
  addLaterDeaths(register, question, -1, found);
  return inOrder(found);
}
