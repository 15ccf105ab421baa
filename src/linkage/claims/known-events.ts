import type { CalendarEvent, Gazetteer } from "../../countries/pack.js";
import { FREQUENT_STEMS } from "../../languages/ar/lexicon/frequent-words.generated.js";
import { tellingStem } from "../../languages/ar/telling-stem.js";
import { foldedWords } from "../fields/folding.js";
import type { LinkableIncident, LinkableReport } from "./linkable.js";

/** What well-known events are looked up in. */
export interface KnownWorld {
  readonly calendar: readonly CalendarEvent[];
  readonly gazetteer: Pick<Gazetteer, "byId">;
}

const folded = (name: string | null | undefined) =>
  foldedWords(name ?? null).join(" ");

/**
 * Whether the place is the event's own, or the whole region it took place in:
 * «اتفاق في درعا» is the governorate's, one in a village is another one, unless
 * it bears the event's name.
 */
function isPlaceOf(
  incident: LinkableIncident,
  event: CalendarEvent,
  { gazetteer }: KnownWorld,
): boolean {
  const { where } = incident;
  if (where.country !== null && where.country !== event.country) return false;
  const places = event.places.flatMap((id) => gazetteer.byId(id) ?? []);
  if (event.places.length === 0)
    return where.name === null && where.admin1 === null;
  const name = folded(where.name);
  const isCalledSo = isNamed(incident, event);
  return places.some(
    (place) =>
      where.placeId === place.id ||
      (name !== "" && name === folded(place.name)) ||
      (place.precision === "admin1" &&
        folded(where.admin1) === folded(place.name) &&
        (name === "" || where.precision === "admin1" || isCalledSo)),
  );
}

/** Whether the words of the telling hold a name of the event. */
function isNamed(
  { tellingWords }: LinkableIncident,
  { keys }: CalendarEvent,
): boolean {
  if (tellingWords === undefined) return false;
  const told = new Set([...tellingWords.rare, ...tellingWords.plain]);
  return keys.some((key) => {
    const stems = key
      .split(" ")
      .map(tellingStem)
      .filter((stem) => !FREQUENT_STEMS.has(stem) && /^\D+$/.test(stem));
    return stems.length > 0 && stems.every((stem) => told.has(stem));
  });
}

/** A date of the event: its days, or a season or year that holds them. */
function isDateOf(
  { when }: LinkableIncident,
  event: CalendarEvent,
): boolean | undefined {
  if (when.start === null || when.end === null) return undefined;
  if (when.precision === "day")
    return when.start >= event.start && when.end <= event.end;
  return when.start <= event.end && when.end >= event.start;
}

function eventOf(
  incident: LinkableIncident,
  world: KnownWorld,
): string | undefined {
  const found = world.calendar.filter((event) => {
    if (!event.types.includes(incident.type)) return false;
    if (!isPlaceOf(incident, event, world)) return false;
    return isDateOf(incident, event) ?? isNamed(incident, event);
  });
  // Two events of one place and year: nobody can say which is meant.
  return found.length === 1 ? found[0]?.id : undefined;
}

/**
 * Ties claims that tell a well-known event to its row of the calendar: what
 * every report mentions in passing, mostly without saying where and when.
 *
 * @returns the same report when it tells none
 */
export function withKnownEvents(
  report: LinkableReport,
  world: KnownWorld,
): LinkableReport {
  let isChanged = false;
  const incidents = report.incidents.map((incident) => {
    const event = eventOf(incident, world);
    if (event === undefined || incident.event !== undefined) return incident;
    isChanged = true;
    return { ...incident, event };
  });
  return isChanged ? { ...report, incidents } : report;
}
