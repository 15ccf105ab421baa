import type { CasualtyRow } from "../../model/casualty-row.js";
import type { Incident } from "../../model/incident.js";
import type {
  EventTypeCode,
  OutcomeCode,
  RoleCode,
} from "../../model/vocabulary.js";
import { readAmount } from "../lists/list-cells.js";
import type { AdoptField } from "./adopt-mapping.js";
import type { AdoptedRow } from "./adopted-row.js";
import { rowPeople, rowVictims, type RowPerson } from "./row-people.js";
import {
  startReading,
  type RowContext,
  type RowReading,
  type StrangeCell,
} from "./row-reading.js";
import { dateIn, whenOf, whereOf, type FindPlace } from "./row-setting.js";

/** What the packs know that a row's words can mean. */
export interface RowKnowledge {
  readonly findPlace: FindPlace;
  /** Id of the one actor of that name; null for none or several. */
  readonly findActor: (name: string) => string | null;
}

/** A row as claims: a line as the register takes it. */
export interface AdoptedLine {
  readonly id: string;
  /** The register whose rows are each a happening of its own. */
  readonly list: string;
  readonly publishedInferred: null;
  readonly incidents: readonly object[];
  readonly aggregates: readonly object[];
  readonly people: readonly object[];
}

/** A row as read. */
export interface RowClaims {
  readonly line: AdoptedLine;
  readonly strange: readonly StrangeCell[];
}

/** What a type says that became of people, where the row does not. */
const TYPE_OUTCOMES: Readonly<Partial<Record<EventTypeCode, OutcomeCode>>> = {
  homicide: "killed",
  execution: "killed",
  death_in_custody: "killed",
  body_found: "killed",
  arrest: "arrested",
  abduction: "abducted",
  release: "released",
  displacement: "displaced",
};

/** What happened, where a row tells only what became of people. */
const OUTCOME_TYPES: Readonly<Partial<Record<OutcomeCode, EventTypeCode>>> = {
  killed: "armed_attack",
  wounded: "armed_attack",
  survived: "armed_attack",
  arrested: "arrest",
  abducted: "abduction",
  released: "release",
  displaced: "displacement",
};

/** Columns of numbers by the outcome that they count. */
const COUNTED = [
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "released",
  "missing",
  "displaced",
  "survived",
] as const satisfies readonly (OutcomeCode & AdoptField)[];

function coded<Code>(
  reading: RowReading,
  field: AdoptField,
  codes: Readonly<Record<string, Code>>,
): Code | undefined {
  const code = reading.cell(field);
  if (code === "") return undefined;
  if (Object.hasOwn(codes, code)) return codes[code];
  const { groups } = reading.sheet;
  if (field !== "role" || !Object.hasOwn(groups, code))
    reading.wonder(field, "code");
  return undefined;
}

function typeOf(
  reading: RowReading,
  outcome: OutcomeCode | null,
): EventTypeCode | null {
  const { sheet, carry, cite } = reading;
  const own = coded(reading, "type", sheet.types)?.[0];
  if (own !== undefined) {
    carry("/type", ["type"]);
    return own;
  }
  const isNamed = reading.cell("type") !== "";
  const inferred =
    sheet.type ?? (outcome === null ? undefined : OUTCOME_TYPES[outcome]);
  if (inferred === undefined || inferred === null) return null;
  const fields: AdoptField[] = isNamed ? ["type"] : ["outcome"];
  // A sheet of one kind says it of all its rows; a fate says little.
  const confidence = sheet.type === null ? 0.3 : 0.9;
  const why = { inferredFrom: "default-of-type", confidence };
  const unknown = isNamed ? { unknown: "code-not-mapped" } : {};
  carry("/type", cite(...fields).length > 0 ? fields : [], {
    ...why,
    ...unknown,
  });
  return inferred;
}

interface Told {
  readonly outcome: OutcomeCode | null;
  readonly fields: readonly AdoptField[];
}

/** What became of the named people: as told, by type, by the one count. */
function outcomeOf(reading: RowReading): Told {
  const { sheet } = reading;
  const own = coded(reading, "outcome", sheet.outcomes);
  if (own !== undefined) return { outcome: own, fields: ["outcome"] };
  if (sheet.outcome !== null) return { outcome: sheet.outcome, fields: [] };
  const type = sheet.types[reading.cell("type")]?.[0] ?? sheet.type;
  const ofType = type == null ? undefined : TYPE_OUTCOMES[type];
  if (ofType !== undefined) return { outcome: ofType, fields: ["type"] };
  const counted = COUNTED.filter((field) => {
    const amount = readAmount(reading.cell(field));
    return amount != null && amount.min > 0;
  });
  const [only] = counted;
  return counted.length === 1 && only !== undefined
    ? { outcome: only, fields: [only] }
    : { outcome: null, fields: [] };
}

