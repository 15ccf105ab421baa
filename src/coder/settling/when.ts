import { withFields } from "../../text/with-fields.js";
import type { DateMention } from "../../languages/ar/dates/index.js";
import type { DateAnchor, PartOfDay } from "../../model/date-interval.js";
import type { DatePrecisionCode } from "../../model/vocabulary.js";
import type { Reading } from "../reading.js";

/** A date and the text that tells it. */
export interface ReadMention {
  readonly reading: Reading;
  readonly mention: DateMention;
}

/** The date of a happening and how it was come by. */
export interface When {
  /** First day, ISO; null when unknown. */
  readonly start: string | null;
  /** Last day, ISO; null when unknown. */
  readonly end: string | null;
  readonly precision: DatePrecisionCode;
  readonly anchor: DateAnchor;
  readonly partOfDay: PartOfDay | null;
  /** The mention it was read from, with the text that tells it. */
  readonly read: ReadMention | null;
  /** Named inference when no date of its own was read. */
  readonly inferred: string | null;
  /** Share of belief in these days, 0 to 1; 0.5 before anything was weighed. */
  readonly confidence: number;
}

/** Confidence of days that a stated rule gave before anything was weighed. */
const UNWEIGHED = 0.5;

/** What is known of the report's own day. */
export interface ReportDay {
  /** A day told in the first sentence: it holds for a round-up's items. */
  readonly lead: ReadMention | null;
  /** ISO day; null when unknown. */
  readonly published: string | null;
  readonly inferred: {
    readonly earliest: string;
    readonly latest: string;
  } | null;
}

/** No day is told. */
export const NONE: When = {
  start: null,
  end: null,
  precision: "unknown",
  anchor: "none",
  partOfDay: null,
  read: null,
  inferred: null,
  confidence: UNWEIGHED,
};

/** The days a mention tells; a beginning lasts up to publication. */
export function fromMention(
  { reading, mention }: ReadMention,
  day: ReportDay,
): When {
  const start = mention.interval?.start ?? null;
  const until = mention.role === "since" ? day.published : null;
  const lasts = start !== null && until !== null && start < until;
  return {
    start,
    end: lasts ? until : (mention.interval?.end ?? null),
    precision: lasts ? "range" : mention.precision,
    anchor: mention.anchor === "absolute" ? "stated" : "published",
    partOfDay: mention.partOfDay ?? null,
    read: { reading, mention },
    inferred: null,
    confidence: UNWEIGHED,
  };
}

/** Told without a time word: the publication day and the day before. */
export function defaultDate(day: ReportDay): When {
  if (day.published)
    return withFields(NONE, {
      start: addDays(day.published, -1),
      end: day.published,
      precision: "range",
      anchor: "published",
      inferred: "published-day",
    });
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
