import type {
  DateInterval,
  OutcomeCode,
  PlaceReference,
  RegisterIncident,
  RoleCode,
} from "../model/index.js";
import { liesIn } from "./area.js";
import { countingDate, type CountableRegister } from "./countable-register.js";
import {
  basisOf,
  countHere,
  countOwnHere,
  deathsBy,
  outcomeOf,
  type Counted,
  type Question,
} from "./counted-incident.js";
import { shareOf } from "./counted-line.js";
import {
  addFigures,
  atMost,
  exactly,
  ordered,
  ZERO,
  type Figure,
} from "./figure.js";
import { isNamed, type Aftermath } from "./later-outcomes.js";
import { countedPersons, countOfPerson, isFrom } from "./origin-count.js";
import { figureFor, type PeopleCount } from "./people-count.js";
import type { Portion } from "./portion.js";

/** Outcomes that add up to the persons aimed at. */
const AIMED_AT: readonly OutcomeCode[] = ["killed", "wounded", "survived"];

function portionOfPeople(
  { incident, line, share }: Counted,
  count: PeopleCount,
  date: DateInterval | null,
  place: PlaceReference,
): Portion {
  const among = (roles: readonly RoleCode[] | null) => {
    const own = line.roles;
    if (own === undefined) return roles;
    return roles === null ? own : roles.filter((role) => own.includes(role));
  };
  const figureOf = (roles: readonly RoleCode[] | null) => {
    const figure = figureFor(count, among(roles));
    return share === Infinity ? figure : atMost(figure, share);
  };
  const whole = figureOf(null);
  return {
    incident,
    date,
    place,
    whole,
    ofRoles: (roles) => (roles === null ? whole : figureOf(roles)),
    ofGroup: (group, roles) => {
      const wanted = among(roles);
      return addFigures(
        count.groups
          .filter((one) => one.group === group)
          .filter(({ role }) => wanted === null || wanted.includes(role))
          .map(({ figure }) => figure),
      );
    },
    roles: [...count.byRole.keys()],
  };
}

function dateOfDeath(
  register: CountableRegister,
  { rule, line }: Question,
  { move, when }: Aftermath["laterDeaths"][number],
): DateInterval | null {
  const basis = line.dateBasis ?? rule.dateBasis;
  // The incident's own dates may be older than a death that it tells later.
  const isSame = move.laterIncident === move.incident;
  if (basis === "occurred" || isSame) return when;
  const later = register.findIncident(move.laterIncident);
  return later === undefined
    ? when
    : (countingDate(later, basis, undefined) ?? when);
}

/** Deaths that count by their own date and not by the happening's. */
function deathPortions(
  register: CountableRegister,
  counted: Counted,
): readonly { readonly name: string; readonly portion: Portion }[] {
  return counted.aftermath.laterDeaths.map((death) => {
    const count: PeopleCount = {
      byRole: new Map([[death.role, exactly(1)]]),
      below: 0,
      above: 0,
      open: false,
      groups:
        death.group === null
          ? []
          : [{ group: death.group, role: death.role, figure: exactly(1) }],
    };
    const date = dateOfDeath(register, counted, death);
    const { where } = counted.incident;
    const portion = portionOfPeople(counted, count, date, where);
    return { name: death.move.name, portion };
  });
}

/** Whether a person of an incident is known to be from the area. */
function isOfArea({ incident, area }: Counted, name: string): boolean {
  return (incident.victims ?? []).some(
    (victim) =>
      victim.name !== null &&
      isNamed(victim.name.full, name) &&
      liesIn(victim.origin, area),
  );
}

/** Named people of the area, one by one. */
function portionsFrom(
  register: CountableRegister,
  counted: Counted,
  outcomes: readonly OutcomeCode[],
  date: DateInterval | null,
): readonly Portion[] {
  const { incident, area, aftermath, rule } = counted;
  const byDeath = deathsBy(counted) === "death" && outcomes.length === 1;
  return countedPersons(incident, aftermath, rule.countsPerpetrators)
    .filter((one) => outcomes.includes(one.outcome) && isFrom(one, area))
    .map(({ victim, death }) => {
      const when =
        byDeath && death !== undefined
          ? dateOfDeath(register, counted, death)
          : date;
      const place = victim.origin!;
      return portionOfPeople(counted, countOfPerson(victim), when, place);
    });
}