function casualtiesOf(
  reading: RowReading,
  people: readonly RowPerson[],
  { outcome, role }: { outcome: OutcomeCode | null; role: RoleCode },
): readonly CasualtyRow[] {
  const { cell, carry } = reading;
  const rows: CasualtyRow[] = [];
  const names = people.flatMap(({ name }) => name?.full ?? []);
  const add = (
    of: OutcomeCode,
    { min, max }: { min: number; max: number | null },
    fields: readonly AdoptField[],
  ) => {
    const at = `/casualties/${rows.length}`;
    const own = of === outcome ? names : [];
    carry(`${at}/min`, fields);
    own.forEach((_, place) =>
      carry(`${at}/names/${place}`, ["names", "father", "family"]),
    );
    const unit = { hedge: null, unit: "person" as const, sources: [] };
    rows.push({ outcome: of, min, max, role, names: own, ...unit });
  };
  for (const field of COUNTED) {
    const amount = readAmount(cell(field));
    if (amount === null) reading.wonder(field, "number");
    const least = field === outcome ? people.length : 0;
    if (amount == null) {
      if (least > 0) add(field, { min: least, max: least }, ["names"]);
      continue;
    }
    if (amount.min === 0 && amount.max === 0 && least === 0) continue;
    // Where fewer are counted than named, either can be the slip.
    const max = amount.max === null ? null : Math.max(amount.max, least);
    const min = least > 0 && amount.max === 0 ? least : amount.min;
    add(field, { min, max }, least > 0 ? [field, "names"] : [field]);
  }
  return rows;
}

const SEVERAL = /\s*[\n\r;؛|،,/\\+]\s*|\s+و\s+/;

/** The parts of a cell that lists actors or sources. */
const listed = (cell: string): readonly string[] =>
  cell.split(SEVERAL).filter((part) => /\p{L}/u.test(part));

function actorsOf(
  reading: RowReading,
  field: "perpetrator" | "target",
  { findActor }: RowKnowledge,
) {
  const list = field === "perpetrator" ? "perpetrators" : "targets";
  const cell = reading.cell(field);
  // A name that the packs know is one, whatever signs it holds.
  const names = findActor(cell) === null ? listed(cell) : [cell];
  return names.map((name, at) => {
    reading.carry(`/${list}/${at}/name`, [field]);
    const id = findActor(name);
    return { id, name, basis: "stated" as const, sources: [] };
  });
}

function sourcesOf(reading: RowReading): readonly (readonly string[])[] {
  const sources = listed(reading.cell("source"));
  sources.forEach((_, at) => reading.carry(`/sources/${at}/0`, ["source"]));
  if (sources.length > 0) return sources.map((source) => [source]);
  const { name } = reading.row;
  reading.evidence["/sources/0/0"] = {
    citations: [{ in: "outlet", start: 0, end: name.length }],
    rule: "adopted.register",
    confidence: 1,
  };
  return [[name]];
}

function weaponsOf(reading: RowReading) {
  const { sheet } = reading;
  const cell = reading.cell("weapon");
  if (cell === "") return [];
  const parts = Object.hasOwn(sheet.weapons, cell) ? [cell] : listed(cell);
  const known = parts.flatMap((part) => sheet.weapons[part] ?? []);
  if (known.length < parts.length) reading.wonder("weapon", "code");
  const weapons = [...new Set(known)];
  weapons.forEach((_, at) => reading.carry(`/weapons/${at}`, ["weapon"]));
  return weapons;
}

function personLines(reading: RowReading, people: readonly RowPerson[]) {
  const cited = (fields: readonly AdoptField[]) => ({
    citations: reading.cite(...fields),
    rule: "adopted.cell",
    confidence: 1,
  });
  return people.flatMap(({ name, fields, told }) => {
    if (name === null) return [];
    const byname = name.kunya ?? name.laqab;
    const aliases = byname === undefined ? [] : [byname];
    const from: AdoptField[] = told.alias === null ? ["kunya"] : ["names"];
    const evidence = {
      "/name": cited(fields),
      ...(byname === undefined ? {} : { "/aliases/0": cited(from) }),
    };
    const none = { actor: null, position: null };
    return [{ name: name.full, aliases, ...none, nameParts: name, evidence }];
  });
}

/** The happening of a row; null where nothing says what happened. */
function incidentOf(
  reading: RowReading,
  people: readonly RowPerson[],
  known: RowKnowledge,
): object | null {
  const { sheet, evidence } = reading;
  const told = outcomeOf(reading);
  const type = typeOf(reading, told.outcome);
  const role = coded(reading, "role", sheet.roles) ?? "unknown";
  const casualties = casualtiesOf(reading, people, {
    outcome: told.outcome,
    role,
  });
  const when = whenOf(reading);
  const where = whereOf(reading, known.findPlace);
  const documented = dateIn(reading, "recorded");
  const weapons = weaponsOf(reading);
  if (type === null) return null;
  const victims =
    told.outcome === null
      ? []
      : rowVictims(reading, people, {
          outcome: told.outcome,
          role,
          fields: told.fields,
        });
  if (documented !== null) reading.carry("/documented", ["recorded"]);
  const incident: Incident = {
    type,
    status: "occurred",
    when,
    where,
    perpetrators: actorsOf(reading, "perpetrator", known),
    targets: actorsOf(reading, "target", known),
    weapons,
    casualties,
    sources: sourcesOf(reading),
    background: false,
    victims,
    toldNone: [],
    ...(documented === null ? {} : { documented }),
  };
  // Its key comes from its report's: equal rows are two claims.
  return { ...incident, id: "i1", evidence };
}

/**
 * Reads a row as the claims of its register. What is not understood is unknown
 * in the claim, stays in the row, and is told.
 */
export function claimsOfRow(
  row: AdoptedRow,
  context: RowContext,
  known: RowKnowledge,
): RowClaims {
  const reading = startReading(row, context);
  const people = rowPeople(reading);
  const incident = incidentOf(reading, people, known);
  const line = {
    id: row.id,
    list: row.owner,
    publishedInferred: null,
    incidents: incident === null ? [] : [incident],
    aggregates: [],
    people: personLines(reading, people),
  };
  return { line, strange: reading.strange };
}
