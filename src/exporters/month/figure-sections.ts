import { EVENT_TYPES, GROUPS, OUTCOMES } from "../../codebook/index.js";
import {
  formatFigure,
  type Block,
  type Figure,
  type MonthTable,
  type PerpetratorGround,
  type TableLine,
} from "../../statistics/index.js";
import { periodWords } from "./day-words.js";
import type {
  DocumentBlock,
  DocumentRow,
  DocumentSection,
  Language,
} from "./document.js";
import { numberRanges, type NumberedIncidents } from "./incident-numbers.js";
import type { MonthParts } from "./month-parts.js";
import { comma } from "./value-words.js";
import { MONTH_NOTES as N, MONTH_WORDS as W } from "./words.js";

const isNonzero = ({ figure }: { readonly figure: Figure }) =>
  figure.high > 0 || figure.open;

/** Low, best and high as cells. */
const figureCells = ({ low, best, high, open }: Figure) => {
  const plus = open ? "+" : "";
  return [String(low), String(best), `${high}${plus}`];
};

function partsOf(line: TableLine, language: Language) {
  const { groups, otherRoles, ofWhom, became, parts, unlisted } = line;
  return [
    ...groups.map((one) => ({ ...one, words: one.label[language] })),
    ...(otherRoles === null
      ? []
      : [{ ...otherRoles, words: W.otherRoles[language] }]),
    ...ofWhom.map((one) => ({
      ...one,
      words: `${W.ofWhom[language]}: ${GROUPS[one.value].label[language]}`,
    })),
    ...became.map((one) => ({
      ...one,
      words: `${W.became[language]}: ${OUTCOMES[one.value].label[language]}`,
    })),
    ...parts.map((one) => ({ ...one, words: one.label[language] })),
    ...(unlisted === null
      ? []
      : [{ ...unlisted, words: W.outsideParts[language] }]),
  ].filter(isNonzero);
}

function lineRows(
  line: TableLine,
  incidents: NumberedIncidents,
  language: Language,
): readonly DocumentRow[] {
  const rows = (ids: readonly string[]) =>
    numberRanges(ids, incidents, comma(language));
  return [
    {
      cells: [
        line.label[language],
        ...figureCells(line.figure),
        rows(line.incidents),
      ],
    },
    ...partsOf(line, language).map((part) => ({
      cells: [part.words, ...figureCells(part.figure), rows(part.incidents)],
      isPart: true,
    })),
  ];
}

const number = (title: string) => ({ title, kind: "number" }) as const;

/** Blocks beside the table: how many incidents, and what they would add. */
function besideLine(
  title: string,
  block: Block,
  { lines }: MonthTable,
  language: Language,
): string {
  const labelOf = (code: string) =>
    lines.find((line) => line.code === code)?.label[language] ?? code;
  const figures = block.lines.map(
    ({ code, figure }) => `${labelOf(code)} ${formatFigure(figure)}`,
  );
  const detail =
    figures.length === 0 ? "" : ` (${figures.join(comma(language))})`;
  return `${title}: ${block.incidents.length}${detail}`;
}

function besideTable(table: MonthTable, language: Language): DocumentBlock {
  const { reportedLater, undated, wideDates, moved, flagged } = table;
  const line = (title: string, block: Block) =>
    besideLine(title, block, table, language);
  return {
    kind: "list",
    items: [
      line(N.later[language], reportedLater),
      line(N.undated[language], undated),
      line(N.wide[language], wideDates),
      ...(moved.length === 0 ? [] : [`${N.moved[language]}: ${moved.length}`]),
      `${N.flagged[language]}: ${flagged.length}`,
    ],
  };
}

/** The rule's lines with low, best, high and the incidents behind each. */
export function figuresSection(
  { table }: MonthParts,
  incidents: NumberedIncidents,
  language: Language,
): DocumentSection {
  return {
    id: "figures",
    heading: W.figures[language],
    blocks: [
      {
        kind: "table",
        columns: [
          { title: W.line[language], kind: "words", weight: 2 },
          number(W.low[language]),
          number(W.best[language]),
          number(W.high[language]),
          { title: W.rows[language], kind: "words" },
        ],
        rows: table.lines.flatMap((line) =>
          lineRows(line, incidents, language),
        ),
      },
      {
        kind: "paragraph",
        tone: "note",
        text: `${N.ranges[language]} ${N.parts[language]}`,
      },
      besideTable(table, language),
    ],
  };
}

/** Months of a series under each other; none for a single month. */
export function monthsSection(
  { months, table }: MonthParts,
  language: Language,
): readonly DocumentSection[] {
  if (months.length < 2) return [];
  return [
    {
      id: "months",
      heading: W.months[language],
      blocks: [
        {
          kind: "table",
          columns: [
            { title: W.month[language], kind: "words" },
            ...table.lines.map(({ label }) => number(label[language])),
          ],
          rows: months.map(({ month, lines }) => ({
            cells: [
              periodWords(month, language),
              ...lines.map(({ figure }) => formatFigure(figure)),
            ],
          })),
        },
      ],
    },
  ];
}

const GROUNDS: readonly (readonly [PerpetratorGround, string, string])[] = [
  ["stated", "مذكور", "Stated"],
  ["claimed", "تبنّى", "Claimed"],
  ["accused", "متهم بحسب مصدر", "Accused by a source"],
  ["suspected", "مشتبه به", "Suspected"],
  ["unknown", "مجهول أو لم يُذكر", "Unknown or untold"],
];

function groundsTable(lines: readonly TableLine[], language: Language) {
  const rows = lines.filter(isNonzero).map(({ label, byGround }) => ({
    cells: [
      label[language],
      ...GROUNDS.map(([ground]) => {
        const own = byGround.find(({ value }) => value === ground);
        return own === undefined ? "0" : formatFigure(own.figure);
      }),
    ],
  }));
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        { title: W.byGround[language], kind: "words" },
        ...GROUNDS.map(([, ar, en]) => number(language === "ar" ? ar : en)),
      ],
      rows,
    },
    { kind: "paragraph", tone: "note", text: N.suspected[language] },
  ] as const satisfies readonly DocumentBlock[];
}

/** The same figures as bars: the rule's lines, then what happened by type. */
export function chartsSection(
  { table }: MonthParts,
  language: Language,
): readonly DocumentSection[] {
  const lines = table.lines.filter(isNonzero).map(({ label, figure }) => ({
    label: label[language],
    figure,
  }));
  const types = table.byType.filter(isNonzero).map(({ type, figure }) => ({
    label: EVENT_TYPES[type].label[language],
    figure,
  }));
  const bars = (title: string, rows: typeof lines): readonly DocumentBlock[] =>
    rows.length === 0 ? [] : [{ kind: "bars", title, rows }];
  const blocks = [
    ...bars(W.figures[language], lines),
    ...bars(W.byType[language], types),
    ...groundsTable(table.lines, language),
  ];
  if (blocks.length === 0) return [];
  return [{ id: "charts", heading: W.charts[language], blocks }];
}