const flat = (
  { incident }: Counted,
  figure: Figure,
  date: DateInterval | null,
): Portion => ({
  incident,
  date,
  place: incident.where,
  whole: figure,
  ofRoles: () => figure,
  ofGroup: () => ZERO,
  roles: [],
});

/** Persons aimed at: each once, and at least one a happening. */
function targetedHere(counted: Counted): Figure {
  const { line, share } = counted;
  const roles = line.roles ?? null;
  // Whoever died later was aimed at when it happened.
  const rule = { ...counted.rule, laterDeaths: "incident" as const };
  const { laterDeaths: _, ...plain } = line;
  const then = { ...counted, rule, line: plain };
  const sum = addFigures(
    AIMED_AT.map((outcome) => figureFor(countHere(then, outcome), roles)),
  );
  const atLeastOne = (count: number) =>
    roles === null ? Math.max(1, count) : count;
  const figure = ordered({
    low: atLeastOne(sum.low),
    best: atLeastOne(sum.best),
    high: atLeastOne(sum.high),
    open: sum.open,
  });
  return share === Infinity ? figure : atMost(figure, share);
}

function happeningPortions(
  register: CountableRegister,
  counted: Counted,
  date: DateInterval | null,
): readonly Portion[] {
  const { incident, line, aftermath, isHere, area } = counted;
  if (aftermath.isRetold) return [];
  if (line.unit !== "targeted_person") {
    const count = line.unit === "claim" ? incident.claims.length : 1;
    if (isHere) return [flat(counted, exactly(count), date)];
    const home = incident.victims?.find(({ origin }) => liesIn(origin, area));
    const place = home?.origin ?? incident.where;
    return [{ ...flat(counted, exactly(count), date), place }];
  }
  return isHere
    ? [flat(counted, targetedHere(counted), date)]
    : portionsFrom(register, counted, AIMED_AT, date);
}

function portionsOf(
  register: CountableRegister,
  counted: Counted,
): readonly Portion[] {
  const { incident, rule, line, isHere } = counted;
  const basis = line.dateBasis ?? rule.dateBasis;
  const date = countingDate(incident, basis, rule.dateFallback);
  const outcome = outcomeOf(line);
  if (outcome === null) return happeningPortions(register, counted, date);
  if (!isHere) return portionsFrom(register, counted, [outcome], date);
  const isOwnOnly = basisOf(counted) === "origin";
  const count = isOwnOnly
    ? countOwnHere(counted, outcome)
    : countHere(counted, outcome);
  const whole = portionOfPeople(counted, count, date, incident.where);
  if (outcome !== "killed" || deathsBy(counted) !== "death") return [whole];
  const deaths = deathPortions(register, counted).filter(
    ({ name }) => !isOwnOnly || isOfArea(counted, name),
  );
  return [whole, ...deaths.map(({ portion }) => portion)];
}

/** Whether an incident belongs to the area, and how. */
function liesHow(
  incident: RegisterIncident,
  question: Question,
): "here" | "from" | "no" {
  const { area } = question;
  const basis = basisOf(question);
  if (liesIn(incident.where, area)) return "here";
  if (basis === "place") return "no";
  const isFrom = (incident.victims ?? []).some(({ origin }) =>
    liesIn(origin, area),
  );
  return isFrom ? "from" : "no";
}

function isSureEnough(
  register: CountableRegister,
  { rule: { threshold } }: Question,
  { id, independentSources }: RegisterIncident,
): boolean {
  if (threshold === null) return true;
  if (threshold.orReviewed && register.isReviewed(id)) return true;
  return independentSources >= threshold.originalSources;
}

/**
 * What an incident brings to a line.
 *
 * @returns empty when the line leaves it out
 */
export function incidentPortions(
  register: CountableRegister,
  question: Question,
  incident: RegisterIncident,
): readonly Portion[] {
  const how = liesHow(incident, question);
  if (how === "no" || !isSureEnough(register, question, incident)) return [];
  const aftermath = register.aftermathOf(incident.id);
  const share = shareOf(incident, question.line, aftermath);
  if (share === 0) return [];
  const isHere = how === "here";
  return portionsOf(register, {
    ...question,
    incident,
    aftermath,
    share,
    isHere,
  });
}

/** What each incident of a register brings to a line, whatever its date. */
export function portionsOfLine(
  register: CountableRegister,
  question: Question,
): readonly Portion[] {
  return register.incidents.flatMap((incident) =>
    incidentPortions(register, question, incident),
  );
}
