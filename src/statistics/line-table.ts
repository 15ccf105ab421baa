import type {
  BasisCode,
  Bilingual,
  Chain,
  CountedLine,
  CountingRule,
  EventTypeCode,
  GroupCode,
  MeasureCode,
  PlaceReference,
  RegisterIncident,
  RoleCode,
  WeaponCode,
} from "../model/index.js";
import { GROUP_CODES } from "../model/index.js";
import { foldedWords } from "../linkage/index.js";
import { figureOf, incidentsOf, type Contribution } from "./contributions.js";
import { addFigures, countedIn, type Figure } from "./figure.js";

/** A figure with the incidents that make it up, ids ascending. */
export interface TracedFigure {
  readonly figure: Figure;
  readonly incidents: readonly string[];
}

/** A figure with its label. */
export interface LabelledFigure extends TracedFigure {
  readonly code: string;
  readonly label: Bilingual;
}

/** A figure of a value of the incidents. */
export interface ValueFigure<Value> extends TracedFigure {
  readonly value: Value;
}

/** A figure of the happenings in which an actor stands as perpetrator. */
export interface PerpetratorFigure extends TracedFigure {
  readonly id: string;
  /** The words of one telling. */
  readonly name: string;
  readonly basis: BasisCode;
  /** Who says so, where it is not stated; in order of their text. */
  readonly sources: readonly Chain[];
}

/** Ground on which somebody stands as perpetrator; nobody, or nobody known. */
export type PerpetratorGround = Exclude<BasisCode, "denied"> | "unknown";

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

function traced(
  parts: readonly Contribution[],
  roles: readonly RoleCode[] | null = null,
): TracedFigure {
  return {
    figure: figureOf(parts, roles),
    incidents: incidentsOf(parts, roles),
  };
}

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

const GROUNDS = ["stated", "claimed", "accused", "suspected"] as const;

const isSomebody = (id: string | null) =>
  id !== "unknown" && id !== "unknown-drone";

/** The firmest ground on which an incident knows its perpetrators. */
export function groundOf({
  perpetrators,
}: RegisterIncident): PerpetratorGround {
  const bases = perpetrators
    .filter(({ id }) => isSomebody(id))
    .map(({ basis }) => basis ?? "stated");
  return GROUNDS.find((ground) => bases.includes(ground)) ?? "unknown";
}

interface PerpetratorRow {
  readonly id: string;
  readonly name: string;
  readonly basis: BasisCode;
  readonly sources: Map<string, Chain>;
  readonly parts: Contribution[];
}

function perpetratorFigures(
  parts: readonly Contribution[],
): readonly PerpetratorFigure[] {
  const rows = new Map<string, PerpetratorRow>();
  for (const part of parts) {
    const { perpetrators, sources: chains } = part.incident;
    const seen = new Set<string>();
    for (const role of perpetrators) {
      const { id, name, basis = "stated", sources = chains } = role;
      if (basis === "denied" || id === null || !isSomebody(id)) continue;
      const key = `${basis} ${id}`;
      const row = rows.get(key) ?? {
        id,
        name,
        basis,
        sources: new Map<string, Chain>(),
        parts: [],
      };
      rows.set(key, row);
      if (basis !== "stated")
        for (const chain of sources)
          row.sources.set(JSON.stringify(chain), chain);
      if (!seen.has(key)) row.parts.push(part);
      seen.add(key);
    }
  }
  const order = (basis: BasisCode) => GROUNDS.findIndex((one) => one === basis);
  return [...rows.values()]
    .map(({ parts: own, sources, ...row }) => ({
      ...row,
      sources: [...sources.keys()].sort().map((key) => sources.get(key)!),
      ...traced(own),
    }))
    .filter(({ figure }) => figure.high > 0 || figure.open)
    .sort(
      (a, b) =>
        order(a.basis) - order(b.basis) ||
        b.figure.best - a.figure.best ||
        (a.id < b.id ? -1 : 1),
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

/** The part of a rule's partition in which a place lies. */
export function partOf(
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
