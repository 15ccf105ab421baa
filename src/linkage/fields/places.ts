import {
  DIRECTIONS,
  LOCATIVES,
  PLACE_HEADS,
} from "../../languages/ar/lexicon/place-heads.js";
import type { PlaceReference } from "../../model/index.js";
import { editDistance, foldedWords, withoutArticle } from "./folding.js";
import { soundKey } from "./person-names.js";

/** A word of a place's name in the forms in which it is compared. */
export interface ComparedWord {
  /** Without «و» and with the Turkish ç in one spelling. */
  readonly plain: string;
  /** By sound: spellings of one word mostly share it. */
  readonly sound: string;
}

/** A place prepared for comparison. */
export interface ComparedPlace {
  /** Words that name it, heads and directions left out. */
  readonly core: readonly string[];
  /** The same words, in their order. */
  readonly words: readonly ComparedWord[];
  /** Directions in the name: the east of a town is not its west. */
  readonly directions: readonly string[];
  /** The folded whole name. */
  readonly full: string;
  readonly admin1: string;
  readonly country: string | null;
  /** 0 site … 6 country, 7 unknown. */
  readonly rank: number;
  readonly placeId: string | null;
  /** Degrees, WGS 84: longitude and latitude. */
  readonly point: readonly [lon: number, lat: number] | null;
}

/**
 * How two places stand to each other.
 *
 * - `same`: one name, one gazetteer id, or a point within two kilometres
 * - `part`: one name holds the other (سوق معرة مصرين, معرة مصرين)
 * - `close`: points at most six kilometres apart
 * - `inside`: one is finer than the other and can lie in it
 * - `region`: both name nothing finer than one governorate
 * - `other_spot`: two different sites, quarters or roads of one governorate:
 *   one square can have two names, two sides of one road two villages
 * - `other_town`: two different towns of one governorate, or two sides of one
 * - `elsewhere`: different governorates or countries, or points far apart
 * - `unknown`: one has no place
 */
export type PlaceAgreement =
  | "same"
  | "part"
  | "close"
  | "inside"
  | "region"
  | "other_spot"
  | "other_town"
  | "elsewhere"
  | "unknown";

const RANKS = {
  site: 0,
  neighbourhood: 1,
  road: 1,
  town: 3,
  area: 4,
  admin1: 5,
  country: 6,
  unknown: 7,
} as const;

const TOWN = RANKS.town;
const REGION = RANKS.admin1;

const bareSet = (words: Iterable<string>) =>
  new Set([...words].map(withoutArticle));
const HEADS = bareSet(PLACE_HEADS.keys());
const TURNS = bareSet(DIRECTIONS);
const FILLERS = bareSet([...LOCATIVES, "الواصل", "وسط", "مدينه", "بلده"]);

/** Prepares a place. */
export function readPlace(where: PlaceReference): ComparedPlace {
  const words = foldedWords(where.name);
  const isCore = (word: string) =>
    !HEADS.has(word) && !TURNS.has(word) && !FILLERS.has(word);
  const core = words.filter(isCore);
  const { lat, lon } = where;
  const naming = core.length > 0 ? core : words;
  return {
    core: naming,
    words: naming.map(readWord),
    directions: words.filter((word) => TURNS.has(word)).sort(),
    full: words.join(" "),
    admin1: foldedWords(where.admin1).join(" "),
    country: where.country,
    rank:
      where.name === null
        ? Math.max(REGION, RANKS[where.precision])
        : RANKS[where.precision],
    placeId: where.placeId ?? null,
    point: lat == null || lon == null ? null : [lon, lat],
  };
}

const KM_A_DEGREE = 111.2;

/** @returns kilometres between two points (plane, good below 100 km) */
export function kilometres(
  a: readonly [lon: number, lat: number],
  b: readonly [lon: number, lat: number],
): number {
  const mid = ((a[1] + b[1]) / 2) * (Math.PI / 180);
  const dx = (a[0] - b[0]) * Math.cos(mid);
  return Math.hypot(dx, a[1] - b[1]) * KM_A_DEGREE;
}

/** A place word without «و» and with the Turkish ç in one spelling. */
function readWord(word: string): ComparedWord {
  const plain = word.replace(/^و(?=.{3})/, "").replaceAll("تش", "ج");
  return { plain, sound: soundKey(plain) };
}

