import type {
  Bilingual,
  CountedLine,
  CountingRule,
  EventTypeCode,
  GroupCode,
  MeasureCode,
  OutcomeCode,
  PlaceReference,
  RoleCode,
  WeaponCode,
} from "../model/index.js";
import { GROUP_CODES } from "../model/index.js";
import {
  groundOf,
  perpetratorFigures,
  type PerpetratorFigure,
  type PerpetratorGround,
} from "./perpetrator-figures.js";
import {
  traced,
  type TracedFigure,
  type ValueFigure,
} from "./traced-figure.js";
import { foldedWords } from "../linkage/index.js";
import type { Contribution } from "./contributions.js";
import type { CountableRegister } from "./countable-register.js";
import { isFoundAlive, isLaterDeath } from "./later-outcomes.js";
import { addFigures, countedIn, exactly } from "./figure.js";

/** A figure with its label. */
export interface LabelledFigure extends TracedFigure {
  readonly code: string;
  readonly label: Bilingual;
}

/** One line of a table. */
export interface TableLine extends LabelledFigure {
  readonly measure: MeasureCode;
  readonly unit: CountedLine["unit"];
  readonly of: string | null;
  /** By the rule's role groups. */
  readonly groups: readonly (LabelledFigure & {
    readonly roles: readonly RoleCode[];
  })[];
  /** Roles that stand in no group; null where groups are not asked for. */
  readonly otherRoles: TracedFigure | null;
  /** Children and women: "of whom", never added. */
  readonly ofWhom: readonly ValueFigure<GroupCode>[];
  /** What became of them later; they stay in the figure. */
  readonly became: readonly ValueFigure<OutcomeCode>[];
  /** By the rule's parts of the area; empty without a partition. */
  readonly parts: readonly LabelledFigure[];
  /** What lies in no part, with the names of its places. */
  readonly unlisted:
    (TracedFigure & { readonly places: readonly string[] }) | null;
  readonly byType: readonly ValueFigure<EventTypeCode>[];
  /** A happening with two weapons stands under both. */
  readonly byWeapon: readonly ValueFigure<WeaponCode | null>[];
  readonly byPlace: readonly ValueFigure<string | null>[];
  /** Each happening once, by its firmest ground. */
  readonly byGround: readonly ValueFigure<PerpetratorGround>[];
  /**
   * By actor and ground; a happening with two actors stands under both. Only
   * actors that a pack knows: there is no list of accused persons.
   */
  readonly perpetrators: readonly PerpetratorFigure[];
}

const folded = (name: string | null) => foldedWords(name).join(" ");

/** Groups by values; an empty list of values is the value null. */
function byValue<Value extends string>(
  parts: readonly Contribution[],
  valuesOf: (part: Contribution) => readonly (Value | null)[],
): readonly ValueFigure<Value | null>[] {
  const groups = new Map<Value | null, Contribution[]>();
  for (const part of parts) {
    const values = valuesOf(part);
    for (const value of values.length === 0 ? [null] : new Set(values)) {
      const list = groups.get(value) ?? [];
      if (list.length === 0) groups.set(value, list);
      list.push(part);
    }
  }
  return [...groups]
    .map(([value, own]) => ({ value, ...traced(own) }))
    .filter(({ figure }) => figure.high > 0 || figure.open)
    .sort(
      (a, b) =>
        b.figure.best - a.figure.best ||
        b.figure.high - a.figure.high ||
        ((a.value ?? "\uffff") < (b.value ?? "\uffff") ? -1 : 1),
    );
}

function ofWhom(parts: readonly Contribution[]): TableLine["ofWhom"] {
  return GROUP_CODES.flatMap((value) => {
    const own = parts.map((part) => ({
      id: part.incident.id,
      figure: countedIn(part.ofGroup(value, null), part.inclusion),
    }));
    const counted = own.filter(({ figure }) => figure.high > 0 || figure.open);
    if (counted.length === 0) return [];
    const figure = addFigures(counted.map((one) => one.figure));
    const incidents = [...new Set(counted.map(({ id }) => id))].sort();
    return [{ value, figure, incidents }];
  });
}

