import type { OutcomeCode } from "../../model/index.js";
import type { LinkableClaim } from "../claims/features.js";
import { nameKeys } from "../fields/person-names.js";
import { wordBlock } from "../fields/places.js";
import { typeGroups } from "../fields/type-groups.js";

/** Outcomes whose numbers can carry a link without a date. */
const COUNTED: readonly OutcomeCode[] = [
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "released",
  "displaced",
  "missing",
];

/** Side of a map cell, degrees. */
const CELL = 0.2;
/** Half the side of the box around a point: more than three kilometres. */
const HALF_LAT = 0.03;
const HALF_LON = 0.045;

/** Cells that the box around the point touches, one to four. */
function cellsOf(point: readonly [lon: number, lat: number]): string[] {
  const [lon, lat] = point;
  const ends = (at: number, half: number) => [
    ...new Set([
      Math.floor((at - half) / CELL),
      Math.floor((at + half) / CELL),
    ]),
  ];
  return ends(lon, HALF_LON).flatMap((x) =>
    ends(lat, HALF_LAT).map((y) => `cell ${x} ${y}`),
  );
}

/**
 * Keys of the place: governorate, each naming word by its first letters (two
 * spellings share them), gazetteer id, map cells.
 */
function placeKeys(claim: LinkableClaim): readonly string[] {
  const { admin1, core, placeId, point } = claim.place;
  const keys = core.map((word) => `word ${wordBlock(word)}`);
  if (admin1 !== "") keys.push(`region ${admin1}`);
  if (placeId !== null) keys.push(`place ${placeId}`);
  if (point !== null) keys.push(...cellsOf(point));
  return [...new Set(keys)];
}

/** Keys under which dated claims of one place and family of types meet. */
export function placeBlockKeys(claim: LinkableClaim): readonly string[] {
  return typeGroups(claim.type).flatMap((group) =>
    placeKeys(claim).map((key) => `${group} ${key}`),
  );
}

/** Keys under which a claim without a firm date meets an equal number. */
export function countBlockKeys(claim: LinkableClaim): readonly string[] {
  const counts = COUNTED.flatMap((outcome) => {
    const amount = claim.amounts.get(outcome);
    return amount === undefined
      ? []
      : [`${outcome} ${amount.min} ${amount.max ?? "+"}`];
  });
  return placeBlockKeys(claim).flatMap((key) =>
    counts.map((count) => `${key} ${count}`),
  );
}

/** Keys under which tellings of one well-known event meet, whatever they say. */
export function eventBlockKeys(claim: LinkableClaim): readonly string[] {
  return claim.event === null ? [] : [`event ${claim.event} ${claim.type}`];
}

/** Keys under which bearers of one name meet, whatever the place. */
export function nameBlockKeys(claim: LinkableClaim): readonly string[] {
  return [...new Set(claim.names.flatMap(nameKeys))];
}
