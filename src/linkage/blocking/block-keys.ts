import type { OutcomeCode } from "../../model/index.js";
import type { ComparedClaim } from "../claims/features.js";
import type { Amount } from "../fields/amounts.js";
import { nameKeys } from "../fields/person-names.js";
import { wordBlock, type ComparedPlace } from "../fields/places.js";
import { LEAST_STEMS, RARE } from "../fields/telling.js";
import { typeGroups } from "../fields/type-groups.js";
import { hashText, mixed } from "./hash-keys.js";

/**
 * Keys of one kind. Two claims meet when one is filed under a key that the
 * other asks for; both lists together are symmetric.
 */
export interface BlockKeys {
  readonly filed: readonly number[];
  readonly asked: readonly number[];
}

/** Outcomes whose numbers can carry a link, by the field they belong to. */
const COUNTED: readonly (readonly OutcomeCode[])[] = [
  ["killed"],
  ["wounded"],
  ["arrested", "abducted", "released", "displaced", "missing"],
];

/** From this number on an equal one carries a link alone. */
const MANY = 3;

/** Side of a map cell, degrees. */
const CELL = 0.2;
/** Half the side of the box around a point: more than six kilometres. */
const HALF_LAT = 0.06;
const HALF_LON = 0.09;

const REGION = hashText("region");
const WORD = hashText("word");
const PLACE = hashText("place");
const MAP_CELL = hashText("cell");
const NAME = hashText("name");
const FAMILY = hashText("family");
const EVENT = hashText("event");

/** How fine a place is told; see `comparePlaces` for what two of them make. */
const FINE = 0;
const TOWN = 1;
const AREA = 2;
/** A town or spot named as the governorate: it may stand for it. */
const NAMESAKE = 3;
const WHOLE = 4;
const TOWN_RANK = 3;
const REGION_RANK = 5;

function fineness({ rank, core, admin1 }: ComparedPlace): number {
  if (rank >= REGION_RANK) return WHOLE;
  if (core.join(" ") === admin1) return NAMESAKE;
  if (rank < TOWN_RANK) return FINE;
  return rank === TOWN_RANK ? TOWN : AREA;
}

/** The cell of the map that a point is in, and those near it, by number. */
export interface MapCells {
  readonly own: number;
  /** All that the box around the point touches, one to four. */
  readonly near: readonly number[];
}

/** @param point - degrees, WGS 84: longitude and latitude */
export function mapCells(point: readonly [lon: number, lat: number]): MapCells {
  const [lon, lat] = point;
  const cell = (at: number) => Math.floor(at / CELL);
  const ends = (at: number, half: number) => [
    ...new Set([cell(at - half), cell(at + half)]),
  ];
  const key = (x: number, y: number) => mixed(mixed(MAP_CELL, x), y);
  return {
    own: key(cell(lon), cell(lat)),
    near: ends(lon, HALF_LON).flatMap((x) =>
      ends(lat, HALF_LAT).map((y) => key(x, y)),
    ),
  };
}

/**
 * Keys of a naming word by sound. Words of two told governorates never meet;
 * where one is not told, all do.
 */
function wordKeys({ words, admin1 }: ComparedPlace): BlockKeys {
  const sounds = [...new Set(words.map(wordBlock))];
  const keys = (region: string) =>
    sounds.map((sound) => hashText(sound, hashText(region, WORD)));
  return admin1 === ""
    ? { filed: [...keys(UNTOLD), ...keys(ANY)], asked: keys(ANY) }
    : {
        filed: [...keys(admin1), ...keys(ANY)],
        asked: [...keys(admin1), ...keys(UNTOLD)],
      };
}
const UNTOLD = "?";
const ANY = "*";

/** Keys of one spot: naming words, gazetteer id, map cells. */
function spotKeys(place: ComparedPlace): BlockKeys {
  const { placeId, point } = place;
  const named = wordKeys(place);
  const id = placeId === null ? [] : [hashText(placeId, PLACE)];
  const cells = point === null ? undefined : mapCells(point);
  return {
    filed: [...named.filed, ...id, ...(cells ? [cells.own] : [])],
    asked: [...named.asked, ...id, ...(cells?.near ?? [])],
  };
}

/** All keys of a place inside each family of the claim's type. */
function inFamilies(
  claim: ComparedClaim,
  keys: readonly BlockKeys[],
): BlockKeys {
  const families = typeGroups(claim.type).map((group) => hashText(group));
  const within = (side: keyof BlockKeys) =>
    families.flatMap((family) =>
      keys.flatMap((some) => some[side].map((key) => mixed(family, key))),
    );
  return { filed: within("filed"), asked: within("asked") };
}

