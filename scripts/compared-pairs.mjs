/**
 * The pairs of claims against which match weights are measured: those that a
 * person would lay side by side. Linkage itself compares fewer (see
 * `src/linkage/blocking`); these stay as they are, so that a faster search
 * leaves the weights alone.
 */
import { DATE_SLACK, FARTHEST_DAYS } from "../dist/linkage/fields/dates.js";
import { nameKeys } from "../dist/linkage/fields/person-names.js";
import { wordBlock } from "../dist/linkage/fields/places.js";
import { typeGroups } from "../dist/linkage/fields/type-groups.js";

const COUNTED = [
  "killed",
  "wounded",
  "arrested",
  "abducted",
  "released",
  "displaced",
  "missing",
];
/** Side of a map cell and half sides of the box around a point, degrees. */
const CELL = 0.2;
const HALF_LAT = 0.03;
const HALF_LON = 0.045;

function cellsOf([lon, lat]) {
  const ends = (at, half) => [
    ...new Set([
      Math.floor((at - half) / CELL),
      Math.floor((at + half) / CELL),
    ]),
  ];
  return ends(lon, HALF_LON).flatMap((x) =>
    ends(lat, HALF_LAT).map((y) => `cell ${x} ${y}`),
  );
}

function placeKeys({ type, place }) {
  const keys = place.words.map((word) => `word ${wordBlock(word)}`);
  if (place.admin1 !== "") keys.push(`region ${place.admin1}`);
  if (place.placeId !== null) keys.push(`place ${place.placeId}`);
  if (place.point !== null) keys.push(...cellsOf(place.point));
  return typeGroups(type).flatMap((group) =>
    [...new Set(keys)].map((key) => `${group} ${key}`),
  );
}

function countKeys(claim) {
  const counts = COUNTED.flatMap((outcome) => {
    const amount = claim.amounts.get(outcome);
    return amount ? [`${outcome} ${amount.min} ${amount.max ?? "+"}`] : [];
  });
  return placeKeys(claim).flatMap((key) => counts.map((c) => `${key} ${c}`));
}

const namesOf = ({ names }) => [...new Set(names.flatMap(nameKeys))];

function blocksBy(claims, keysOf) {
  const blocks = new Map();
  claims.forEach((claim, index) => {
    for (const key of keysOf(claim))
      if (blocks.has(key)) blocks.get(key).push(index);
      else blocks.set(key, [index]);
  });
  return blocks.values();
}

/**
 * @param {readonly object[]} claims as `readClaims` gives them
 * @returns {[number, number][]} indexes of the pairs of two reports that share
 * a place and family of types at most three days apart, a place and a number
 * where a date is missing or inferred, or a name at most ten days apart; the
 * smaller index first, each pair once
 */
export function comparedPairs(claims) {
  const pairs = new Map();
  const add = (one, other) => {
    if (claims[one].report.id === claims[other].report.id) return;
    const pair = [Math.min(one, other), Math.max(one, other)];
    pairs.set(pair.join(" "), pair);
  };
  const isFirm = ({ days }) => days?.inferred === false;
  const isDated = ({ days }) => days !== undefined;
  const sweep = (block, slack) => {
    const from = (index) => claims[index].days.from;
    const dated = block
      .filter((index) => isDated(claims[index]))
      .toSorted((a, b) => from(a) - from(b) || a - b);
    dated.forEach((early, at) => {
      for (const late of dated.slice(at + 1)) {
        if (from(late) > claims[early].days.to + slack) break;
        add(early, late);
      }
    });
  };
  const cross = (block, test) => {
    for (const one of block)
      if (!test(claims[one]))
        for (const other of block) if (one !== other) add(one, other);
  };
  for (const block of blocksBy(claims, placeKeys))
    sweep(
      block.filter((index) => isFirm(claims[index])),
      DATE_SLACK,
    );
  for (const block of blocksBy(claims, countKeys)) cross(block, isFirm);
  for (const block of blocksBy(claims, namesOf)) {
    sweep(block, FARTHEST_DAYS);
    cross(block, isDated);
  }
  return [...pairs.values()];
}
