import { joinParts, markup, type Markup } from "../register-page/markup.js";
import { formatFigure } from "../../statistics/index.js";
import type {
  BarsBlock,
  CalendarBlock,
  DocumentBlock,
  DocumentSection,
  Language,
  PrintedDocument,
  TableBlock,
} from "./document.js";
import { DOCUMENT_STYLE } from "./html-style.js";
import { inline } from "./inline-markup.js";
import { mapSvg } from "./map-svg.js";

type Write = (text: string) => Markup;

function tableHtml({ columns, rows }: TableBlock, write: Write): Markup {
  const isNumber = (at: number) => columns[at]?.kind === "number";
  const heads = columns.map(
    ({ title }, at) =>
      markup`<th scope="col" class="${isNumber(at) ? "num" : ""}">${write(title)}</th>`,
  );
  const lines = rows.map(({ cells, isPart, isForHand }) => {
    const own = cells.map((cell, at) =>
      isNumber(at)
        ? markup`<td class="num">${write(cell)}</td>`
        : markup`<td>${write(cell)}</td>`,
    );
    const kind = isForHand === true ? "hand" : isPart === true ? "part" : "";
    return markup`<tr class="${kind}">${own}</tr>`;
  });
  return markup`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** Bars grow from where the line begins: in Arabic from the right. */
function barsHtml(
  { title, rows }: BarsBlock,
  write: Write,
  language: Language,
): Markup {
  const most = Math.max(1, ...rows.map(({ figure }) => figure.high));
  const at = (value: number) => Math.round((value / most) * 1000) / 10;
  const flip =
    language === "ar" ? { source: ' transform="matrix(-1 0 0 1 100 0)"' } : "";
  const lines = rows.map(({ label, figure }) => {
    const { low, best, high } = figure;
    const range =
      low === high
        ? ""
        : markup`<rect x="${at(low)}" y="4.5" width="${at(high - low)}" height="1" fill="#8a3b12"/>`;
    return markup`<tr><th scope="row">${write(label)}</th><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><g${flip}><rect x="0" y="1" width="${at(best)}" height="8" fill="#6fa3a0"/>${range}</g></svg></td><td class="num">${write(formatFigure(figure))}</td></tr>`;
  });
  return markup`<h3>${write(title)}</h3><table class="bars"><tbody>${lines}</tbody></table>`;
}

/** Days run from left to right in both languages, as a calendar of digits. */
function calendarHtml({ title, rows }: CalendarBlock, write: Write): Markup {
  const days = rows[0]?.days ?? [];
  const heads = days.map(
    ({ day }) => markup`<th scope="col">${String(Number(day.slice(8)))}</th>`,
  );
  const lines = rows.map((row) => {
    const cells = row.days.map(({ captures, isGap }) => {
      const kind = isGap ? "gap" : captures > 0 ? "some" : "";
      return markup`<td class="${kind}">${captures === 0 ? "·" : String(captures)}</td>`;
    });
    return markup`<tr>${cells}</tr>`;
  });
  const tables = rows.map(
    ({ label }, at) =>
      markup`<p class="note">${write(label)}</p><div class="scroll"><table class="calendar"><thead><tr>${heads}</tr></thead><tbody>${lines[at]}</tbody></table></div>`,
  );
  return markup`<h3>${write(title)}</h3>${tables}`;
}

function blockHtml(
  block: DocumentBlock,
  write: Write,
  language: Language,
): Markup {
  switch (block.kind) {
    case "paragraph":
      return markup`<p class="${block.tone ?? "plain"}">${write(block.text)}</p>`;
    case "list":
      return markup`<ul>${block.items.map((item) => markup`<li>${write(item)}</li>`)}</ul>`;
    case "table":
      return tableHtml(block, write);
    case "bars":
      return barsHtml(block, write, language);
    case "calendar":
      return calendarHtml(block, write);
    case "map":
      return markup`<figure><figcaption>${write(block.title)}</figcaption>${mapSvg(block, true)}</figure>`;
  }
}

function sectionHtml(
  { id, heading, blocks, startsPage, isWhole }: DocumentSection,
  write: Write,
  language: Language,
): Markup {
  const parts = blocks.map((block) => blockHtml(block, write, language));
  const kind = [startsPage === true && "page", isWhole === true && "whole"]
    .filter((one) => one !== false)
    .join(" ");
  return markup`<section id="${id}" class="${kind}"><h2>${write(heading)}</h2>${joinParts(parts, "\n")}</section>\n`;
}

/**
 * The document as one HTML file: no script, nothing fetched, fit for print.
 *
 * @returns UTF-8 text, the same for the same document
 */
export function writeHtml(document: PrintedDocument): string {
  const { language, title, subtitle, mark, audience, engine } = document;
  const write: Write = (text) => inline(text, language);
  const sections = document.sections.map((one) =>
    sectionHtml(one, write, language),
  );
  const told =
    mark === null ? "" : markup`<div class="mark">${write(mark)}</div>`;
  const page = markup`<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="isnad ${engine}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${{ source: DOCUMENT_STYLE }}</style>
</head>
<body>
${told}
<header><h1>${write(title)}</h1><p class="subtitle">${write(subtitle)} · ${write(audience)}</p></header>
<main>
${sections}</main>
<footer>${write(`isnad ${engine}`)}</footer>
</body>
</html>
`;
  return page.source;
}
