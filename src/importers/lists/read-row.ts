import type {
  ListCell,
  ListField,
  ListPerson,
  ListRow,
} from "../../linkage/lists/index.js";
import type { Amount } from "../../linkage/index.js";
import type { DateInterval } from "../../model/date-interval.js";
import type { PlaceReference } from "../../model/place-reference.js";
import type { OutcomeCode } from "../../model/vocabulary.js";
import {
  readAge,
  readAmount,
  readCountry,
  readDegrees,
  readSex,
  splitNames,
} from "./list-cells.js";
import { listInterval, readListDate } from "./list-dates.js";
import type { ListMapping } from "./list-mapping.js";

/** What is wrong with one cell. */
export interface CellFault {
  readonly code: "IMP-LIST-DATE" | "IMP-LIST-NUMBER";
  readonly column: string;
  readonly seen: string;
  readonly wanted: string;
}

/** A code that stands in no table of the mapping. */
export interface StrangeCode {
  readonly column: string;
  readonly code: string;
}

/** A row as read, or the first cell that cannot be. */
export type RowReading =
  | {
      readonly ok: true;
      readonly row: ListRow;
      readonly strange: readonly StrangeCode[];
    }
  | { readonly ok: false; readonly fault: CellFault };

/** The cells of a row by field. */
type Cells = Readonly<Partial<Record<ListField, ListCell>>>;

