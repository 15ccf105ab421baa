import type { Place } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import type { PlaceMention } from "./place-mention.js";
import { BESIDE, isSite, isForeignHomograph } from "./place-scope.js";

const ADJACENT = 4;
/** Sites lie in a place; none lies in them. */
const NO_PARENT: ReadonlySet<string> = new Set([
  "site",
  "road",
  "neighbourhood",
  "country",
]);
/** Cues by which a place is told to lie in another, not beside it. */
const HOLDING = /^(ب|في|ضمن|(ال)?تابع.*)$/;

/** A place named beside another, and whether it is told to hold it. */
interface Parent {
  readonly place: Place;
  readonly holds: boolean;
}

/** The place that follows closely as a parent: `نوى بريف درعا الغربي`. */
export function parentOf(
  mentions: readonly PlaceMention[],
  i: number,
  home: string | null,
): Parent | null {
  const mention = mentions[i];
  if (!mention) return null;
  let end = mention.to;
  for (let k = i + 1; k < mentions.length && k <= i + 3; k++) {
    const next = mentions[k];
    if (!next || next.from - end > ADJACENT) return null;
    if (NO_PARENT.has(next.precision)) return null;
    if (next.weak || isForeignHomograph(next, home)) continue;
    if (isSite(next) && !BESIDE.test(foldKey(next.name))) continue;
    const parents = next.candidates.filter(
      (c) => c.precision === "admin1" || c.admin1 !== null,
    );
    const place = parents.find((p) => agrees(mention, p)) ?? parents[0];
    if (
      place &&
      (next.precision === "area" ||
        next.precision === "admin1" ||
        place.precision === "admin1")
    )
      return { place, holds: HOLDING.test(next.cue) };
    const under =
      next.precision === "town" &&
      (mention.precision !== "town" || isUnder(next));
    if (place && under) return { place, holds: HOLDING.test(next.cue) };
    end = next.to;
  }
  return null;
}

/** Whether a place of the mention's name lies in a possible parent. */
function agrees({ candidates }: PlaceMention, parent: Place): boolean {
  const admin1 = parent.admin1 ?? parent.name;
  return candidates.some(
    (c) => c.country === parent.country && c.admin1 === admin1,
  );
}

/** `بقضاء سنجار`, `التابعة لناحية راجو`: the place holds the one before. */
function isUnder({ headed, cue }: PlaceMention): boolean {
  return (headed && cue === "ب") || /^(ال)?تابع/.test(cue);
}
