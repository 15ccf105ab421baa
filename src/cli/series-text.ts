import type { CountingRule } from "../model/counting-rule.js";
import { formatFigure, type MonthTable } from "../statistics/index.js";
import type { OutputStream } from "./command.js";
import { formatTable, type Column } from "./table.js";

/** A series of months: a row a month, a column a line of the rule. */
export function seriesText(
  months: readonly MonthTable[],
  rule: CountingRule,
  stream: OutputStream,
): string {
  const columns: readonly Column[] = [
    { title: "الشهر" },
    ...rule.lines.map(({ label }): Column => ({
      title: label.ar,
      align: "end",
      maxWidth: 20,
    })),
  ];
  const rows = months.map(({ month, lines }) => [
    month,
    ...lines.map(({ figure }) => formatFigure(figure)),
  ]);
  const isTerminal = stream.isTTY === true;
  return formatTable(columns, rows, { isTerminal, width: stream.columns });
}
