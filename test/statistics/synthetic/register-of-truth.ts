import type {
  CasualtyRow,
  CompetingField,
  OutcomeCode,
  OutcomeMove,
  RegisterIncident,
  Victim,
} from "../../../src/model/index.js";
import type { TrueIncident, TruePerson } from "./truth.js";

const hex = (number: number) => number.toString(16).padStart(32, "0");
/** Id in the register of a true incident. */
export const idOf = (number: number) => `inc-${hex(number)}`;
const ECHO = 1_000_000;

const day = (start: string, end = start) => ({
  start,
  end,
  precision: start === end ? ("day" as const) : ("range" as const),
});

const placeIn = (governorate: string, town: string | null = null) => ({
  name: town ?? governorate,
  admin1: governorate,
  country: "SY",
  precision: town === null ? ("admin1" as const) : ("town" as const),
});

/** What the register shows of a person: an updated telling or the first. */
const shownOutcome = (person: TruePerson, isUpdated: boolean): OutcomeCode =>
  person.died?.told === "same" && isUpdated ? "killed" : person.outcome;

function rowsOf(incident: TrueIncident): readonly CasualtyRow[] {
  const isUpdated = incident.number % 2 === 0;
  const rows = new Map<string, CasualtyRow>();
  for (const person of incident.persons) {
    const outcome = shownOutcome(person, isUpdated);
    const { role, isAttacker, group, name } = person;
    const put = (key: string, part: Partial<CasualtyRow>) => {
      const known = rows.get(key);
      const min = (known?.min ?? 0) + 1;
      const names = [...(known?.names ?? []), name];
      const max = incident.isAtLeast ? null : min;
      rows.set(key, { outcome, role, ...part, min, max, names });
    };
    put(
      `${outcome} ${role} ${isAttacker}`,
      isAttacker ? { perpetrator: true } : {},
    );
    if (group !== null && !isAttacker)
      put(`${outcome} ${role} ${group}`, { group });
  }
  const { families } = incident;
  const displaced: CasualtyRow = {
    outcome: "displaced",
    role: "civilian",
    min: families,
    max: families,
    unit: "family",
    names: [],
  };
  return [...rows.values(), ...(families > 0 ? [displaced] : [])];
}

const victimOf = (person: TruePerson, isUpdated: boolean): Victim => ({
  name: { full: person.name },
  outcome: shownOutcome(person, isUpdated),
  role: person.role,
  sensitivity: "private",
  ...(person.group === null ? {} : { group: person.group }),
  ...(person.from === null ? {} : { origin: placeIn(person.from) }),
  ...(person.isAttacker ? { perpetrator: true } : {}),
});

function rangesOf(incident: TrueIncident): RegisterIncident["competing"] {
  const { dispute, persons } = incident;
  const [first] = persons;
  if (dispute === null || first === undefined) return {};
  const best = persons.filter(({ isAttacker }) => !isAttacker).length;
  const [below, above] = dispute;
  const shown = { low: best - below, best, high: best + above, open: false };
  const claims = [`c${hex(incident.number)}`];
  const field: CompetingField = {
    shown,
    rule: "majority-of-sources",
    values: [{ value: shown, claims, independentSources: 1 }],
  };
  return { [`/casualties/${first.outcome}`]: field };
}

function incidentOf(incident: TrueIncident): RegisterIncident {
  const { number, days, documented, subtype, perpetrator } = incident;
  return {
    id: idOf(number),
    members: [[`r${number}`, "i1"]],
    claims: [`c${hex(number)}`],
    type: incident.type,
    status: incident.status,
    when:
      days === null
        ? { start: null, end: null, precision: "unknown" }
        : day(...days),
    where: placeIn(incident.governorate, incident.town),
    perpetrators:
      perpetrator === null
        ? []
        : [{ id: perpetrator[0], name: perpetrator[0], basis: perpetrator[1] }],
    targets: [],
    weapons: [],
    casualties: rowsOf(incident),
    victims: incident.persons.map((one) => victimOf(one, number % 2 === 0)),
    sources: [],
    background: false,
    reported: day(incident.reported),
    documented: documented === null ? null : day(documented),
    independentSources: incident.sources,
    competing: rangesOf(incident),
    ...(subtype === null ? {} : { subtype }),
  };
}

/** The report of a death as a happening of its own. */
function echoOf(
  incident: TrueIncident,
  person: TruePerson,
  number: number,
): RegisterIncident {
  const { day: died } = person.died!;
  return {
    ...incidentOf({
      ...incident,
      number,
      days: [died, died],
      documented: null,
      reported: died,
      persons: [{ ...person, outcome: "killed", died: null }],
      dispute: null,
      isAtLeast: false,
    }),
    id: idOf(number),
  };
}

/** A register that tells a truth, with what became of its people. */
export interface ToldTruth {
  readonly incidents: readonly RegisterIncident[];
  readonly moves: readonly OutcomeMove[];
}

/** Tells a truth as linkage and the lives of persons leave it. */
export function registerOf(truth: readonly TrueIncident[]): ToldTruth {
  const incidents = truth.map(incidentOf);
  const moves: OutcomeMove[] = [];
  for (const incident of truth) {
    for (const person of incident.persons) {
      const { name, died } = person;
      const head = { person: `p-${name}`, name, to: "killed" as const };
      if (incident.after !== null)
        moves.push({
          ...head,
          from: "abducted",
          incident: idOf(incident.after),
          laterIncident: idOf(incident.number),
          when: day(...incident.days!),
        });
      if (died === null) continue;
      const own = idOf(incident.number);
      let laterIncident = own;
      if (died.told === "own") {
        const echo = echoOf(incident, person, ECHO + moves.length);
        incidents.push(echo);
        laterIncident = echo.id;
      }
      moves.push({
        ...head,
        from: person.outcome,
        incident: own,
        laterIncident,
        when: day(died.day),
      });
    }
  }
  return { incidents, moves };
}
