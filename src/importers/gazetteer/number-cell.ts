import type { LeftOutRow } from "./place.js";

/** A cell that should hold a number: its column, text and limits. */
export interface NumberCell {
  readonly field: "latitude" | "longitude" | "population";
  readonly text: string;
}

const LIMITS = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  population: [0, 2e9],
} as const;

/** The number of a cell; null when the cell is empty, NaN when it is none. */
export function numberOf({ field, text }: NumberCell): number | null {
  const cell = text.trim();
  if (cell === "") return null;
  const [low, high] = LIMITS[field];
  const value = /^[+-]?\d+(?:\.\d*)?$/.test(cell) ? Number(cell) : NaN;
  return value >= low && value <= high ? value : NaN;
}

/** What is wrong with the first cell that holds no number, or null. */
export function numberFault(
  cells: readonly NumberCell[],
): Pick<LeftOutRow, "code" | "seen" | "context"> | null {
  for (const cell of cells) {
    if (!Number.isNaN(numberOf(cell))) continue;
    const [low, high] = LIMITS[cell.field];
    const context = { field: cell.field, low, high };
    return { code: "IMP-PLACE-NUMBER", seen: cell.text, context };
  }
  return null;
}