/** @returns the place with other naming words */
export function withCore(
  place: ComparedPlace,
  core: readonly string[],
): ComparedPlace {
  return { ...place, core, words: core.map(readWord) };
}

/** @returns the key under which spellings of one place word meet */
export function wordBlock({ sound }: ComparedWord): string {
  return sound.slice(0, 2);
}

/**
 * Two spellings of one word of a place's name: one letter apart, and in short
 * words only a vowel.
 */
function sameWord(a: ComparedWord, b: ComparedWord): boolean {
  if (a.plain === b.plain) return true;
  const length = Math.min(a.plain.length, b.plain.length);
  if (length < 4 || wordBlock(a) !== wordBlock(b)) return false;
  if (length === 4 && a.sound !== b.sound) return false;
  return editDistance(a.plain, b.plain, 1) <= 1;
}

function holds(
  long: readonly ComparedWord[],
  short: readonly ComparedWord[],
): boolean {
  return short.every((word) => long.some((other) => sameWord(word, other)));
}

function byName(
  a: ComparedPlace,
  b: ComparedPlace,
): PlaceAgreement | undefined {
  if (a.core.length === 0 || b.core.length === 0) return undefined;
  if (a.full === b.full) return "same";
  const isTurned = a.directions.join() !== b.directions.join();
  const within = holds(a.words, b.words);
  const around = holds(b.words, a.words);
  if (isTurned && a.directions.length > 0 && b.directions.length > 0)
    return within || around ? "other_town" : undefined;
  if (within && around) return isTurned ? "part" : "same";
  return within || around ? "part" : undefined;
}

function byPoint(
  a: ComparedPlace,
  b: ComparedPlace,
): PlaceAgreement | undefined {
  if (a.point === null || b.point === null) return undefined;
  // The point of a desert or a plain is only its middle.
  if (a.rank > TOWN || b.rank > TOWN) return undefined;
  const distance = kilometres(a.point, b.point);
  if (distance <= 2) return "same";
  if (distance <= 6) return "close";
  return distance > 60 ? "elsewhere" : undefined;
}

/** Whether a place names nothing finer than a governorate. */
function isRegion(place: ComparedPlace): boolean {
  return place.rank >= REGION;
}

/** Whether a name can be short for a governorate: جنين the town, its district. */
function namesRegion(place: ComparedPlace): boolean {
  return isRegion(place) || place.core.join(" ") === place.admin1;
}

/** Compares two places; symmetric. */
export function comparePlaces(
  a: ComparedPlace,
  b: ComparedPlace,
): PlaceAgreement {
  if (a.placeId !== null && a.placeId === b.placeId)
    return isRegion(a) && isRegion(b) ? "region" : "same";
  const isNowhere = (place: ComparedPlace) =>
    place.core.length === 0 && place.admin1 === "";
  if (isNowhere(a) || isNowhere(b)) return "unknown";
  if (a.country !== null && b.country !== null && a.country !== b.country)
    return "elsewhere";
  const isOneRegion = a.admin1 !== "" && a.admin1 === b.admin1;
  if (isRegion(a) && isRegion(b))
    return isOneRegion ? "region" : regionless(a, b);
  const named = byName(a, b);
  const isPartedRegion = a.admin1 !== "" && b.admin1 !== "" && !isOneRegion;
  if (named !== undefined && !isPartedRegion) return named;
  const near = byPoint(a, b);
  if (near !== undefined) return near;
  if (isPartedRegion) return "elsewhere";
  if (!isOneRegion) return regionless(a, b);
  if (namesRegion(a) || namesRegion(b)) return "inside";
  const fine = Math.min(a.rank, b.rank);
  const coarse = Math.max(a.rank, b.rank);
  if (coarse < TOWN) return "other_spot";
  return fine === coarse && coarse === TOWN ? "other_town" : "inside";
}

/** Nothing says in which governorate one of them lies. */
function regionless(a: ComparedPlace, b: ComparedPlace): PlaceAgreement {
  return a.admin1 !== "" && b.admin1 !== "" && a.admin1 !== b.admin1
    ? "elsewhere"
    : "unknown";
}
