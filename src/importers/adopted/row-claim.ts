import type { Incident } from "../../model/incident.js";
import type { AdoptField } from "./adopt-mapping.js";
import type { AdoptedRow } from "./adopted-row.js";
import { casualtiesOf, coded, outcomeOf, typeOf } from "./row-outcomes.js";
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
