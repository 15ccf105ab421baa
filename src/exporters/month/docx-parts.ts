import type * as Docx from "docx";
import { formatFigure } from "../../statistics/index.js";
import type { DocumentBlock, Language, TableBlock } from "./document.js";
import { isolatedPiece, piecesOf } from "./isolates.js";

/** The package, loaded by whoever writes the first file. */
export type DocxPackage = typeof Docx;

/** What the pieces of a text file are made with. */
export interface DocxContext {
  readonly docx: DocxPackage;
  readonly language: Language;
}

type RunOptions = {
  readonly bold?: boolean;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
};

/** A text as runs: each has one direction, and isolates for other readers. */
export function runsOf(
  text: string,
  { docx, language }: DocxContext,
  options: RunOptions = {},
): Docx.TextRun[] {
  return piecesOf(text, language).map((piece) => {
    const isRtl = (language === "ar") !== piece.isIsolated;
    const text = isolatedPiece(piece, language);
    return new docx.TextRun({ text, rightToLeft: isRtl, ...options });
  });
}

/** A paragraph in the direction of the document. */
export function paragraphOf(
  text: string,
  context: DocxContext,
  options: RunOptions & Docx.IParagraphOptions = {},
): Docx.Paragraph {
  const { bold, color, size, ...rest } = options;
  const look = {
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color }),
    ...(size === undefined ? {} : { size }),
  };
  return new context.docx.Paragraph({
    bidirectional: context.language === "ar",
    spacing: { after: 80 },
    ...rest,
    children: runsOf(text, context, look),
  });
}

/** Twentieths of a point between the margins of A4. */
const TEXT_WIDTH = 9800;
const NUMBER_WIDTH = 850;

function widthsOf({ columns }: TableBlock): readonly number[] {
  const numbers = columns.filter(({ kind }) => kind === "number").length;
  const narrow = Math.min(
    NUMBER_WIDTH,
    Math.floor(TEXT_WIDTH / columns.length),
  );
  const weights = columns.map(({ kind, weight = 1 }) =>
    kind === "number" ? 0 : weight,
  );
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const rest = TEXT_WIDTH - numbers * narrow;
  return weights.map((weight) =>
    weight === 0 ? narrow : Math.floor((rest * weight) / whole),
  );
}

/** A table whose first column stands where the document's lines begin. */
function tableOf(block: TableBlock, context: DocxContext): Docx.Table {
  const { docx, language } = context;
  const { columns, rows } = block;
  const widths = widthsOf(block);
  const cell = (text: string, at: number, look: RunOptions, isPart = false) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      ...(look.bold === true ? { shading: { fill: "F3F6F6" } } : {}),
      children: [
        paragraphOf(text, context, {
          ...look,
          size: 18,
          spacing: { after: 0 },
          ...(columns[at]?.kind === "number"
            ? { alignment: docx.AlignmentType.CENTER }
            : {}),
          ...(isPart ? { indent: { start: 200 } } : {}),
        }),
      ],
    });
  const head = new docx.TableRow({
    tableHeader: true,
    children: columns.map(({ title }, at) => cell(title, at, { bold: true })),
  });
  const lines = rows.map(
    ({ cells, isPart = false }) =>
      new docx.TableRow({
        cantSplit: true,
        children: cells.map((text, at) =>
          cell(text, at, {}, isPart && at === 0),
        ),
      }),
  );
  return new docx.Table({
    visuallyRightToLeft: language === "ar",
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    rows: [head, ...lines],
  });
}

/** Bars and calendars have no drawing here: their figures stand in tables. */
function asTable(block: DocumentBlock): TableBlock | null {
  if (block.kind === "bars")
    return {
      kind: "table",
      columns: [
        { title: block.title, kind: "words" },
        { title: "#", kind: "number" },
      ],
      rows: block.rows.map(({ label, figure }) => ({
        cells: [label, formatFigure(figure)],
      })),
    };
  return null;
}

/** A block as paragraphs and tables. */
export function blockParts(
  block: DocumentBlock,
  context: DocxContext,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const gap = () => paragraphOf("", context, { spacing: { after: 60 } });
  if (block.kind === "paragraph") {
    const isNote = block.tone === "note";
    const look = isNote ? { color: "52606D", size: 19 } : {};
    return [paragraphOf(block.text, context, look)];
  }
  if (block.kind === "list")
    return block.items.map((item) =>
      paragraphOf(item, context, { bullet: { level: 0 } }),
    );
  if (block.kind === "table") return [tableOf(block, context), gap()];
  if (block.kind === "calendar")
    return block.rows.map(({ label, days }) => {
      const told = days
        .filter(({ captures }) => captures > 0)
        .map(({ day, captures }) => `${Number(day.slice(8))}: ${captures}`);
      const between = context.language === "ar" ? "، " : ", ";
      return paragraphOf(`${label} — ${told.join(between)}`, context, {
        size: 18,
      });
    });
  const table = asTable(block);
  return table === null ? [] : [tableOf(table, context), gap()];
}
