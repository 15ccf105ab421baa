import type { MapBlock } from "./document.js";
import { markup, type Markup, type Part } from "../register-page/markup.js";

/** The map as SVG; without words where another hand writes them. */
export function mapSvg(block: MapBlock, withWords: boolean): Markup {
  const { width, height, outlines, labels, spots } = block;
  const paths = outlines.map(
    ({ kind, path }) =>
      markup`<path d="${path}" fill="${kind === "own" ? "#f7f4ea" : "#eceff1"}" stroke="#9aa5b1" stroke-width="0.8"/>`,
  );
  const words: Part = withWords
    ? labels.map(
        ({ x, y, text }) =>
          markup`<text x="${x}" y="${y}" font-size="13" fill="#7b8794" text-anchor="middle">${text}</text>`,
      )
    : "";
  const circles = spots.map(({ x, y, radius, isCoarse, label, count }) => {
    const title = withWords ? markup`<title>${label}: ${count}</title>` : "";
    return markup`<circle cx="${x}" cy="${y}" r="${radius}" fill="${isCoarse ? "none" : "#a33a2a"}" fill-opacity="0.65" stroke="#a33a2a" stroke-width="1.2">${title}</circle>`;
  });
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${paths}${words}${circles}</svg>`;
}
