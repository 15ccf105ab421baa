import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  checkFigures,
  figuresOf,
  NO_FLOORS,
  repinFloors,
  type FloorIssue,
  type Floors,
  type SetFigures,
} from "../evaluation/floors.js";
import type { ScoreReport } from "../evaluation/score-report.js";

/** The project's pinned figures. */
export const OWN_FLOORS = fileURLToPath(
  new URL("../../evaluation/floors.json", import.meta.url),
);

/** The score of one set, with what its floors are kept by. */
export interface ScoredSet {
  readonly name: string;
  readonly digest: string;
  readonly score: ScoreReport;
}

function readFloors(file: string): Floors {
  if (!existsSync(file)) return NO_FLOORS;
  return JSON.parse(readFileSync(file, "utf8")) as Floors;
}

function figuresOfSets(sets: readonly ScoredSet[]): readonly SetFigures[] {
  return sets.map(({ name, digest, score }) => ({
    set: name,
    digest,
    figures: figuresOf(score),
  }));
}

/** Ways in which the sets miss their pinned figures; empty when none does. */
export function missedFloors(
  sets: readonly ScoredSet[],
  file: string,
): readonly FloorIssue[] {
  const floors = readFloors(file);
  return figuresOfSets(sets).flatMap((set) => checkFigures(set, floors).failed);
}

/**
 * Pins the figures of the sets.
 *
 * @param reason Why figures may fall; without it none may.
 * @returns What would fall, and nothing was written; empty when it was.
 */
export function pinFloors(
  sets: readonly ScoredSet[],
  file: string,
  reason: string | undefined,
): readonly FloorIssue[] {
  const options = { allowRegression: reason };
  const pinned = repinFloors(figuresOfSets(sets), readFloors(file), options);
  if (!pinned.ok) return pinned.issues;
  writeFileSync(file, `${JSON.stringify(pinned.value, null, 2)}\n`);
  return [];
}
