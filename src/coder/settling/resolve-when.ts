import type { DateMention } from "../../languages/ar/dates/index.js";
import type { DateAnchor, PartOfDay } from "../../model/date-interval.js";
import type { DatePrecisionCode } from "../../model/vocabulary.js";
import type { Draft } from "../drafts.js";
import type { Happening } from "../happenings.js";

/** The date of a happening and how it was come by. */
export interface When {
  /** First day, ISO; null when unknown. */
  readonly start: string | null;
  /** Last day, ISO; null when unknown. */
  readonly end: string | null;
  readonly precision: DatePrecisionCode;
  readonly anchor: DateAnchor;
  readonly partOfDay: PartOfDay | null;
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
  /** ISO day; null when unknown. */
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
 * @param background of each happening: told as context
 * @returns one date a happening, in their order
 * @source gold/GUIDE.md, "when" and Rulings on undated reports
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
    if (background[i] || isUnread(happening)) return NONE;
    if (main && i !== mainAt && isFine(main))
      return { ...main, anchor: "other_incident", inferred: "same-happening" };
    const lead = happenings
      .flatMap((h) => h.drafts)
      .find((d) => d.frame.order >= 0);
    if (day.lead && lead)
      return {
        ...fromMention(lead, day.lead, day),
        inferred: "same-happening",
      };
    return defaultDate(day);
  });
}

/** A day of its own is told, but not one that can be reckoned. */
function isUnread({ drafts }: Happening): boolean {
  const first = drafts[0]?.date;
  return first !== undefined && first !== null && first.interval === null;
}

/** A month or year of one happening says nothing of another. */
function isFine({ precision }: When): boolean {
  return precision !== "year" && precision !== "month";
}

/** Told without a time word: the publication day and the day before. */
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
  const start = mention.interval?.start ?? null;
  const until = mention.role === "since" ? day.published : null;
  const lasts = start !== null && until !== null && start < until;
  return {
    start,
    end: lasts ? until : (mention.interval?.end ?? null),
    precision: lasts ? "range" : mention.precision,
    anchor: mention.anchor === "absolute" ? "stated" : "published",
    partOfDay: mention.partOfDay ?? null,
    read: { draft, mention },
    inferred: null,
  };
}

/** Of two dates told, the finer counts; higher is finer. */
const FINE: Readonly<Partial<Record<DatePrecisionCode, number>>> = {
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
function addDays(day: string, days: number): string {
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
