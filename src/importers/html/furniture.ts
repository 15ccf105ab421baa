import { lineFurniture as arabicFurniture } from "../../languages/ar/furniture/line-furniture.js";
import { englishFurniture } from "../../languages/en/furniture/line-furniture.js";
import type { LineFurniture } from "../../text/line-furniture.js";

/**
 * What the words of a line say it is, in either language: pages of both mix
 * them, as in the buttons of an Arabic page. Null where it may be telling.
 */
export function lineFurniture(line: string): LineFurniture | null {
  return arabicFurniture(line) ?? englishFurniture(line);
}
