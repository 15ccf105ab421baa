import type { CalendarEvent } from "../countries/pack.js";
import {
  inferPublished,
  readDates,
  type DateMention,
  type Era,
} from "../languages/ar/dates/index.js";
import type { Reading } from "./reading.js";

/** The days between which an undated report was published, with reasons. */
export type InferredDay = NonNullable<ReturnType<typeof inferPublished>>;

/**
 * Infers the day of an undated report from its text; null without evidence.
 *
 * @param calendar well-known dated events of the packs
 * @source gold/GUIDE.md, "publishedInferred"
 */
export function inferDay(
  body: Reading,
  calendar: readonly CalendarEvent[],
): InferredDay | null {
  return inferPublished({
    dates: body.dates,
    tokens: body.view.tokens,
    calendar: calendar.map(({ id, start, end, keys }) => ({
      id,
      start,
      end,
      words: keys,
    })),
    eras: erasOf(body),
  });
}

/** Lifetimes of the forces a report tells of: they end with their state. */
function erasOf(body: Reading): readonly Era[] {
  const eras = new Map<string, Era>();
  for (const { actor, coreFrom, to } of body.actors) {
    if (!actor || actor.to === null || actor.pseudo) continue;
    const words = body.view.keys.slice(coreFrom, to).join(" ");
    const known = eras.get(actor.id)?.words ?? [];
    if (known.includes(words)) continue;
    const { id, from: start, to: end } = actor;
    eras.set(id, { id, start, end, words: [...known, words] });
  }
  return [...eras.values()];
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

/** A reading with other dates; its sources are still read when asked for. */
function withDates(body: Reading, dates: Reading["dates"]): Reading {
  return Object.create(body, {
    dates: { value: dates, enumerable: true },
  }) as Reading;
}

function isSameInterval(a: DateMention, b: DateMention | undefined): boolean {
  return (
    a.interval?.start === b?.interval?.start &&
    a.interval?.end === b?.interval?.end
  );
}
