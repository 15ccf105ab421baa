import type { Citation } from "../../model/citation.js";
import type { EvidenceEntry } from "../../model/evidence.js";
import type { AdoptedRow } from "./adopted-row.js";
import type { AdoptColumns, AdoptField, AdoptSheet } from "./adopt-mapping.js";
import { isFilled, rowText, type RowText } from "./row-text.js";

/** A cell that holds something its column's reading does not understand. */
export interface StrangeCell {
  readonly field: AdoptField;
  /** What its column is called. */
  readonly column: string;
  readonly seen: string;
  readonly kind: "date" | "number" | "code" | "place";
}

/** What a row is read with. */
export interface RowContext {
  readonly sheet: AdoptSheet;
  readonly columns: AdoptColumns;
}

/** A row while its values are read: cells by field, evidence, what was strange. */
export interface RowReading extends RowContext {
  readonly row: AdoptedRow;
  readonly shown: RowText;
  readonly evidence: Record<string, EvidenceEntry>;
  readonly strange: StrangeCell[];
  /** The cell of a field without white space at its ends; `""` without one. */
  readonly cell: (field: AdoptField) => string;
  readonly isTyped: (field: AdoptField) => boolean;
  /** Citations of the cells of these fields, as far as they hold anything. */
  readonly cite: (...fields: readonly AdoptField[]) => readonly Citation[];
  /** Notes that a value was read in these cells. */
  readonly carry: (
    pointer: string,
    fields: readonly AdoptField[],
    rest?: Partial<EvidenceEntry>,
  ) => void;
  readonly wonder: (field: AdoptField, kind: StrangeCell["kind"]) => void;
}

/** The rule under which values of cells stand. */
const RULE = "adopted.cell";

/** Begins the reading of a row. */
export function startReading(row: AdoptedRow, context: RowContext): RowReading {
  const { columns } = context;
  const shown = rowText(row);
  const evidence: Record<string, EvidenceEntry> = {};
  const strange: StrangeCell[] = [];
  const keyOf = (field: AdoptField) => row.table.keys[columns.get(field) ?? -1];
  const cell = (field: AdoptField) =>
    row.cells[columns.get(field) ?? -1]?.trim() ?? "";
  const cite = (...fields: readonly AdoptField[]): readonly Citation[] =>
    fields.flatMap((field) => {
      const key = keyOf(field);
      const [start, end] = shown.spans[key ?? ""] ?? [0, 0];
      if (key === undefined || end === 0 || !isFilled(cell(field))) return [];
      const span = { in: "text" as const, start, end };
      return [{ form: row.owner, field: key }, span];
    });
  return {
    ...context,
    row,
    shown,
    evidence,
    strange,
    cell,
    isTyped: (field) => row.typed.includes(columns.get(field) ?? -1),
    cite,
    carry(pointer, fields, rest = {}) {
      const citations = cite(...fields);
      evidence[pointer] = { citations, rule: RULE, confidence: 1, ...rest };
    },
    wonder(field, kind) {
      const seen = cell(field);
      strange.push({ field, column: keyOf(field) ?? "", seen, kind });
    },
  };
}
