import type { CountRange } from "../linkage/index.js";
import type {
  CasualtyRow,
  GroupCode,
  OutcomeCode,
  RegisterIncident,
  RoleCode,
} from "../model/index.js";
import { addFigures, exactly, ordered, ZERO, type Figure } from "./figure.js";
import type { Adjustment } from "./later-outcomes.js";

/**
 * How many people of an outcome an incident tells: by role, with the play
 * that the tellings leave to the whole.
 */
export interface PeopleCount {
  readonly byRole: ReadonlyMap<RoleCode, Figure>;
  /** How far tellings go below and above the sum of the roles. */
  readonly below: number;
  readonly above: number;
  readonly open: boolean;
  /** Children and women among them: parts, never added. */
  readonly groups: readonly GroupCount[];
}

/** Children or women of one role. */
export interface GroupCount {
  readonly group: GroupCode;
  readonly role: RoleCode;
  readonly figure: Figure;
}

const isOfPeople = ({ unit }: CasualtyRow) =>
  unit !== "family" && unit !== "household";

const figureOfRow = ({ min, max }: CasualtyRow): Figure => ({
  low: min ?? 0,
  best: min ?? 0,
  high: max ?? min ?? 0,
  open: max === null,
});

/** The range of all tellings, as linkage leaves it beside the shown rows. */
function rangeOf(
  incident: RegisterIncident,
  outcome: OutcomeCode,
): CountRange | undefined {
  const shown = incident.competing[`/casualties/${outcome}`]?.shown;
  return typeof shown === "object" && shown !== null && "best" in shown
    ? (shown as unknown as CountRange)
    : undefined;
}

function sumByRole(rows: readonly CasualtyRow[]): Map<RoleCode, Figure> {
  const byRole = new Map<RoleCode, Figure>();
  for (const row of rows) {
    const sum = byRole.get(row.role) ?? ZERO;
    byRole.set(row.role, addFigures([sum, figureOfRow(row)]));
  }
  return byRole;
}

/** Children and women: rows of the group, else the victims who belong to it. */
function groupsOf(
  incident: RegisterIncident,
  outcome: OutcomeCode,
  rows: readonly CasualtyRow[],
): readonly GroupCount[] {
  const told = rows.flatMap((row): readonly GroupCount[] => {
    const { group, role } = row;
    return group === undefined
      ? []
      : [{ group, role, figure: figureOfRow(row) }];
  });
  const victims = (incident.victims ?? []).flatMap(
    (victim): readonly GroupCount[] => {
      const { group, role } = victim;
      const isOther =
        group === undefined ||
        victim.outcome !== outcome ||
        victim.perpetrator === true ||
        told.some((row) => row.group === group);
      return isOther ? [] : [{ group, role, figure: exactly(1) }];
    },
  );
  return [...told, ...victims];
}

/**
 * Counts people of an outcome in one incident: persons, not families; rows of
 * a group only where no row holds the whole; the attacker only on demand.
 */
export function peopleCount(
  incident: RegisterIncident,
  outcome: OutcomeCode,
  countsPerpetrators: boolean,
): PeopleCount {
  const rows = incident.casualties.filter((row) => row.outcome === outcome);
  const others = rows.filter(
    (row) => isOfPeople(row) && row.perpetrator !== true,
  );
  const whole = others.filter(({ group }) => group === undefined);
  const counted = whole.length > 0 ? whole : others;
  const own = addFigures(counted.map(figureOfRow));
  // Families stand in the range too, where they are told: it is no range of
  // persons then.
  const range = rows.every(isOfPeople) ? rangeOf(incident, outcome) : undefined;
  const attackers = rows.filter(
    (row) => isOfPeople(row) && row.perpetrator === true && !row.group,
  );
  const above = Math.max(0, (range?.high ?? own.high) - own.high);
  const byRole = sumByRole(
    countsPerpetrators ? [...counted, ...attackers] : counted,
  );
  // Told by others than those whose rows are shown: nobody says of what role.
  if (byRole.size === 0 && above > 0) byRole.set("unknown", ZERO);
  return {
    byRole,
    below: Math.max(0, own.low - (range?.low ?? own.low)),
    above,
    open: own.open || range?.open === true,
    groups: groupsOf(incident, outcome, others),
  };
}

function changed(figure: Figure, { low, best, high }: Adjustment): Figure {
  return ordered({
    low: figure.low + low,
    best: figure.best + best,
    high: figure.high + high,
    open: figure.open,
  });
}

function changedGroups(
  groups: readonly GroupCount[],
  adjustment: Adjustment,
): readonly GroupCount[] {
  const { group, role } = adjustment;
  if (group === null) return groups;
  const known = groups.find((one) => one.group === group && one.role === role);
  if (known === undefined)
    return [...groups, { group, role, figure: changed(ZERO, adjustment) }];
  return groups.map((one) =>
    one === known ? { ...one, figure: changed(one.figure, adjustment) } : one,
  );
}

/** Applies what became of people later; nothing falls below zero. */
export function adjusted(
  count: PeopleCount,
  adjustments: readonly Adjustment[],
): PeopleCount {
  const byRole = new Map(count.byRole);
  let { groups } = count;
  for (const adjustment of adjustments) {
    const { role, best, high } = adjustment;
    // A role that the rows shown do not have: any row that has people gives.
    const isKnown = byRole.has(role) || best > 0 || high > 0;
    const giver = [...byRole].find(([, figure]) => figure.high > 0)?.[0];
    const at = isKnown ? role : (giver ?? role);
    byRole.set(at, changed(byRole.get(at) ?? ZERO, adjustment));
    groups = changedGroups(groups, adjustment);
  }
  return { ...count, byRole, groups };
}

/**
 * Sums a count over roles.
 *
 * @param roles - null for all
 * @returns for all roles the whole range of the tellings; for some of several
 * the widest that it leaves them
 */
export function figureFor(
  { byRole, below, above, open }: PeopleCount,
  roles: readonly RoleCode[] | null,
): Figure {
  const own = [...byRole].filter(
    ([role]) => roles === null || roles.includes(role),
  );
  if (own.length === 0 && roles !== null) return ZERO;
  const sum = addFigures(own.map(([, figure]) => figure));
  const isWhole = own.length === byRole.size;
  return ordered({
    low: sum.low - below,
    best: sum.best,
    high: sum.high + above,
    open: sum.open || (isWhole && open),
  });
}
