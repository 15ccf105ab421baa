import type * as Docx from "docx";
import { formatFigure } from "../../statistics/index.js";
import type {
  BarsBlock,
  DocumentBlock,
  Language,
  MapBlock,
  TableBlock,
} from "./document.js";
import { isolatedPiece, piecesOf } from "./isolates.js";
import type { BlockPicture } from "./picture/block-picture.js";

/** The package, loaded by whoever writes the first file. */
export type DocxPackage = typeof Docx;

/** What the pieces of a text file are made with. */
export interface DocxContext {
  readonly docx: DocxPackage;
  readonly language: Language;
  /** Bars and maps, drawn before. */
  readonly pictures?: ReadonlyMap<DocumentBlock, BlockPicture>;
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

/** Room to write in by hand: twentieths of a point. */
const HAND_HEIGHT = 480;

/** A table whose first column stands where the document's lines begin. */
function tableOf(
  block: TableBlock,
  context: DocxContext,
  isWhole: boolean,
): Docx.Table {
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
          keepNext: isWhole,
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
    ({ cells, isPart = false, isForHand = false }) =>
      new docx.TableRow({
        cantSplit: true,
        ...(isForHand
          ? { height: { value: HAND_HEIGHT, rule: docx.HeightRule.ATLEAST } }
          : {}),
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

/** The figures of bars, which a picture alone would hide from who searches. */
const figuresOf = ({ title, rows }: BarsBlock): TableBlock => ({
  kind: "table",
  columns: [
    { title, kind: "words" },
    { title: "#", kind: "number" },
  ],
  rows: rows.map(({ label, figure }) => ({
    cells: [label, formatFigure(figure)],
  })),
});

/** Pixels of the text's width, as office programs count them. */
const PICTURE_WIDTH = 620;
const PICTURE_HEIGHT = 430;

/** What was drawn of a block; nothing where nothing was. */
function pictureOf(
  block: BarsBlock | MapBlock,
  { docx, pictures }: DocxContext,
): readonly Docx.Paragraph[] {
  const picture = pictures?.get(block);
  if (picture === undefined) return [];
  const { bytes, width, height } = picture;
  const scale = Math.min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height);
  const { title } = block;
  // The package would count on through all files that a process writes.
  const id = String([...(pictures?.keys() ?? [])].indexOf(block) + 1);
  return [
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      keepNext: true,
      children: [
        new docx.ImageRun({
          type: "png",
          data: bytes,
          transformation: {
            width: Math.round(width * scale),
            height: Math.round(height * scale),
          },
          altText: { id, title, description: title, name: title },
        }),
      ],
    }),
  ];
}

/**
 * A block as paragraphs and tables.
 *
 * @param isWhole - what stands in it is kept on one page
 */
export function blockParts(
  block: DocumentBlock,
  context: DocxContext,
  isWhole = false,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const gap = () => paragraphOf("", context, { spacing: { after: 60 } });
  if (block.kind === "paragraph") {
    const isNote = block.tone === "note";
    const look = isNote ? { color: "52606D", size: 19 } : {};
    return [paragraphOf(block.text, context, { ...look, keepNext: isWhole })];
  }
  if (block.kind === "list")
    return block.items.map((item) =>
      paragraphOf(item, context, { bullet: { level: 0 }, keepNext: isWhole }),
    );
  if (block.kind === "table") return [tableOf(block, context, isWhole), gap()];
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
  const drawn = pictureOf(block, context);
  if (block.kind === "map") return drawn;
  return [...drawn, tableOf(figuresOf(block), context, isWhole), gap()];
}
