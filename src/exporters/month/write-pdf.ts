import { formatFigure } from "../../statistics/index.js";
import type { BarsBlock, DocumentBlock, PrintedDocument } from "./document.js";
import { isolatedText } from "./isolates.js";
import { mapSvg } from "./map-svg.js";
import { PDF_TEMPLATE } from "./pdf-template.js";
import { typeset } from "./typst.js";

type Write = (text: string) => string;

function barsPart({ title, rows }: BarsBlock, write: Write): object {
  const most = Math.max(1, ...rows.map(({ figure }) => figure.high));
  return {
    kind: "bars",
    title: write(title),
    rows: rows.map(({ label, figure }) => ({
      label: write(label),
      figure: write(formatFigure(figure)),
      low: figure.low / most,
      best: figure.best / most,
      high: figure.high / most,
    })),
  };
}

/** A block as the template reads it: all keys there, all texts isolated. */
export function partOf(block: DocumentBlock, write: Write): object {
  switch (block.kind) {
    case "paragraph":
      return {
        kind: block.kind,
        text: write(block.text),
        tone: block.tone ?? "plain",
      };
    case "list":
      return { kind: block.kind, items: block.items.map(write) };
    case "table":
      return {
        kind: block.kind,
        columns: block.columns.map(({ title, kind, weight = 1 }) => ({
          title: write(title),
          kind,
          weight,
        })),
        rows: block.rows.map(
          ({ cells, isPart = false, isForHand = false }) => ({
            cells: cells.map(write),
            part: isPart,
            hand: isForHand,
          }),
        ),
      };
    case "bars":
      return barsPart(block, write);
    case "calendar":
      return {
        kind: block.kind,
        title: write(block.title),
        rows: block.rows.map(({ label, days }) => ({
          label: write(label),
          days: days.map(({ day, captures, isGap }) => ({
            number: Number(day.slice(8)),
            captures,
            gap: isGap,
          })),
        })),
      };
    case "map": {
      const { title, width, height } = block;
      const svg = mapSvg(block, false).source;
      return { kind: block.kind, title: write(title), width, height, svg };
    }
  }
}

/** The document as the template's data. */
export function templateData(document: PrintedDocument): object {
  const { language, title, subtitle, mark, audience, engine } = document;
  const write: Write = (text) => isolatedText(text, language);
  return {
    language,
    title,
    mark: mark === null ? null : write(mark),
    audience: write(
      [audience, `isnad ${engine}`].filter((one) => one !== "").join(" · "),
    ),
    parts: [
      { kind: "title", text: write(title) },
      ...(subtitle === ""
        ? []
        : [{ kind: "paragraph", tone: "note", text: write(subtitle) }]),
      ...document.sections.flatMap((section) => {
        const parts = [
          { kind: "heading", text: write(section.heading) },
          ...section.blocks.map((block) => partOf(block, write)),
        ];
        return [
          ...(section.startsPage === true ? [{ kind: "page" }] : []),
          ...(section.isWhole === true ? [{ kind: "whole", parts }] : parts),
        ];
      }),
    ],
  };
}

/**
 * The document as PDF, A4, with the marks on every page.
 *
 * @returns the same bytes for the same document: no clock is read
 * @throws IsnadError `EXP-NOT-TYPESET`
 */
export async function writePdf(document: PrintedDocument): Promise<Uint8Array> {
  const { pdf } = await typeset(PDF_TEMPLATE, templateData(document));
  return pdf();
}
