import { foldedWords } from "../linkage/index.js";
import type {
  CountedLine,
  CountedType,
  CountingRule,
  EventTypeCode,
  GroupCode,
  RegisterIncident,
  RoleCode,
} from "../model/index.js";
import type { Area } from "./area.js";
import { contributionsIn, type Contribution } from "./contributions.js";
import type { CountableRegister } from "./countable-register.js";
import type { Question } from "./counted-incident.js";
import { addFigures, countedIn, ZERO, type Figure } from "./figure.js";
import type { Period } from "./period.js";
import type { PublishedFigure } from "./published-figures.js";
import type { Portion } from "./portion.js";
import { portionsOfLine } from "./portions.js";

/** What of a register a published figure is held against. */
export interface Counterpart {
  /** Code of the line, or of line and role group. */
  readonly code: string;
  readonly rule: CountingRule;
  /** The line, narrowed to what the figure is about. */
  readonly line: CountedLine;
  readonly roles: readonly RoleCode[] | null;
  readonly group: GroupCode | null;
  /** Folded names or ids of the perpetrators that the figure names. */
  readonly perpetrators: readonly string[] | null;
}

const covered = (
  types: readonly EventTypeCode[] | undefined,
  known: readonly EventTypeCode[] | undefined,
) =>
  types !== undefined &&
  types.length > 0 &&
  known !== undefined &&
  types.every((type) => known.includes(type));

/** How well a line's own words fit a figure; the highest line is compared. */
function fitOf(
  line: CountedLine,
  { about, ofHappenings }: PublishedFigure,
): number {
  const isNamed = covered(about?.types, line.subject) ? 4 : 0;
  const isForeign =
    line.subject !== undefined && about?.types !== undefined && isNamed === 0;
  const isPlaced =
    line.measure === "incidents" || (line.of !== undefined) === ofHappenings;
  return isNamed + (isForeign ? -2 : 0) + (isPlaced ? 1 : 0);
}

function narrowed(line: CountedLine, { about }: PublishedFigure): CountedLine {
  const { types = [], weapons = [] } = about ?? {};
  let clauses: readonly CountedType[] = line.in;
  if (types.length > 0 && !covered(types, line.subject))
    clauses = clauses.filter(({ type }) => types.includes(type));
  if (weapons.length > 0)
    clauses = clauses.flatMap((clause) => {
      const both = clause.weapons?.filter((one) => weapons.includes(one));
      if (both?.length === 0) return [];
      return [{ ...clause, weapons: both ?? weapons }];
    });
  return { ...line, in: clauses };
}

const folded = (name: string) => foldedWords(name).join(" ");

/**
 * Finds what a rule counts under a published figure.
 *
 * @returns undefined when the rule has no such line, and for figures of
 * families
 */
export function counterpart(
  figure: PublishedFigure,
  rule: CountingRule,
): Counterpart | undefined {
  if (figure.unit === "family" || figure.unit === "household") return undefined;
  const [line] = rule.lines
    .filter(({ measure }) => measure === figure.measure)
    .map((one, at) => ({ one, at, fit: fitOf(one, figure) }))
    .sort((a, b) => b.fit - a.fit || a.at - b.at)
    .map(({ one }) => one);
  if (line === undefined) return undefined;
  const { roles: wanted } = figure;
  const group = line.roleGroups.find(
    ({ roles }) =>
      wanted !== null && wanted.every((role) => roles.includes(role)),
  );
  const named = figure.about?.perpetrators ?? [];
  return {
    code: group === undefined ? line.code : `${line.code}.${group.code}`,
    rule,
    line: narrowed(line, figure),
    roles: group?.roles ?? wanted,
    group: (figure.group as GroupCode | null) ?? null,
    perpetrators: named.length === 0 ? null : named.map(folded),
  };
}

/** Whether an incident is stated to be the work of one of these. */
function isWorkOf(
  { perpetrators }: RegisterIncident,
  wanted: readonly string[],
): boolean {
  return perpetrators.some(
    ({ id, name, basis = "stated" }) =>
      basis === "stated" &&
      (wanted.includes(folded(name)) ||
        (id !== null && wanted.includes(folded(id)))),
  );
}

/** Portions of a line; of a small register each line is counted once. */
function remembered(
  register: CountableRegister,
  question: Question,
): readonly Portion[] {
  const { counted } = register;
  if (counted === null) return portionsOfLine(register, question);
  const { rule, line, area } = question;
  const { dateBasis, dateFallback, areaBasis, laterDeaths } = rule;
  const { countsPerpetrators, threshold } = rule;
  const core = [dateBasis, dateFallback, areaBasis, laterDeaths];
  const limits = [countsPerpetrators, threshold];
  const key = JSON.stringify([core, limits, line, area]);
  const known = counted.get(key) ?? portionsOfLine(register, question);
  counted.set(key, known);
  return known;
}

/** Portions of a counterpart, whatever their date. */
export function portionsFor(
  register: CountableRegister,
  { rule, line, perpetrators }: Counterpart,
  area: Area,
): readonly Portion[] {
  if (line.in.length === 0) return [];
  const all = remembered(register, { rule, line, area });
  if (perpetrators === null) return all;
  return all.filter(({ incident }) => isWorkOf(incident, perpetrators));
}

/** What of a portion the figure counts: its roles, or its children or women. */
export function figureOfPortion(
  portion: Portion,
  { roles, group }: Pick<Counterpart, "roles" | "group">,
): Figure {
  return group === null
    ? portion.ofRoles(roles)
    : portion.ofGroup(group, roles);
}

/** What a contribution adds to a counterpart in its period. */
export function figureOfContribution(
  part: Contribution,
  own: Counterpart,
): Figure {
  return countedIn(figureOfPortion(part, own), part.inclusion);
}

/** The register's own figure, in all and by incident id. */
export interface OwnFigure {
  readonly figure: Figure;
  readonly byIncident: ReadonlyMap<string, Figure>;
}

/** Counts a counterpart in a period. */
export function ownFigure(
  register: CountableRegister,
  own: Counterpart,
  area: Area,
  period: Period,
): OwnFigure {
  const parts = contributionsIn(portionsFor(register, own, area), period);
  const byIncident = new Map<string, Figure>();
  for (const part of parts) {
    const { id } = part.incident;
    const known = byIncident.get(id) ?? ZERO;
    byIncident.set(id, addFigures([known, figureOfContribution(part, own)]));
  }
  return { figure: addFigures([...byIncident.values()]), byIncident };
}
