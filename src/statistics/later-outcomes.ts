import { compareNames, readName } from "../linkage/index.js";
import type {
  DateInterval,
  GroupCode,
  OutcomeCode,
  OutcomeMove,
  RegisterIncident,
  RoleCode,
} from "../model/index.js";

/** A change to how many of one outcome and role an incident counts. */
export interface Adjustment {
  readonly outcome: OutcomeCode;
  readonly role: RoleCode;
  /** Child or woman, where that is told. */
  readonly group: GroupCode | null;
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** A death that came after the happening which caused it. */
export interface LaterDeath {
  readonly move: OutcomeMove;
  readonly role: RoleCode;
  readonly group: GroupCode | null;
  /** What the death adds to the happening's killed; zero when told there. */
  readonly added: { readonly best: number; readonly high: number };
  readonly when: DateInterval;
}

/** What became of an incident's people after it. */
export interface Aftermath {
  readonly adjustments: readonly Adjustment[];
  readonly laterDeaths: readonly LaterDeath[];
  /** It only tells deaths that another incident counts. */
  readonly isRetold: boolean;
  /** Persons found killed here whom an earlier happening left elsewhere. */
  readonly after: readonly OutcomeMove[];
  readonly moves: readonly OutcomeMove[];
}

/** An incident of whose people nothing more is told. */
export const NO_AFTERMATH: Aftermath = {
  adjustments: [],
  laterDeaths: [],
  isRetold: false,
  after: [],
  moves: [],
};

/** Harm of which a death is the end, so that a person counts once. */
export const isLaterDeath = ({ from, to }: OutcomeMove) =>
  to === "killed" && (from === "wounded" || from === "survived");

/** A death that another incident counts: a body found, a second telling. */
export const isRetelling = ({ from, to, ...move }: OutcomeMove) =>
  from === "killed" && to === "killed" && move.incident !== move.laterIncident;

/** Told dead and found alive: the death is not counted. */
export const isFoundAlive = ({ from, to }: OutcomeMove) =>
  from === "killed" && to !== "killed";

/** Whether two names can be one person's: nothing in them contradicts. */
export function isNamed(name: string, other: string): boolean {
  const [a, b] = [readName(name), readName(other)];
  if (a === undefined || b === undefined) return name === other;
  const found = compareNames(a, b);
  return a.full === b.full || found === "full" || found === "part";
}

interface Presence {
  /** Rows name the person. */
  readonly isNamed: boolean;
  /** The person may be one of those whom no name is told of. */
  readonly mayBeUnnamed: boolean;
  readonly role: RoleCode | null;
  readonly group: GroupCode | null;
}

/** How far an incident's rows hold a person under an outcome. */
function presenceIn(
  incident: RegisterIncident,
  outcome: OutcomeCode,
  name: string,
): Presence {
  const rows = incident.casualties.filter(
    (row) => row.outcome === outcome && row.perpetrator !== true,
  );
  const own = rows.find(({ names }) => names.some((n) => isNamed(n, name)));
  const victim = (incident.victims ?? []).find(
    (one) =>
      one.outcome === outcome &&
      one.name !== null &&
      isNamed(one.name.full, name),
  );
  const part = rows.find(
    ({ group, names }) =>
      group !== undefined && names.some((n) => isNamed(n, name)),
  );
  const open = rows.filter(
    ({ min, names, group }) =>
      group === undefined && (min ?? names.length + 1) > names.length,
  );
  return {
    isNamed: own !== undefined || (victim !== undefined && rows.length > 0),
    mayBeUnnamed: open.length > 0,
    role: own?.role ?? victim?.role ?? open[0]?.role ?? null,
    group: part?.group ?? victim?.group ?? null,
  };
}

const change = (
  outcome: OutcomeCode,
  { role, group }: Pick<Presence, "role" | "group">,
  [low, best, high]: readonly [number, number, number],
): Adjustment => ({
  outcome,
  role: role ?? "unknown",
  group,
  low,
  best,
  high,
});

/** A death beside the wounding that caused it, in the wounding's incident. */
function deathAfter(
  incident: RegisterIncident,
  move: OutcomeMove,
): readonly [readonly Adjustment[], LaterDeath] {
  const isSame = move.laterIncident === move.incident;
  const before = presenceIn(incident, move.from, move.name);
  const dead = presenceIn(incident, "killed", move.name);
  const who = {
    role: before.role ?? dead.role ?? "unknown",
    group: before.group ?? dead.group,
  };
  const adjustments: Adjustment[] = [];
  // A later telling of the same incident may have left the person out of the
  // wounded already: only the lower bound is sure then.
  if (before.isNamed || (!isSame && before.mayBeUnnamed))
    adjustments.push(change(move.from, who, [-1, -1, -1]));
  else if (before.mayBeUnnamed)
    adjustments.push(change(move.from, who, [-1, 0, 0]));
  const isCounted = dead.isNamed || (isSame && dead.mayBeUnnamed);
  const best = isCounted ? 0 : 1;
  const high = dead.isNamed ? 0 : 1;
  const added = { best, high };
  return [adjustments, { move, ...who, added, when: move.when }];
}

/** Takes a death off the incident that tells it again. */
function retelling(
  incident: RegisterIncident,
  move: OutcomeMove,
): readonly Adjustment[] {
  const dead = presenceIn(incident, "killed", move.name);
  if (!dead.isNamed && !dead.mayBeUnnamed) return [];
  return [change("killed", dead, [-1, -1, -1])];
}

function peopleIn(incident: RegisterIncident): number {
  return incident.casualties
    .filter(({ group, perpetrator }) => !group && perpetrator !== true)
    .reduce((sum, { min }) => sum + (min ?? 1), 0);
}

function aftermathOf(
  incident: RegisterIncident,
  moves: readonly OutcomeMove[],
): Aftermath {
  const { id } = incident;
  const own = moves.filter((move) => move.incident === id);
  const told = moves.filter((move) => move.laterIncident === id);
  const deaths = own
    .filter(isLaterDeath)
    .map((move) => deathAfter(incident, move));
  const wounded = own.filter(isLaterDeath).map(({ person }) => person);
  const retold = [
    ...told.filter((move) => move.incident !== id && isLaterDeath(move)),
    // Whose wounding is counted here dies here, wherever else it is told.
    ...own.filter((one) => isRetelling(one) && !wounded.includes(one.person)),
  ];
  const persons = new Map(retold.map((move) => [move.person, move]));
  const takenOff = [...persons.values()].flatMap((move) =>
    retelling(incident, move),
  );
  const alive = own
    .filter(isFoundAlive)
    .map(({ name }) => presenceIn(incident, "killed", name))
    .filter((dead) => dead.isNamed || dead.mayBeUnnamed)
    .map((dead) => change("killed", dead, [-1, -1, -1]));
  return {
    adjustments: [...deaths.flatMap(([list]) => list), ...takenOff, ...alive],
    laterDeaths: deaths.map(([, death]) => death),
    isRetold: retold.length > 0 && peopleIn(incident) <= takenOff.length,
    after: told.filter(({ from, to }) => to === "killed" && from !== "killed"),
    moves: own,
  };
}

const byPerson = (a: OutcomeMove, b: OutcomeMove) =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;

/**
 * What became of the people of each incident.
 *
 * @param moves - in any order; each person's steps once
 * @returns by incident id; incidents without a move are left out
 */
export function aftermaths(
  incidents: readonly RegisterIncident[],
  moves: readonly OutcomeMove[],
): ReadonlyMap<string, Aftermath> {
  const sorted = [...moves].sort(byPerson);
  const byIncident = new Map<string, OutcomeMove[]>();
  for (const move of sorted)
    for (const id of new Set([move.incident, move.laterIncident])) {
      const list = byIncident.get(id);
      if (list === undefined) byIncident.set(id, [move]);
      else list.push(move);
    }
  const found = new Map<string, Aftermath>();
  for (const incident of incidents) {
    const own = byIncident.get(incident.id);
    if (own !== undefined) found.set(incident.id, aftermathOf(incident, own));
  }
  return found;
}
