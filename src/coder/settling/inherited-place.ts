import { withFields } from "../../text/with-fields.js";
import { foldKey } from "../../languages/ar/letters.js";
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

/** The place of the kind named (المدينة، الحي) that was told last. */
export function pointedAt(
  happening: Happening,
  places: WhereContext["places"],
): SettledPlace | null {
  for (const { frame } of happening.drafts) {
    const { keys } = frame.reading.view;
    const list = places.get(frame.reading) ?? [];
    for (let i = frame.from; i < frame.to; i++) {
      const noun = (keys[i] ?? "").replace(/^(و?ب|لل|و)(?=ال|.{4})/, "");
      const kinds = BACK[noun];
      if (!kinds) continue;
      const before = list.findLast(
        (p) =>
          p.from < i &&
          isTold(p) &&
          (kinds.includes(p.precision) || holdsNoun(p, noun)),
      );
      if (before) return before;
    }
  }
  return null;
}

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
