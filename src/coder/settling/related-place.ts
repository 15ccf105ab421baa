import type { Happening } from "../happenings.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Where, WhereContext } from "./where.js";

/**
 * The town whose mayor or notables a happening struck, where nothing says that
 * it was elsewhere: `اغتيال مختار قرية X أمام منزله`.
 */
export function relatedPlace(
  happening: Happening,
  { region, places }: WhereContext,
): Where | null {
  for (const draft of happening.drafts) {
    const { frame } = draft;
    const place = (places.get(frame.reading) ?? []).find(
      (p) => p.from >= frame.from && p.from < frame.to && isSeat(p),
    );
    if (place)
      return {
        name: place.name,
        admin1: place.admin1 ?? region.admin1,
        country: place.country ?? region.country,
        precision: place.precision,
        place,
        draft,
        reading: frame.reading,
        inferred: "same-happening",
      };
  }
  return null;
}

const isSeat = ({ role, precision, from }: SettledPlace) =>
  role === "organisation" && precision === "town" && from > 0;