/** Keys under which claims of one spot and family of types meet. */
export function spotBlockKeys(claim: ComparedClaim): BlockKeys {
  return inFamilies(claim, [spotKeys(claim.place)]);
}

/** Keys of the governorate, apart by how fine the place in it is told. */
function regionKeys(
  claim: ComparedClaim,
  finenesses: readonly number[],
): readonly number[] {
  const { admin1 } = claim.place;
  if (admin1 === "") return [];
  const region = hashText(admin1, REGION);
  const keys = finenesses.map((one) => mixed(region, one));
  return inFamilies(claim, [{ filed: keys, asked: [] }]).filed;
}

/** Keys under which claims meet that tell one governorate equally finely. */
export function regionBlockKeys(claim: ComparedClaim): BlockKeys {
  const own = fineness(claim.place);
  // Two towns of one governorate are two places, two spots may be one.
  const isMet = own === FINE || own === WHOLE;
  return {
    filed: regionKeys(claim, [own]),
    asked: regionKeys(claim, isMet ? [own] : []),
  };
}

/**
 * Keys under which those are filed whose place can lie in this one's, or this
 * one's in theirs.
 */
export function insideKeys(claim: ComparedClaim): readonly number[] {
  const own = fineness(claim.place);
  const met = [FINE, TOWN, AREA, NAMESAKE, WHOLE].filter(
    (other) => other !== own || own === AREA || own === NAMESAKE,
  );
  return regionKeys(claim, met);
}

function amountKey(outcome: OutcomeCode, { min, max }: Amount): number {
  return mixed(mixed(hashText(outcome), min), max ?? -1);
}

/**
 * The claim's numbers that can carry a link: one of three or more alone, of
 * two fields any two at one spot.
 */
function countKeys(claim: ComparedClaim): {
  readonly single: readonly number[];
  readonly twofold: readonly number[];
} {
  const single: number[] = [];
  const twofold: number[] = [];
  const earlier: number[] = [];
  for (const outcomes of COUNTED) {
    const own: number[] = [];
    for (const outcome of outcomes) {
      const amount = claim.amounts.get(outcome);
      if (amount === undefined) continue;
      const key = amountKey(outcome, amount);
      own.push(key);
      if (amount.min >= MANY) single.push(key);
    }
    for (const key of own)
      for (const other of earlier) twofold.push(mixed(other, key));
    earlier.push(...own);
  }
  return { single, twofold };
}

const crossed = (
  keys: readonly number[],
  others: readonly number[],
): readonly number[] =>
  keys.flatMap((key) => others.map((other) => mixed(key, other)));

/** Keys under which claims meet by their numbers. */
export function countBlockKeys(claim: ComparedClaim): BlockKeys {
  const { single, twofold } = countKeys(claim);
  if (single.length + twofold.length === 0) return { filed: [], asked: [] };
  // Alike tellings may name two places: a large number is sought in all.
  const anywhere = inFamilies(claim, [{ filed: [FAMILY], asked: [FAMILY] }]);
  const spot = spotBlockKeys(claim);
  const side = (name: keyof BlockKeys) => [
    ...crossed(anywhere[name], single),
    ...crossed(spot[name], twofold),
  ];
  return { filed: side("filed"), asked: side("asked") };
}

/** Keys under which bearers of one name meet, whatever the place. */
export function nameBlockKeys(claim: ComparedClaim): BlockKeys {
  const keys = new Set(claim.names.flatMap(nameKeys));
  const hashed = [...keys].map((key) => hashText(key, NAME));
  return { filed: hashed, asked: hashed };
}

/** Keys of words and the weight that each has where tellings are compared. */
export interface TellingKeys {
  readonly weight: number;
  readonly keys: readonly number[];
}

/** Keys of the words that tell a claim; none where they are too few. */
export function tellingKeys({
  telling: { rare, plain },
  type,
}: ComparedClaim): readonly TellingKeys[] {
  if (rare.length + plain.length < LEAST_STEMS) return [];
  const families = typeGroups(type).map((group) => hashText(group));
  const keyed = (stems: readonly number[], weight: number) => ({
    weight,
    keys: families.flatMap((family) => {
      const part = mixed(family, weight);
      return stems.map((stem) => mixed(part, stem));
    }),
  });
  return [keyed(rare, RARE ** 2), keyed(plain, 1)];
}

/** Keys under which tellings of one well-known event meet. */
export function eventBlockKeys({ event, type }: ComparedClaim): BlockKeys {
  if (event === null) return { filed: [], asked: [] };
  const keys = [mixed(hashText(event, EVENT), hashText(type))];
  return { filed: keys, asked: keys };
}
