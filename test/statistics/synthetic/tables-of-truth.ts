import type {
  EventTypeCode,
  OutcomeCode,
  RoleCode,
} from "../../../src/model/index.js";
import type { TrueIncident, TruePerson } from "./truth.js";

/**
 * The tables that the offices would print of a truth, counted straight from
 * it: nothing here calls the program.
 */

/** A figure as a table prints it. */
export interface TrueFigure {
  low: number;
  best: number;
  high: number;
  open: boolean;
}

export type Days = readonly [string, string] | null;
export interface Item extends TrueFigure {
  readonly days: Days;
}

export const DARAA = "درعا";
const HAPPENED = ["occurred", "attempted", "ongoing"];
const CIVILIANS: readonly RoleCode[] = [
  "civilian",
  "official",
  "journalist",
  "medic",
];

/** Adds what falls into a month: a span of two months is best in the later. */
export function inMonth(items: readonly Item[], month: string): TrueFigure {
  const sum: TrueFigure = { low: 0, best: 0, high: 0, open: false };
  for (const { days, low, best, high, open } of items) {
    if (days === null) continue;
    const [from, to] = days;
    if (from.endsWith("-01-01") && to.endsWith("-12-31")) continue;
    const starts = from.slice(0, 7) === month;
    const ends = to.slice(0, 7) === month;
    if (!starts && !ends) continue;
    if (starts && ends) sum.low += low;
    if (ends) sum.best += best;
    sum.high += high;
    sum.open ||= open;
  }
  return sum;
}

export const finally_ = ({ died, outcome }: TruePerson): OutcomeCode =>
  died === null ? outcome : "killed";

interface Wanted {
  readonly outcomes: readonly OutcomeCode[];
  readonly roles?: readonly RoleCode[];
  /** Deaths after the happening count by their own day. */
  readonly deathsApart?: boolean;
  readonly attackers?: boolean;
  readonly days?: Days;
}

/** People of one happening, told as one number. */
function people(incident: TrueIncident, wanted: Wanted): readonly Item[] {
  const { outcomes, roles, deathsApart = false, attackers = false } = wanted;
  const isWanted = (person: TruePerson) =>
    outcomes.includes(finally_(person)) &&
    (attackers || !person.isAttacker) &&
    (roles?.includes(person.role) ?? true);
  const all = incident.persons.filter(isWanted);
  const now = all.filter(({ died }) => died === null || !deathsApart);
  const later = all.filter(({ died }) => died !== null && deathsApart);
  const [below, above] =
    incident.dispute !== null && now.length > 0 ? incident.dispute : [0, 0];
  const days = wanted.days === undefined ? incident.days : wanted.days;
  const best = now.length;
  const open = incident.isAtLeast && best > 0;
  return [
    { days, low: best - below, best, high: best + above, open },
    ...later.map(({ died }) => exactly(1, [died!.day, died!.day])),
  ];
}

export const exactly = (best: number, days: Days): Item => {
  return { days, low: best, best, high: best, open: false };
};

export const happened = ({ status }: TrueIncident) => HAPPENED.includes(status);
export const inDaraa = ({ governorate }: TrueIncident) => governorate === DARAA;
const isOf = ({ type }: TrueIncident, types: readonly EventTypeCode[]) =>
  types.includes(type);

/** Killed here, or of the people of Daraa and killed elsewhere. */
function hereOrFrom(incident: TrueIncident, wanted: Wanted): readonly Item[] {
  if (inDaraa(incident)) return people(incident, wanted);
  return incident.persons
    .filter(({ from, isAttacker }) => from === DARAA && !isAttacker)
    .flatMap((person) =>
      people(
        { ...incident, persons: [person], dispute: null, isAtLeast: false },
        wanted,
      ),
    );
}

/** Happenings against persons, as the Daraa office takes them. */
export function isOperation({
  type,
  subtype,
  status,
  after,
}: TrueIncident): boolean {
  if (type === "assassination")
    return (
      subtype !== "attack_on_checkpoint" &&
      (status === "occurred" || status === "attempted")
    );
  if (type === "execution" && subtype === "field_execution")
    return status === "occurred";
  return (
    (type === "execution" || type === "body_found") &&
    after !== null &&
    HAPPENED.includes(status)
  );
}

export function targeted(incident: TrueIncident): Item {
  const [{ days, low, best, high, open }] = people(incident, {
    outcomes: ["killed", "wounded", "survived"],
  }) as [Item];
  const one = (count: number) => Math.max(1, count);
  return { days, low: one(low), best: one(best), high: one(high), open };
}

export type Lines = Readonly<Record<string, readonly Item[]>>;
type Select = (incident: TrueIncident) => boolean;

export const select = (
  truth: readonly TrueIncident[],
  wanted: Wanted,
  isIn: Select,
): readonly Item[] =>
  truth
    .filter((one) => happened(one) && inDaraa(one) && isIn(one))
    .flatMap((one) => people(one, wanted));

export const outcome = (...outcomes: OutcomeCode[]): Wanted => ({ outcomes });

