import { onceEach } from "../../text/once-each.js";
import type { Features } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { Reading } from "../reading.js";
import { fitsNoun, nounsBack } from "./inherited-place.js";
import type { PlacedMention, PlaceField } from "./place-field.js";
import { orderOf } from "./place-standing.js";

const flag = (told: boolean) => (told ? 1 : 0);

/** What other happenings say of the same words. */
export function othersOf(
  happening: Happening,
  reading: Reading,
  place: SettledPlace,
  { happenings }: PlaceField,
): Features {
  const others = happenings.filter((h) => h !== happening);
  const holds = (h: Happening) =>
    h.drafts.some(
      ({ frame }) =>
        frame.reading === reading &&
        place.from >= frame.from &&
        place.from < frame.to,
    );
  const slots = others.filter((h) => h.drafts.some((d) => d.place === place));
  return {
    "other-frame": flag(others.some(holds)),
    "other-slot": flag(slots.length > 0),
    "other-type": flag(slots.some((h) => h.type === happening.type)),
  };
}

/** How often each place is named, and the one named most. */
interface Counts {
  readonly counts: ReadonlyMap<string, number>;
  readonly most: number;
}

/** What is asked again for each place and happening of a report. */
const countsOf = onceEach((places: PlaceField["places"]): Counts => {
  const counts = new Map<string, number>();
  let most = 0;
  for (const list of places.values())
    for (const { name } of list) {
      const key = nameKey(name);
      const times = (counts.get(key) ?? 0) + 1;
      counts.set(key, times);
      most = Math.max(most, times);
    }
  return { counts, most };
});

/** How much the report as a whole speaks of the place. */
export function inReport(
  field: PlaceField,
  reading: Reading,
  place: SettledPlace,
  key: string,
): Features {
  const { counts, most } = countsOf(field.places);
  const times = counts.get(key) ?? 1;
  const body = orderOf(reading, place) === 0 && !isInTitle(field, reading);
  return {
    times: Math.min(times - 1, 4) / 4,
    dominant: flag(times > 1 && times === most),
    lead: flag(body),
    only: flag(counts.size === 1),
  };
}

/** The text that comes second in the map is the title. */
export function isInTitle({ places }: PlaceField, reading: Reading): boolean {
  return places.size > 1 && [...places.keys()].indexOf(reading) === 0;
}

/**
 * Whether a noun of the happening's clauses (البلدة، الحي) may stand for the
 * place, and how much the report speaks of it then.
 */
export function backFeatures(
  { drafts }: Happening,
  { reading, place }: PlacedMention,
  { places }: PlaceField,
  times: number,
): Features {
  const own = (d: Happening["drafts"][number]) =>
    d.frame.reading === reading &&
    place.from >= d.frame.from &&
    place.from < d.frame.to;
  const fits = drafts.some((d) => {
    const list = places.get(d.frame.reading) ?? [];
    return nounsBack(d.frame, list).some(
      ({ noun, at }) =>
        fitsNoun(place, noun) &&
        (d.frame.reading !== reading || place.from < at),
    );
  });
  const away = fits && !drafts.some(own);
  return {
    back: flag(fits),
    "back-away": flag(away),
    "back-often": away ? times : 0,
  };
}
