import { EVENT_TYPES } from "../codebook/registry.generated.js";
import { GROUPS } from "../codebook/groups.js";
import { OUTCOMES } from "../codebook/outcomes.js";
import type { ReviewMark } from "../release/index.js";
import type { CountingRule } from "../model/counting-rule.js";
import {
  formatFigure,
  type Block,
  type MonthTable,
  type PerpetratorGround,
  type TableLine,
} from "../statistics/index.js";
import type { OutputStream } from "./command.js";
import { publishedText } from "./published-text.js";
import { formatTable, type Cell, type Column } from "./table.js";
import { isolatedCell } from "../operations/terminal-text.js";

const FIGURE: Column = { title: "العدد", align: "end" };
const LINES: readonly Column[] = [
  { title: "البند", maxWidth: 48 },
  FIGURE,
  { title: "الحوادث", align: "end" },
];
// Types are counted whatever the rule takes: their sum is no line of it.
const TYPES: readonly Column[] = [
  { title: "كل ما وقع في المنطقة، بحسب نوعه" },
  FIGURE,
];
const GROUNDS: readonly (readonly [PerpetratorGround, string])[] = [
  ["stated", "مذكور"],
  ["claimed", "تبنّى"],
  ["accused", "متهم بحسب مصدر"],
  ["suspected", "مشتبه به"],
  ["unknown", "مجهول أو لم يُذكر"],
];
const PERPETRATORS: readonly Column[] = [
  { title: "الفاعل", maxWidth: 40 },
  ...GROUNDS.map(([, title]): Column => ({ title, align: "end" })),
];

const isNonzero = ({ figure }: Pick<TableLine, "figure">) =>
  figure.high > 0 || figure.open;

function lineRows(line: TableLine): readonly (readonly Cell[])[] {
  const { groups, otherRoles, ofWhom, became, parts, unlisted } = line;
  const labelled = [
    ...groups.map((one) => ({ ...one, words: one.label.ar })),
    ...(otherRoles === null
      ? []
      : [{ ...otherRoles, words: "صفات خارج المجموعات" }]),
    ...ofWhom.map((one) => ({
      ...one,
      words: `منهم: ${GROUPS[one.value].label.ar}`,
    })),
    ...became.map((one) => ({
      ...one,
      words: `ثم: ${OUTCOMES[one.value].label.ar}`,
    })),
    ...parts.map((one) => ({ ...one, words: one.label.ar })),
    ...(unlisted === null
      ? []
      : [
          {
            ...unlisted,
            words: `خارج أقسام المنطقة: ${unlisted.places.join("، ")}`,
          },
        ]),
  ];
  return [
    [line.label.ar, formatFigure(line.figure), line.incidents.length],
    ...labelled
      .filter(isNonzero)
      .map(({ words, figure, incidents }) => [
        `  ${words}`,
        formatFigure(figure),
        incidents.length,
      ]),
  ];
}

function perpetratorRows(
  lines: readonly TableLine[],
): readonly (readonly Cell[])[] {
  return lines.filter(isNonzero).map(({ label, byGround }) => [
    label.ar,
    ...GROUNDS.map(([ground]) => {
      const own = byGround.find(({ value }) => value === ground);
      return own === undefined ? 0 : formatFigure(own.figure);
    }),
  ]);
}

/** A block beside the table: how many incidents, and what they would add. */
function blockText(
  title: string,
  { incidents, lines }: Block,
  table: MonthTable,
): string {
  const labelOf = (code: string) =>
    table.lines.find((line) => line.code === code)?.label.ar ?? code;
  const figures = lines.map(
    ({ code, figure }) => `${labelOf(code)} ${formatFigure(figure)}`,
  );
  const detail = figures.length === 0 ? "" : ` (${figures.join("، ")})`;
  return `${title}: ${incidents.length}${detail}`;
}

function blockTexts(table: MonthTable): readonly string[] {
  const { reportedLater, undated, wideDates, moved, flagged } = table;
  return [
    blockText("وُثّقت هذا الشهر ووقعت قبله، خارج الجدول", reportedLater, table),
    blockText("في المنطقة دون تاريخ، خارج الجدول", undated, table),
    blockText("تاريخها أوسع من أن يُنسب إلى شهر، خارج الجدول", wideDates, table),
    `أشخاص تغيّر مصيرهم لاحقاً، عُدّ كل منهم مرة واحدة: ${moved.length}`,
    `حوادث معدودة متنازع عليها: ${flagged.length}`,
  ];
}

function methodTexts(rule: CountingRule): readonly string[] {
  const { exclusions, notes, inferred } = rule;
  return [
    ...(inferred ? ["قاعدة استنتجناها من نصوص الناشر، ولم يقدّمها بنفسه."] : []),
    ...[...exclusions, ...notes].map(({ ar }) => ar),
  ];
}

/**
 * A month table for reading: its lines, the happenings by type, on what
 * ground perpetrators stand, what others published beside it and why it
 * differs, and what stands outside the table. The first line says whether somebody
 * reviewed it.
 */
export function monthText(
  table: MonthTable,
  rule: CountingRule,
  review: ReviewMark,
  stream: OutputStream,
): string {
  const isTerminal = stream.isTTY === true;
  const layout = { isTerminal, width: stream.columns };
  const sentence = (text: string) => (isTerminal ? isolatedCell(text) : text);
  const { area, month, lines, byType, published, bulletins, coverage } = table;
  const types = byType.map(({ type, figure }) => [
    EVENT_TYPES[type].label.ar,
    formatFigure(figure),
  ]);
  const perpetrators = perpetratorRows(lines);
  const paragraph = (texts: readonly string[]) =>
    texts.length === 0 ? [] : [texts.map(sentence).join("\n")];
  return [
    sentence(
      `${area.name} ${month} · ${rule.publisher.ar} (${rule.id}) · ${review.ar}`,
    ),
    formatTable(LINES, lines.flatMap(lineRows), layout),
    ...(types.length === 0 ? [] : [formatTable(TYPES, types, layout)]),
    ...(perpetrators.length === 0
      ? []
      : [formatTable(PERPETRATORS, perpetrators, layout)]),
    ...publishedText(published, bulletins, layout),
    ...paragraph(blockTexts(table)),
    ...paragraph(coverage.map(({ ar }) => ar)),
    ...paragraph(methodTexts(rule)),
  ].join("\n\n");
}