function neutral(truth: readonly TrueIncident[]): Lines {
  const all = (wanted: Wanted) => select(truth, wanted, () => true);
  const byRoles = (...roles: RoleCode[]) =>
    all({ outcomes: ["killed"], roles });
  return {
    incidents: truth
      .filter((one) => happened(one) && inDaraa(one) && !isOf(one, ["release"]))
      .map(({ days }) => exactly(1, days)),
    killed: all(outcome("killed")),
    "killed.civilians": byRoles(...CIVILIANS),
    "killed.former-combatants": byRoles("former_combatant"),
    "killed.state-forces": byRoles("state_forces"),
    "killed.other-armed": byRoles("rebel", "jihadist", "militia"),
    "killed.unknown": byRoles("unknown"),
    wounded: all(outcome("wounded")),
    survived: all(outcome("survived")),
    arrested: all(outcome("arrested")),
    abducted: all(outcome("abducted")),
    released: all(outcome("released")),
    displaced: [],
  };
}

const FORCES: readonly RoleCode[] = ["state_forces", "militia"];
const NOT_FORCES: readonly RoleCode[] = [
  "civilian",
  "former_combatant",
  "journalist",
  "medic",
  "unknown",
];

function dmdo(truth: readonly TrueIncident[]): Lines {
  const operations = (wanted: Wanted) => select(truth, wanted, isOperation);
  const custody: readonly EventTypeCode[] = ["arrest", "raid", "abduction"];
  return {
    operations: truth
      .filter((one) => inDaraa(one) && isOperation(one))
      .map(targeted),
    killed: operations(outcome("killed")),
    "killed.civilians-and-former": operations({
      outcomes: ["killed"],
      roles: NOT_FORCES,
    }),
    "killed.forces": operations({ outcomes: ["killed"], roles: FORCES }),
    wounded: operations(outcome("wounded")),
    survived: operations(outcome("survived")),
    "dead-of-daraa": truth.filter(happened).flatMap((one) =>
      hereOrFrom(one, {
        outcomes: ["killed"],
        roles: [...NOT_FORCES, "rebel"],
        deathsApart: true,
        days:
          one.documented === null ? one.days : [one.documented, one.documented],
      }),
    ),
    arrested: select(
      truth,
      outcome("arrested"),
      (one) => isOf(one, custody) && one.subtype !== "conscription",
    ),
    released: select(truth, outcome("released"), (one) =>
      isOf(one, [...custody, "release"]),
    ),
  };
}

function ahrarHoran(truth: readonly TrueIncident[]): Lines {
  const isOne: Select = (one) =>
    isOf(one, ["assassination"]) &&
    (one.status === "occurred" || one.status === "attempted");
  const operations = (wanted: Wanted) => select(truth, wanted, isOne);
  const killed = (roles?: readonly RoleCode[]) =>
    truth
      .filter((one) => happened(one) && !isOf(one, ["homicide"]))
      .flatMap((one) =>
        hereOrFrom(one, {
          outcomes: ["killed"],
          ...(roles === undefined ? {} : { roles }),
        }),
      );
  return {
    operations: truth
      .filter((one) => inDaraa(one) && isOne(one))
      .map(({ days }) => exactly(1, days)),
    "operations-killed": operations(outcome("killed")),
    "operations-wounded": operations(outcome("wounded")),
    "operations-survived": operations(outcome("survived")),
    killed: killed(),
    "killed.civilians": killed(CIVILIANS),
    "killed.former-combatants": killed(["former_combatant"]),
    "killed.state-forces": killed(FORCES),
    "killed.others": killed(["rebel", "jihadist", "unknown"]),
    arrested: select(truth, outcome("arrested"), (one) =>
      isOf(one, ["arrest", "raid"]),
    ),
    abducted: select(truth, outcome("abducted"), (one) =>
      isOf(one, ["abduction"]),
    ),
    released: select(truth, outcome("released"), (one) =>
      isOf(one, ["release", "arrest", "raid", "abduction"]),
    ),
  };
}

function snhr(truth: readonly TrueIncident[]): Lines {
  const killed = (roles: readonly RoleCode[]) =>
    select(truth, { outcomes: ["killed"], roles }, () => true);
  return {
    killed: killed(CIVILIANS),
    "killed.journalists": killed(["journalist"]),
    "killed.medics": killed(["medic"]),
    "killed.other-civilians": killed(["civilian"]),
    arrested: select(truth, outcome("arrested"), (one) =>
      isOf(one, ["arrest", "raid"]),
    ),
    released: select(truth, outcome("released"), (one) =>
      isOf(one, ["release", "arrest", "raid"]),
    ),
  };
}

function sohr(truth: readonly TrueIncident[]): Lines {
  const killed = (...roles: RoleCode[]) =>
    select(truth, { outcomes: ["killed"], roles }, () => true);
  return {
    killed: select(truth, outcome("killed"), () => true),
    "killed.civilians": killed(...CIVILIANS),
    "killed.rebels": killed("rebel", "former_combatant"),
    "killed.jihadists": killed("jihadist"),
    "killed.state-forces": killed("state_forces"),
    "killed.militias": killed("militia"),
    "killed.foreign-forces": [],
    "killed.unknown": killed("unknown"),
  };
}

/** Tables by rule id: by line, or line and role group, the items it adds. */
export const TRUE_TABLES: Readonly<
  Record<string, (truth: readonly TrueIncident[]) => Lines>
> = { neutral, dmdo, "ahrar-horan": ahrarHoran, snhr, sohr };
