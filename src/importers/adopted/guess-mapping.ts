import type { AdoptedTable } from "./adopted-table.js";
import type { EventTypeCode, OutcomeCode } from "../../model/vocabulary.js";
import {
  adoptSheetSchema,
  type AdoptField,
  type AdoptMapping,
  type AdoptSheet,
} from "./adopt-mapping.js";
import { readCellDate } from "./cell-dates.js";
import { CODE_WORDS, codeKey } from "./code-words.js";
import { fieldOfColumn } from "./column-names.js";
import { isFilled } from "./row-text.js";

/** A column of codes has at most so many different ones. */
const MOST_CODES = 200;

/** The columns by their names; of several for one field the surer name's. */
function guessColumns(
  keys: readonly string[],
): Partial<Record<AdoptField, string>> {
  const best = new Map<AdoptField, { key: string; rank: number }>();
  for (const key of keys) {
    const found = fieldOfColumn(key);
    if (found === null) continue;
    const known = best.get(found.field);
    if (known === undefined || found.rank < known.rank)
      best.set(found.field, { key, rank: found.rank });
  }
  return Object.fromEntries([...best].map(([field, { key }]) => [field, key]));
}

/** Cells of a column and how many rows hold each. */
function cellsOf(
  { keys, rows }: AdoptedTable,
  column: string | undefined,
): ReadonlyMap<string, number> {
  const at = keys.indexOf(column ?? "");
  const counts = new Map<string, number>();
  for (const { cells } of at < 0 ? [] : rows) {
    const cell = cells[at];
    if (!isFilled(cell)) continue;
    const text = cell.trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** In which order numbers stand, and in which calendar: as most cells read. */
function guessDates(cells: Iterable<string>): AdoptSheet["dates"] {
  const styles = (["dmy", "mdy", "ymd"] as const).map((order) => ({
    order,
    calendar: "gregorian" as const,
  }));
  const read = styles.map(() => 0);
  for (const cell of cells)
    styles.forEach((style, at) => {
      if (readCellDate(cell, style, false) !== null) read[at]! += 1;
    });
  // Where nothing tells them apart, days stand first: so Arabic offices write.
  const best = read.indexOf(Math.max(...read));
  return styles[best]!;
}

/** What codes mean that the codebook or usage knows; the others stay out. */
function guessCodes<Code extends string>(
  cells: ReadonlyMap<string, number>,
  book: ReadonlyMap<string, Code>,
): Record<string, Code> {
  const codes: Record<string, Code> = {};
  if (cells.size > MOST_CODES) return codes;
  for (const cell of [...cells.keys()].sort()) {
    const code = book.get(codeKey(cell));
    if (code !== undefined) codes[cell] = code;
  }
  return codes;
}

/** What a sheet's or a column's name says of all its rows. */
const KINDS: readonly (readonly [RegExp, OutcomeCode, EventTypeCode | null])[] =
  [
    [/افراج|مفرج|released/, "released", "release"],
    [/معتقل|اعتقال|محتجز|موقوف|detain|arrest/, "arrested", "arrest"],
    [/مخطوف|مختطف|خطف|اختطاف|abduct|kidnap/, "abducted", "abduction"],
    [/مفقود|مختف|missing|disappear/, "missing", null],
    [/محاول|attempt/, "survived", "assassination"],
    [/جريح|جرحي|مصاب|wounded|injur/, "wounded", null],
    [
      /شهيد|شهداء|قتيل|قتلي|ضحايا|وفاه|وفيات|متوف|killed|martyr|dead|death|victim/,
      "killed",
      null,
    ],
  ];

/** Of names of columns only those that say it: «اسم الشهيد», «تاريخ الوفاة». */
function guessKind(names: readonly string[]): {
  readonly outcome: OutcomeCode | null;
  readonly type: EventTypeCode | null;
} {
  const text = names.map(codeKey).join(" ");
  const found = KINDS.filter(([words]) => words.test(text));
  const [only] = found;
  return found.length === 1 && only !== undefined
    ? { outcome: only[1], type: only[2] }
    : { outcome: null, type: null };
}

/** Guesses how one sheet is to be read; what is not sure stays unmapped. */
export function guessSheet(table: AdoptedTable): AdoptSheet {
  const columns = guessColumns(table.keys);
  const codes = (field: AdoptField) => cellsOf(table, columns[field]);
  const dates = guessDates(codes("date").keys());
  const types = guessCodes(codes("type"), CODE_WORDS.types);
  const told = [columns.names, columns.date].flatMap((name) => name ?? []);
  const kind = guessKind([
    ...(table.sheet === null ? [] : [table.sheet]),
    ...told,
  ]);
  return adoptSheetSchema.parse({
    sheet: table.sheet,
    columns,
    dates,
    types: Object.fromEntries(
      Object.entries(types).map(([code, type]) => [code, [type]]),
    ),
    outcomes: guessCodes(codes("outcome"), CODE_WORDS.outcomes),
    weapons: guessCodes(codes("weapon"), CODE_WORDS.weapons),
    roles: guessCodes(codes("role"), CODE_WORDS.roles),
    groups: guessCodes(codes("role"), CODE_WORDS.groups),
    // A row that tells its own outcome or type is not outdone by a name.
    outcome: columns.outcome === undefined ? kind.outcome : null,
    type: columns.type === undefined ? kind.type : null,
  });
}

/** Guesses how an office's register is to be read, sheet by sheet. */
export function guessMapping(
  name: string,
  tables: readonly AdoptedTable[],
): AdoptMapping {
  return { name, sheets: tables.map(guessSheet) };
}
