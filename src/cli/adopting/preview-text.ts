import type { OutputStream } from "../command.js";
import { formatTable, type Column } from "../table.js";
import { visibleText } from "../../operations/terminal-text.js";
import type { RepeatedId } from "../../operations/adopting/row-ids.js";
import type {
  ColumnTally,
  SheetTally,
} from "../../operations/adopting/column-tally.js";

const COLUMNS: readonly Column[] = [
  { title: "العمود", maxWidth: 24 },
  { title: "field" },
  { title: "مملوءة", align: "end" },
  { title: "مفهومة", align: "end" },
  { title: "غير مفهومة", maxWidth: 60 },
];

/** Cells shown of a column that were not understood. */
const SHOWN = 5;

function strangeText({ strange }: ColumnTally): string {
  const shown = strange
    .slice(0, SHOWN)
    .map(([cell, rows]) => `${visibleText(cell).slice(0, 30)} ×${rows}`);
  const more = strange.length - SHOWN;
  return [...shown, ...(more > 0 ? [`… +${more}`] : [])].join(" · ");
}

function rowOf(column: ColumnTally): readonly (string | null)[] {
  const { field, filled, understood } = column;
  const name = visibleText(column.column);
  if (field === null) return [name, "—", String(filled), null, null];
  const cells = [String(filled), String(understood), strangeText(column)];
  return [name, field, ...cells];
}

/** What became of the columns of each sheet, for a person. */
export function previewText(
  sheets: readonly SheetTally[],
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const width = isTerminal ? stream.columns : undefined;
  return sheets
    .map((one) => {
      const { rows, happenings, untyped } = one;
      const title = [one.file, one.sheet].filter((name) => name !== null);
      const kept = one.columns.filter(({ field }) => field === null).length;
      return [
        visibleText(title.join(" › ")),
        `صفوف: ${rows} · حوادث: ${happenings} · نوعها مستنتج: ${untyped} · أعمدة تُحفظ كما هي: ${kept}`,
        `rows: ${rows} · happenings: ${happenings} · of a type that is inferred: ${untyped} · columns kept as they are: ${kept}`,
        formatTable(COLUMNS, one.columns.map(rowOf), { isTerminal, width }),
      ].join("\n");
    })
    .join("\n\n");
}

/** The same as JSON lines, one a column. */
export function* previewLines(
  sheets: readonly SheetTally[],
): Generator<string> {
  for (const { file, sheet, columns } of sheets)
    for (const column of columns)
      yield JSON.stringify({ kind: "column", file, sheet, ...column });
}

/** Says which own ids several rows bear; the ids are in the register's care. */
export function repeatedLines(
  repeated: readonly RepeatedId[],
): readonly string[] {
  if (repeated.length === 0) return [];
  const shown = repeated
    .slice(0, 10)
    .map(({ id, rows }) => `${visibleText(id)} ×${rows}`)
    .join(" · ");
  return [
    `isnad: ${repeated.length} own ids stand on several rows; the later rows are called ID/2, ID/3: ${shown}`,
    `isnad: أرقام خاصة وردت في أكثر من صف: ${repeated.length}؛ سُمّيت الصفوف التالية ID/2 وID/3: ${shown}`,
  ];
}