/** Of the people of a line how many came to which later outcome. */
function becameOf(
  parts: readonly Contribution[],
  { measure }: CountedLine,
  aftermathOf: CountableRegister["aftermathOf"],
): TableLine["became"] {
  const counted = parts.filter(({ figure }) => figure.best > 0);
  const ids = [...new Set(counted.map(({ incident }) => incident.id))];
  const moves = ids
    .flatMap((id) => aftermathOf(id).moves)
    .filter((move) => move.from === measure && move.to !== measure)
    .filter((move) => !isLaterDeath(move) && !isFoundAlive(move));
  const outcomes = [...new Set(moves.map(({ to }) => to))].sort();
  return outcomes.map((value) => {
    const own = moves.filter(({ to }) => to === value);
    const persons = new Set(own.map(({ person }) => person)).size;
    const incidents = [...new Set(own.map(({ incident }) => incident))].sort();
    return { value, figure: exactly(persons), incidents };
  });
}

/** The part of a rule's partition in which a place lies. */
function partOf(
  { placeId, name }: PlaceReference,
  { partition }: CountingRule,
): string | null {
  const town = folded(name);
  const part = partition.find(
    ({ placeIds, towns }) =>
      (placeId != null && placeIds.includes(placeId)) ||
      (town !== "" && towns.some((one) => folded(one) === town)),
  );
  return part?.code ?? null;
}

function partFigures(
  parts: readonly Contribution[],
  rule: CountingRule,
): Pick<TableLine, "parts" | "unlisted"> {
  if (rule.partition.length === 0) return { parts: [], unlisted: null };
  const codes = new Map(parts.map((part) => [part, partOf(part.place, rule)]));
  const inPart = (code: string | null) =>
    parts.filter((part) => codes.get(part) === code);
  const rest = inPart(null);
  const unlisted = traced(rest);
  const adding = rest.filter(({ incident }) =>
    unlisted.incidents.includes(incident.id),
  );
  const names = adding.flatMap(({ place }) => place.name ?? place.admin1 ?? []);
  return {
    parts: rule.partition.map(({ code, label }) => ({
      code,
      label,
      ...traced(inPart(code)),
    })),
    unlisted: { ...unlisted, places: [...new Set(names)].sort() },
  };
}

function roleFigures(
  parts: readonly Contribution[],
  line: CountedLine,
): Pick<TableLine, "groups" | "otherRoles"> {
  const isOfPeople = line.measure !== "incidents";
  if (!isOfPeople || line.roleGroups.length === 0)
    return { groups: [], otherRoles: null };
  const grouped = line.roleGroups.flatMap(({ roles }) => roles);
  const others = [...new Set(parts.flatMap(({ roles }) => roles))].filter(
    (role) => !grouped.includes(role),
  );
  return {
    groups: line.roleGroups.map(({ code, label, roles }) => ({
      code,
      label,
      roles,
      ...traced(parts, roles),
    })),
    otherRoles: traced(parts, others.sort()),
  };
}

/** Makes a line of a table out of what the incidents bring to it. */
export function tableLine(
  parts: readonly Contribution[],
  line: CountedLine,
  rule: CountingRule,
  aftermathOf: CountableRegister["aftermathOf"],
): TableLine {
  const { code, label, measure, unit, of = null } = line;
  return {
    code,
    label,
    measure,
    unit,
    of,
    ...traced(parts),
    ...roleFigures(parts, line),
    ofWhom: ofWhom(parts),
    became: becameOf(parts, line, aftermathOf),
    ...partFigures(parts, rule),
    byType: byValue(parts, ({ incident }) => [incident.type]).map(
      ({ value, ...rest }) => ({ value: value!, ...rest }),
    ),
    byWeapon: byValue(parts, ({ incident }) => incident.weapons),
    byPlace: byValue(parts, ({ place }) => [place.name ?? place.admin1]),
    byGround: byValue(parts, ({ incident }) => [groundOf(incident)]).map(
      ({ value, ...rest }) => ({ value: value!, ...rest }),
    ),
    perpetrators: perpetratorFigures(parts),
  };
}
