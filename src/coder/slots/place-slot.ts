import { foldKey } from "../../languages/ar/letters.js";
import type { EventTypeCode } from "../../model/vocabulary.js";
import type { Frame } from "../frames.js";
import type { SettledPlace } from "../mentions/place-mention.js";

/** The place of a frame, and the other places that name its parents. */
export interface PlaceSlot {
  readonly place: SettledPlace | null;
  readonly parents: readonly SettledPlace[];
}

/** How much a precision says of where it happened; higher is finer. */
const FINENESS: Readonly<Record<string, number>> = {
  site: 4,
  neighbourhood: 4,
  road: 3.8,
  town: 3,
  area: 2,
  admin1: 1,
  country: 0.2,
};
/** A road between towns says less than a town beside it. */
const BETWEEN_TOWNS = 2.4;
/** The larger place that holds the one told (التابعة لناحية X). */
const HOLDS = 2;
/** A valley, front or hill says more than the area it lies in. */
const FEATURE = 3.2;
/** Tokens from the trigger that cost one point. */
const TOKENS_A_POINT = 14;
const MOST_AWAY = 2.5;
const BEFORE_SENTENCE = 3;
const LOCATED = 1.2;
const HEADED = 0.8;
const LOCATIVE_CUES: ReadonlySet<string> = new Set([
  "في",
  "ب",
  "قرب",
  "علي",
  "داخل",
  "وسط",
  "عند",
  "محيط",
  "امام",
  "شرق",
  "غرب",
  "شمال",
  "جنوب",
]);
/** Cues of a place that lies elsewhere than the clause's happening. */
const ELSEWHERE: ReadonlySet<string> = new Set(["تمهيدا", "باتجاه", "نحو"]);

/**
 * The finest place of the clause told as where it happened, else of the words
 * before the clause in its sentence, else of those after it.
 *
 * @source gold/GUIDE.md, "where"; weights chosen on gold/dev
 */
export function placeSlot(
  frame: Frame,
  places: readonly SettledPlace[],
  type: EventTypeCode | null,
): PlaceSlot {
  const inside = places.filter(
    (p) => p.from >= frame.from && p.from < frame.to,
  );
  const earlier = places.filter(
    (p) => p.from >= frame.sentence.from && p.from < frame.from,
  );
  const own = inside.filter((p) => isUsable(p, type));
  const before = earlier.filter(
    (p) => isUsable(p, type) && !ELSEWHERE.has(p.cue),
  );
  const later = places.filter(
    (p) =>
      p.from >= frame.to && p.from < frame.sentence.to && isUsable(p, type),
  );
  const pool = own.length > 0 ? own : before.length > 0 ? before : later;
  let best: SettledPlace | null = null;
  let most = -Infinity;
  for (const place of pool) {
    const held = isHolder(place, places) ? HOLDS : 0;
    const points = pointsOf(place, frame) - held;
    if (points <= most) continue;
    best = place;
    most = points;
  }
  return {
    place: best,
    parents: [...inside, ...earlier].filter((p) => p !== best),
  };
}

/**
 * Troops go to a destination; people are taken and troops leave from an
 * origin, and a threat concerns the town its addressees are from.
 */
function isUsable(place: SettledPlace, type: EventTypeCode | null): boolean {
  const { role, cue } = place;
  if (role === "destination")
    return type === "deployment" || type === "control_change";
  if (role === "origin")
    return (
      type === "arrest" ||
      type === "withdrawal" ||
      type === "threat" ||
      (cue === "من" && (type === "abduction" || type === "release"))
    );
  return role === "happening";
}

/** Whether a place only says where the one right before it lies. */
function isHolder(
  place: SettledPlace,
  places: readonly SettledPlace[],
): boolean {
  if (/^(ال)?تابع/.test(place.cue)) return true;
  const before = places[places.indexOf(place) - 1];
  const next = before !== undefined && place.from - before.to <= 1;
  return next && (place.cue === "ب" || place.cue === "في");
}

function pointsOf(place: SettledPlace, frame: Frame): number {
  const trigger = frame.triggers[0]?.hit.from ?? frame.from;
  const away = Math.abs(place.from - trigger) / TOKENS_A_POINT;
  const headed = place.headed ? HEADED : 0;
  const located = LOCATIVE_CUES.has(place.cue) ? LOCATED : headed;
  return (
    finenessOf(place) +
    located -
    Math.min(away, MOST_AWAY) -
    (place.from < frame.sentence.from ? BEFORE_SENTENCE : 0)
  );
}

function finenessOf(place: SettledPlace): number {
  const key = foldKey(place.name);
  if (/^(وادي|محور|جبهه|حوض|تل|جبل)/.test(key)) return FEATURE;
  if (/^(ال)?(طريق|اوتوستراد)/.test(key)) return BETWEEN_TOWNS;
  return FINENESS[place.precision] ?? 1;
}
