import { withFields } from "../../text/with-fields.js";
import { foldKey } from "../../languages/ar/letters.js";
import { PLACE_HEADS } from "../../languages/ar/lexicon/place-heads.js";
import type { PlacePrecisionCode } from "../../model/vocabulary.js";
import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";
import { UNCHOSEN, type Where, type WhereContext } from "./where.js";

/** Words that stand for a place named before, by its kind. */
const BACK: Readonly<Record<string, readonly PlacePrecisionCode[]>> = {
  المدينه: ["town"],
  البلده: ["town"],
  القريه: ["town"],
  الحي: ["neighbourhood"],
  المخيم: ["site"],
  المنطقه: ["town", "area"],
  المكان: ["town"],
  هناك: ["town"],
};

/**
 * Inherits a place by stated rules: `المدينة` is the town named last; what is
 * not background happens where the main happening did, in its town; a report
 * of one town speaks of that town.
 *
 * @param from the happening whose place goes over, if any
 * @source gold/GUIDE.md, "where" and Rulings
 */
export function inheritedPlace(
  happening: Happening,
  from: Where | undefined,
  { region, places }: WhereContext,
): Where | null {
  const town = pointedAt(happening, places);
  if (town) return whereOf(town, happening, { region, places });
  if (from && from.name !== null) return townOf(from);
  const only = onlyTown(places);
  return only ? whereOf(only, happening, { region, places }) : null;
}

function whereOf(
  place: SettledPlace,
  happening: Happening,
  { region, places }: WhereContext,
): Where {
  return {
    name: place.name,
    admin1: place.admin1 ?? region.admin1,
    country: place.country ?? region.country,
    precision: place.precision,
    place,
    draft: happening.drafts[0] ?? null,
    reading: readingOf(place, places),
    confidence: UNCHOSEN,
    inferred: "same-happening",
  };
}

/** The text that names a place. */
function readingOf(
  place: SettledPlace,
  places: WhereContext["places"],
): Reading | null {
  for (const [reading, list] of places)
    if (list.includes(place)) return reading;
  return null;
}

/** The town of a place, when its own clause names one. */
function townOf(where: Where): Where {
  const town =
    where.precision === "town"
      ? undefined
      : where.draft?.parents.find(
          (p) => p.precision === "town" && p.role === "happening",
        );
  if (!town) return withFields(where, { inferred: "same-happening" });
  return {
    ...where,
    name: town.name,
    precision: "town",
    place: town,
    admin1: town.admin1 ?? where.admin1,
    confidence: UNCHOSEN,
    inferred: "same-happening",
  };
}

/** The place of the kind named (المدينة، الحي، المعسكر) that was told last. */
export function pointedAt(
  happening: Happening,
  places: WhereContext["places"],
): SettledPlace | null {
  for (const { frame } of happening.drafts) {
    const { reading } = frame;
    const list = places.get(reading) ?? [];
    for (const { noun, at } of nounsBack(frame, list)) {
      const before = list.findLast(
        (p) => p.from < at && isTold(p) && fitsNoun(p, noun),
      );
      if (before) return before;
    }
  }
  return null;
}

/** A definite noun that stands for a place named before it. */
export interface NounBack {
  /** Folded, with its article: `المدينه`. */
  readonly noun: string;
  readonly at: number;
}

/** The nouns of a clause that stand for a place, none of them part of a name. */
export function nounsBack(
  { reading: { view }, from, to }: Happening["drafts"][number]["frame"],
  list: readonly SettledPlace[],
): readonly NounBack[] {
  const out: NounBack[] = [];
  for (let at = from; at < to; at++) {
    const noun = (view.keys[at] ?? "").replace(/^(و?ب|لل|و)(?=ال|.{4})/, "");
    if (BACK[noun] === undefined && !isHeadBack(noun)) continue;
    if (BACK[noun] || !list.some((p) => p.from <= at && at < p.to))
      out.push({ noun, at });
  }
  return out;
}

/** Works and lands that are spoken of again by their kind alone. */
function isHeadBack(noun: string): boolean {
  if (!noun.startsWith("ال")) return false;
  const head = PLACE_HEADS.get(noun.slice(2));
  return head?.kept === true && !/مشفي$|^المركز$|^المقر$/.test(noun);
}

/** Whether a noun may stand for a place: by its kind, or by the same noun. */
export function fitsNoun(place: SettledPlace, noun: string): boolean {
  const kinds = BACK[noun];
  if (kinds?.includes(place.precision)) return true;
  return kinds ? holdsNoun(place, noun) : isHeaded(place, noun);
}

const isHeaded = ({ name }: SettledPlace, noun: string) =>
  foldKey(name).startsWith(`${noun.slice(2)} `);

/** `مدخل قرية X` before `القرية`. */
function holdsNoun({ name }: SettledPlace, noun: string): boolean {
  return foldKey(name).includes(` ${noun.slice(2)} `);
}

/** A place that a later noun may stand for. */
function isTold({ role, headed, name }: SettledPlace): boolean {
  if (headed && /^مخيم/.test(name)) return true;
  return role === "happening" || role === "organisation" || role === "origin";
}

/** The one town a report names, if it names one only. */
function onlyTown(places: WhereContext["places"]): SettledPlace | null {
  const towns = [...places.values()]
    .flat()
    .filter((p) => p.precision === "town" && p.role === "happening");
  const first = towns[0];
  if (!first) return null;
  const same = towns.every((t) => nameKey(t.name) === nameKey(first.name));
  return same ? first : null;
}
