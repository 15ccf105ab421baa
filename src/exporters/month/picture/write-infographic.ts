import type { Language } from "../document.js";
import { isolatedText } from "../isolates.js";
import { mapSvg } from "../map-svg.js";
import type { MonthParts } from "../month-parts.js";
import { typeset } from "../typst.js";
import { INFOGRAPHIC_WORDS } from "../words.js";
import { infographicOf, type Infographic } from "./infographic.js";
import {
  INFOGRAPHIC_SIZE,
  INFOGRAPHIC_TEMPLATE,
} from "./infographic-template.js";
import { pngOf } from "./svg-png.js";

/** The picture as the template reads it: all texts isolated. */
export function infographicData(picture: Infographic): object {
  const { language, map, mark, digest } = picture;
  const write = (text: string) => isolatedText(text, language);
  return {
    language,
    area: write(picture.area),
    period: write(picture.period),
    nothing: INFOGRAPHIC_WORDS.nothing[language],
    tiles: picture.tiles.map(({ label, figure, range, parts }) => ({
      label: write(label),
      figure,
      range: write(range),
      parts: parts.map(write),
    })),
    title: write(picture.typesTitle),
    types: picture.types.map(({ label, figure, share }) => ({
      label: write(label),
      figure,
      share,
    })),
    map:
      map === null
        ? null
        : {
            width: map.width,
            height: map.height,
            svg: mapSvg(map, false).source,
          },
    basis: picture.basis.map(write),
    mark: mark === null ? null : write(mark),
    digest,
  };
}

/**
 * The month's picture as PNG, 1080 × 1350 pixels.
 *
 * @returns the same bytes for the same month: no clock is read
 * @throws IsnadError `EXP-NOT-TYPESET`
 */
export async function writeInfographic(
  parts: MonthParts,
  language: Language,
): Promise<Uint8Array> {
  const data = infographicData(infographicOf(parts, language));
  const { svg } = await typeset(INFOGRAPHIC_TEMPLATE, data);
  return pngOf(svg(), INFOGRAPHIC_SIZE.width);
}
