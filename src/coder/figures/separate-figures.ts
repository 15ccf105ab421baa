import type { Draft } from "../drafts.js";
import type { PlacedSentence, ReadReport } from "../read-report.js";
import { countedPeriod, type CountedPeriod } from "./counted-period.js";
import type { Figure, FigurePeriod } from "./figure.js";
import { incidentFigures, peopleFigures } from "./figures-of.js";

/** Sentences for which a counted period holds on. */
const REACH = 3;
/** Tokens from the period's words within which a draft's day is the period's. */
const SAME_DATE = 60;

/** Drafts of single happenings, and the figures parted from them. */
export interface Separated {
  readonly single: readonly Draft[];
  readonly figures: readonly Figure[];
}

/** The counted period that holds at a sentence. */
interface Running {
  readonly period: FigurePeriod;
  /** Sentence that last counted over it. */
  readonly order: number;
}

/**
 * Parts period figures from single happenings, sentence by sentence.
 *
 * A counted period holds for the following sentences of a bulletin until one
 * tells a day of its own or another counted period. A headline that counts
 * tells no happening.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export function separateFigures(
  report: ReadReport,
  drafts: readonly Draft[],
): Separated {
  const figures: Figure[] = [];
  const single: Draft[] = [];
  const published =
    report.input.published ?? report.publishedInferred?.latest ?? null;
  let running: Running | null = null;
  for (const placed of report.sentences) {
    const { reading, sentence, order } = placed;
    const own = drafts.filter(
      (d) => d.frame.reading === reading && d.frame.sentence === sentence,
    );
    const counted = countedPeriod(reading, sentence, published);
    if (order < 0) {
      if (counted === null) single.push(...own);
      continue;
    }
    if (counted) running = { period: counted.period, order };
    if (!running || !(counted || carriesOn(running, placed, own))) {
      single.push(...own);
      continue;
    }
    running = { ...running, order };
    const { period } = running;
    const inside = own.filter((d) => isCounted(d, counted));
    figures.push(
      ...inside.flatMap((draft) => peopleFigures(draft, period)),
      ...incidentFigures(reading, sentence, period),
    );
    single.push(...own.filter((d) => !inside.includes(d)));
  }
  return { single, figures };
}

/** Near the counting sentence, and without a day, a name or a town of its own. */
function carriesOn(
  running: Running,
  { order }: PlacedSentence,
  own: readonly Draft[],
): boolean {
  const isOwn = ({ date, harms, place }: Draft) =>
    (date?.interval && date.precision === "day") ||
    harms.some((h) => h.group.people.length > 0) ||
    (place !== null &&
      place.precision !== "admin1" &&
      place.precision !== "area");
  return order - running.order <= REACH && !own.some(isOwn);
}

/** A draft without a day of its own in a sentence that counts. */
function isCounted(draft: Draft, counted: CountedPeriod | null): boolean {
  if (counted === null || draft.date === null) return true;
  return (
    draft.date === counted.mention ||
    Math.abs(draft.date.from - counted.mention.from) < SAME_DATE
  );
}
