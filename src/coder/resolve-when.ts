import type { DateMention } from "../languages/ar/dates/index.js";
import type { Happening } from "./happenings.js";
import type { Draft } from "./drafts.js";

/** The date of a happening and how it was come by. */
export interface When {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string;
  readonly anchor:
    "stated" | "published" | "publication_interval" | "other_incident" | "none";
  readonly partOfDay: string | null;
  /** The mention it was read from, with its draft. */
  readonly read: {
    readonly draft: Draft;
    readonly mention: DateMention;
  } | null;
  /** Named inference when no date of its own was read. */
  readonly inferred: string | null;
}

/** What is known of the report's own day. */
export interface ReportDay {
  /** A day told in the first sentence: it holds for a round-up's items. */
  readonly lead: DateMention | null;
  readonly published: string | null;
  readonly inferred: {
    readonly earliest: string;
    readonly latest: string;
  } | null;
}

const NONE: When = {
  start: null,
  end: null,
  precision: "unknown",
  anchor: "none",
  partOfDay: null,
  read: null,
  inferred: null,
};

/**
 * Dates the happenings of a report.
 *
 * Own words first; then, for what is not background, the day of the main
 * happening; a main happening without a time word is the publication day and
 * the day before.
 *
 * @source GUIDE.md "when" and Rulings on undated reports
 */
export function resolveWhen(
  happenings: readonly Happening[],
  day: ReportDay,
  background: readonly boolean[],
): readonly When[] {
  const own = happenings.map((h) => ownDate(h, day));
  const mainAt = background.findIndex((b) => !b);
  const main = mainAt >= 0 ? (own[mainAt] ?? null) : null;
  return happenings.map((happening, i) => {
    const told = own[i];
    if (told) return told;
    if (background[i]) return NONE;
    if (
      main &&
      i !== mainAt &&
      main.precision !== "year" &&
      main.precision !== "month"
    )
      return {
        ...main,
        anchor: "other_incident",
        inferred: "same-happening",
        read: main.read,
      };
    const first = happenings[0]?.drafts[0];
    if (day.lead && first) return fromMention(first, day.lead, day);
    return defaultDate(day);
  });
}

function defaultDate(day: ReportDay): When {
  if (day.published)
    return {
      ...NONE,
      start: addDays(day.published, -1),
      end: day.published,
      precision: "range",
      anchor: "published",
      inferred: "published-day",
    };
  const { inferred } = day;
  if (
    inferred &&
    inferred.earliest.slice(0, 7) === inferred.latest.slice(0, 7)
  ) {
    const month = inferred.earliest.slice(0, 7);
    return {
      ...NONE,
      start: `${month}-01`,
      end: lastDay(month),
      precision: "month",
      anchor: "publication_interval",
      inferred: "published-day",
    };
  }
  return NONE;
}

/** The most precise date told in any telling, the body before the title. */
function ownDate(happening: Happening, day: ReportDay): When | null {
  let best: When | null = null;
  for (const draft of happening.drafts) {
    const mention = draft.date;
    if (!mention?.interval) continue;
    const when = fromMention(draft, mention, day);
    if (!best || fineness(when) > fineness(best)) best = when;
  }
  return best;
}

function fromMention(draft: Draft, mention: DateMention, day: ReportDay): When {
  const interval = mention.interval;
  const start = interval?.start ?? null;
  let end = interval?.end ?? null;
  let precision: string = mention.precision;
  if (
    mention.role === "since" &&
    start !== null &&
    day.published &&
    start < day.published
  ) {
    end = day.published;
    precision = "range";
  }
  return {
    start,
    end,
    precision,
    anchor: mention.anchor === "absolute" ? "stated" : "published",
    partOfDay: mention.partOfDay ?? null,
    read: { draft, mention },
    inferred: null,
  };
}

const FINE: Readonly<Record<string, number>> = {
  day: 6,
  range: 4,
  week: 3,
  month: 2,
  season: 2,
  year: 1,
};

function fineness(when: When): number {
  return FINE[when.precision] ?? 0;
}

/** ISO day `days` later. */
export function addDays(day: string, days: number): string {
  const at = Date.UTC(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)) + days,
  );
  return new Date(at).toISOString().slice(0, 10);
}

function lastDay(month: string): string {
  const at = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0);
  return new Date(at).toISOString().slice(0, 10);
}