class RowFault extends Error {
  readonly fault: CellFault;
  constructor(fault: CellFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const textOf = (cells: Cells, field: ListField) =>
  cells[field]?.text.trim() ?? "";

const orNull = (text: string) => (text === "" ? null : text);

function daysOf(cells: Cells, field: ListField, mapping: ListMapping) {
  const text = textOf(cells, field);
  if (text === "") return null;
  const span = readListDate(text, mapping.dates);
  if (span !== null) return span;
  const { order, calendar } = mapping.dates;
  throw new RowFault({
    code: "IMP-LIST-DATE",
    column: cells[field]!.column,
    seen: text,
    wanted: `${order} (${calendar}), 2022-05-31`,
  });
}

function whenOf(cells: Cells, mapping: ListMapping): DateInterval {
  const start = daysOf(cells, "date", mapping);
  const end = daysOf(cells, "dateEnd", mapping);
  if (start === null)
    return { start: null, end: null, precision: "unknown", anchor: "none" };
  const code = textOf(cells, "datePrecision");
  const isTurned = end !== null && end.last < start.first;
  if (isTurned)
    throw new RowFault({
      code: "IMP-LIST-DATE",
      column: cells.dateEnd!.column,
      seen: textOf(cells, "dateEnd"),
      wanted: `${textOf(cells, "date")} …`,
    });
  return listInterval(start, end, mapping.datePrecisions[code] ?? null);
}

function numberOf<Value>(
  cells: Cells,
  field: ListField,
  read: (text: string) => Value | null | undefined,
  wanted: string,
): Value | undefined {
  const cell = cells[field];
  if (cell === undefined) return undefined;
  const value = read(cell.text);
  if (value !== null) return value;
  const { column, text } = cell;
  throw new RowFault({ code: "IMP-LIST-NUMBER", column, seen: text, wanted });
}

const COUNT_WANTED = "3, 3-5, 5+";

function amountsOf(cells: Cells): Partial<Record<OutcomeCode, Amount>> {
  const count = (field: ListField) =>
    numberOf(cells, field, readAmount, COUNT_WANTED);
  const best = count("killed");
  const low = count("killedLow");
  const high = count("killedHigh");
  const amounts: Partial<Record<OutcomeCode, Amount>> = {};
  if (best !== undefined) {
    const min = Math.min(best.min, low?.min ?? best.min);
    const top = best.max === null ? null : Math.max(best.max, high?.max ?? 0);
    amounts.killed = { min, max: top };
  }
  for (const field of ["wounded", "arrested", "abducted"] as const) {
    const amount = count(field);
    if (amount !== undefined) amounts[field] = amount;
  }
  return amounts;
}

function whereOf(cells: Cells, mapping: ListMapping): PlaceReference {
  const name = orNull(textOf(cells, "place"));
  const admin1 = orNull(textOf(cells, "admin1"));
  const code = textOf(cells, "placePrecision");
  const told =
    name === null ? (admin1 === null ? "unknown" : "admin1") : "town";
  const precision = mapping.placePrecisions[code] ?? told;
  // A town printed for a whole governorate is not where it happened.
  const isWide = precision === "admin1" || precision === "country";
  const lat = numberOf(
    cells,
    "lat",
    (text) => readDegrees(text, 90),
    "-90 – 90",
  );
  const lon = numberOf(
    cells,
    "lon",
    (text) => readDegrees(text, 180),
    "-180 – 180",
  );
  const country = textOf(cells, "country");
  return {
    name: isWide ? null : name,
    admin1,
    country: country === "" ? (mapping.country ?? null) : readCountry(country),
    precision,
    placeId: orNull(textOf(cells, "pcode")),
    lat: isWide ? null : (lat ?? null),
    lon: isWide ? null : (lon ?? null),
  };
}

/** First words that belong to the next: عبد الرحمن, Abdul Rahman. */
const BINDING = /^(?:عبد|[أا]بو|[أا]م|abd\w*|abu|umm)$/i;

/** Words that belong to the one before: محيي الدين, Salah al-Din, حسب الله. */
const BOUND =
  /^(?:الدين|دين|الله|(?:[ae][ld]-?)?(?:d?din|d?deen)|uddin|allah)$/i;
const ARTICLE = /^[ae][ld]$/i;

/** How many words the own name has. */
function ownLength(words: readonly string[]): number {
  const first = BINDING.test(words[0] ?? "") ? 2 : 1;
  const next = words[first] ?? "";
  if (BOUND.test(next)) return first + 1;
  const isApart = ARTICLE.test(next) && BOUND.test(words[first + 1] ?? "");
  return isApart ? first + 2 : first;
}

/** The father's name goes behind the own one, as names are told. */
export function fullName(name: string, father: string, family: string): string {
  const words = name.split(/\s+/);
  const own = ownLength(words);
  const [head, rest] = [words.slice(0, own), words.slice(own)];
  // Of whole words: عليان does not tell the father علي.
  const told = `${rest.join(" ")} `.startsWith(`${father} `) ? "" : father;
  const last = rest.includes(family) ? "" : family;
  return [...head, told, ...rest, last].filter(Boolean).join(" ");
}

function personsOf(
  cells: Cells,
  mapping: ListMapping,
  outcome: OutcomeCode | null,
): readonly ListPerson[] {
  const names = splitNames(textOf(cells, "names"), mapping.nameSeparators);
  const father = textOf(cells, "father");
  const family = textOf(cells, "family");
  return names.map((name) => ({
    name: names.length > 1 ? name : fullName(name, father, family),
    outcome,
    sex: names.length > 1 ? null : readSex(textOf(cells, "sex"), mapping.sexes),
    age: names.length > 1 ? null : readAge(textOf(cells, "age")),
  }));
}

/** A code's meaning; unknown codes are noted. */
function meaning<Value>(
  cells: Cells,
  field: ListField,
  codes: Readonly<Record<string, Value>>,
  strange: StrangeCode[],
): Value | undefined {
  const code = textOf(cells, field);
  if (code === "") return undefined;
  const found = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (found === undefined) strange.push({ column: cells[field]!.column, code });
  return found;
}

/** Where a row stands: its list and its line in the file, from 1. */
export interface RowPosition {
  readonly list: string;
  readonly line: number;
}

/** Reads one row of a list. */
export function readRow(
  cells: Cells,
  mapping: ListMapping,
  position: RowPosition,
): RowReading {
  const strange: StrangeCode[] = [];
  const party = (field: ListField) => {
    const text = textOf(cells, field);
    return text === "" ? [] : [text];
  };
  try {
    const types = meaning(cells, "type", mapping.types, strange) ?? [];
    const told = meaning(cells, "outcome", mapping.outcomes, strange);
    const hasCode = textOf(cells, "outcome") !== "";
    const outcome = told ?? (hasCode ? null : mapping.outcome);
    meaning(cells, "datePrecision", mapping.datePrecisions, strange);
    meaning(cells, "placePrecision", mapping.placePrecisions, strange);
    const row: ListRow = {
      ...position,
      id: orNull(textOf(cells, "id")),
      types,
      when: whenOf(cells, mapping),
      where: whereOf(cells, mapping),
      amounts: amountsOf(cells),
      persons: personsOf(cells, mapping, outcome),
      perpetrators: party("perpetrator"),
      targets: party("target"),
      notes: orNull(textOf(cells, "notes")),
      cells,
    };
    return { ok: true, row, strange };
  } catch (error) {
    if (error instanceof RowFault) return { ok: false, fault: error.fault };
    throw error;
  }
}
