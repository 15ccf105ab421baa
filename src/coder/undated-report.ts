import type { ActorNames, CalendarEvent, World } from "../countries/pack.js";
import {
  inferPublished,
  readDates,
  type DateMention,
  type Era,
} from "../languages/ar/dates/index.js";
import { withDates, type Reading } from "./reading.js";

/** The days between which an undated report was published, with reasons. */
export type InferredDay = NonNullable<ReturnType<typeof inferPublished>>;

/**
 * Infers the day of an undated report from its text; null without evidence.
 *
 * @param home ISO 3166-1 alpha-2 of the report's country; null when unknown
 * @source gold/GUIDE.md, "publishedInferred"
 */
export function inferDay(
  body: Reading,
  { calendar, actors }: World,
  home: string | null,
): InferredDay | null {
  return inferPublished({
    dates: body.dates,
    tokens: body.view.tokens,
    calendar: calendar.flatMap((event) => eventOf(event, home)),
    eras: erasOf(body, actors),
  });
}

/** Country code of events that belong to none. */
const NOWHERE = "ZZ";
/** Words of an event's name that tell it in any country's report. */
const SURE_WORDS = 3;

/** An event by the names under which a report of a country may mean it. */
function eventOf(
  { id, start, end, keys, country }: CalendarEvent,
  home: string | null,
) {
  const near = home === null || country === home || country === NOWHERE;
  const words = near
    ? keys
    : keys.filter((key) => key.split(" ").length >= SURE_WORDS);
  return words.length > 0 ? [{ id, start, end, words }] : [];
}

/** Lifetimes of the forces a report tells of: they end with their state. */
function erasOf(body: Reading, names: ActorNames): readonly Era[] {
  const eras = new Map<string, Era>();
  for (const { actor, coreFrom, to } of body.actors) {
    if (!actor || actor.to === null || actor.pseudo) continue;
    const words = body.view.keys.slice(coreFrom, to).join(" ");
    const known = eras.get(actor.id)?.words ?? [];
    if (known.includes(words) || isShared(names, words, actor.to)) continue;
    const { id, from: start, to: end } = actor;
    eras.set(id, { id, start, end: dayBefore(end), words: [...known, words] });
  }
  return [...eras.values()];
}

/** A name that another force bore later dates nothing: `وزارة الداخلية`. */
function isShared(names: ActorNames, words: string, end: string): boolean {
  return names
    .find(words)
    .some(({ actor }) => actor.to === null || actor.to.slice(0, 4) > end);
}

/** On the last day told of a force it has ended: the day before is its last. */
function dayBefore(end: string): string {
  if (end.length < 10) return end;
  const at = new Date(`${end}T00:00:00Z`).getTime() - 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

/**
 * The day of publication that a text leaves, of a day and the next the first;
 * null where it leaves more.
 */
export function onlyDay(day: InferredDay | null): string | null {
  if (day === null) return null;
  const next = day.earliest === dayBefore(day.latest);
  return next || day.earliest === day.latest ? day.earliest : null;
}

/**
 * Dates of an undated report that come out alike from both ends of the
 * interval its text supports (`مايو الماضي`); the others stay unknown.
 */
export function redate(body: Reading, day: InferredDay): Reading {
  const { tokens } = body.view;
  const { numbers } = body;
  const first = readDates(tokens, { published: day.earliest, numbers });
  const last = readDates(tokens, { published: day.latest, numbers });
  const dates = body.dates.map((date) => {
    if (date.interval !== null) return date;
    const same = (d: DateMention) => d.from === date.from && d.to === date.to;
    const a = first.find(same);
    const b = last.find(same);
    return a?.interval && isSameInterval(a, b) ? a : date;
  });
  return withDates(body, dates);
}

function isSameInterval(a: DateMention, b: DateMention | undefined): boolean {
  return (
    a.interval?.start === b?.interval?.start &&
    a.interval?.end === b?.interval?.end
  );
}
