/** What was made of one column of a table. */
export interface LookedColumn {
  readonly column: string;
  readonly field: string | null;
  readonly filled: number;
  readonly understood: number;
  readonly strange: readonly (readonly [cell: string, rows: number])[];
  readonly samples: readonly string[];
}

/** One sheet as it would be read. */
export interface LookedSheet {
  readonly file: string;
  /** Null for CSV. */
  readonly sheet: string | null;
  readonly rows: number;
  readonly happenings: number;
  readonly tellsMonths: boolean;
  readonly columns: readonly LookedColumn[];
}

/** In which order numbers of a date stand. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;

/** How one sheet is read; further keys go back as they came. */
export interface SheetMapping {
  readonly sheet: string | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly dates: { readonly order: string; readonly calendar: string };
  readonly outcome: string | null;
}

/** How a table is read. */
export interface TableMapping {
  readonly name: string;
  readonly sheets: readonly SheetMapping[];
}

/** What came of looking at a table. */
export interface LookResult {
  readonly mapping: TableMapping;
  readonly isRemembered: boolean;
  readonly sheets: readonly LookedSheet[];
  readonly texts: {
    readonly isKnown: boolean;
    readonly sheets: readonly {
      readonly sheet: string | null;
      readonly columns: readonly {
        readonly column: string;
        readonly field: string | null;
      }[];
    }[];
  };
}

/** A cell that was kept without being understood. */
export interface StrangeCell {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  readonly seen: string;
  readonly kind: "date" | "number" | "code" | "place";
}

/** A total by month that is not the sum of its rows. */
export interface MonthDifference {
  /** `2021-03`. */
  readonly month: string;
  readonly outcome: string;
  readonly told: number;
  readonly rows: number;
  readonly sheet: string | null;
  readonly row: number;
}

/** What came of taking an office's table in, beside what every import tells. */
export interface AdoptResult {
  readonly owner: string;
  readonly strange: {
    readonly count: number;
    readonly cells: readonly StrangeCell[];
  };
  readonly months: {
    readonly told: number;
    readonly differ: readonly MonthDifference[];
  };
}

/** A mapping in which a column of a sheet holds another field, or none. */
export function withField(
  mapping: SheetMapping,
  column: string,
  field: string | null,
): SheetMapping {
  const others = Object.entries(mapping.columns).filter(
    ([name, held]) => held !== column && name !== field,
  );
  const own = field === null ? [] : [[field, column] as const];
  return { ...mapping, columns: Object.fromEntries([...others, ...own]) };
}

/** The field that a mapping gives a column. */
export const fieldOf = (
  { columns }: Pick<SheetMapping, "columns">,
  column: string,
): string | null =>
  Object.entries(columns).find(([, held]) => held === column)?.[0] ?? null;
