import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { UNREVIEWED } from "../exporters/exporter.js";
import type { CountingRule } from "../model/counting-rule.js";
import { formatFigure } from "../statistics/figure.js";
import type { MonthTable, TableLine } from "../statistics/month-table.js";
import type { ReconciledFigure } from "../statistics/published-figures.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Cell, type Column } from "./table.js";
import { isolatedCell } from "./terminal-text.js";

const FIGURE: Column = { title: "العدد", align: "end" };
const LINES: readonly Column[] = [
  { title: "البند", maxWidth: 40 },
  FIGURE,
  { title: "الحوادث", align: "end" },
];
const TYPES: readonly Column[] = [{ title: "نوع الحادثة" }, FIGURE];
const PUBLISHED: readonly Column[] = [
  { title: "المنشور", maxWidth: 32 },
  { title: "رقمه", align: "end" },
  { title: "في السجل", align: "end" },
  { title: "الفرق", align: "end" },
  { title: "المصدر", maxWidth: 32 },
];

function lineRows(line: TableLine): readonly (readonly Cell[])[] {
  const parts = [...line.groups, ...line.parts].filter(
    ({ figure }) => figure.high > 0,
  );
  return [
    [line.label.ar, formatFigure(line.figure), line.incidents.length],
    ...parts.map(({ label, figure }) => [
      `  ${label.ar}`,
      formatFigure(figure),
      "",
    ]),
  ];
}

function publishedRow(figure: ReconciledFigure): readonly Cell[] {
  const { measure, roles, group, min, max, own, difference } = figure;
  const about = [measure, ...(roles ?? []), group].filter(Boolean).join(" ");
  const told =
    max === null ? `${min ?? "?"}+` : min === max ? min : `${min}–${max}`;
  const register = own === null ? null : formatFigure(own);
  return [about, told, register, difference, figure.source.join(" ← ")];
}

/**
 * A month table for reading: its lines, the happenings by type, and what
 * others published beside it. The first line says that nobody reviewed it.
 */
export function monthText(
  table: MonthTable,
  rule: CountingRule,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const blocks = [
    sentence(
      `${table.area.name} ${table.month} · ${rule.publisher.ar} (${rule.id}) · ${UNREVIEWED.ar}`,
    ),
    formatTable(LINES, table.lines.flatMap(lineRows), layout),
  ];
  if (table.byType.length > 0) {
    const rows = table.byType.map(({ type, figure }) => [
      EVENT_TYPES[type].label.ar,
      formatFigure(figure),
    ]);
    blocks.push(formatTable(TYPES, rows, layout));
  }
  if (table.published.length > 0) {
    const rows = table.published.map(publishedRow);
    blocks.push(formatTable(PUBLISHED, rows, layout));
  }
  const { reportedLater, undated } = table;
  blocks.push(
    sentence(`حوادث سابقة رُويت هذا الشهر: ${reportedLater.length}`),
    sentence(`حوادث في المنطقة دون تاريخ: ${undated.length}`),
  );
  return blocks.join("\n\n");
}
