import type { Draft } from "../drafts.js";
import type { PlacedSentence, ReadReport } from "../read-report.js";
import { bulletinOf, opensHappenings, pointsBack } from "./bulletin.js";
import { countedPeriod, type CountedPeriod } from "./counted-period.js";
import { excludedWords } from "./excluded-words.js";
import type { Figure, FigurePeriod, TokenRange } from "./figure.js";
import { figureAreas, NOWHERE } from "./figure-area.js";
import { figurePeriod } from "./figure-period.js";
import { figureSource, type FigureSource } from "./figure-source.js";
import { readCounts } from "./read-counts.js";
import {
  carriesOn,
  isCounted,
  isItem,
  type RunningCount,
} from "./running-count.js";

/** Drafts of single happenings, and the figures parted from them. */
export interface Separated {
  readonly single: readonly Draft[];
  readonly figures: readonly Figure[];
}

/** One sentence read as a count. */
interface CountingSentence {
  readonly report: ReadReport;
  readonly placed: PlacedSentence;
  readonly running: RunningCount | null;
  readonly counted: CountedPeriod | null;
  readonly period: FigurePeriod;
  readonly stretch: TokenRange;
  readonly source: FigureSource;
  readonly excludes: readonly TokenRange[];
}

/**
 * Parts period figures from single happenings, sentence by sentence.
 *
 * A counted period holds for the following sentences until one tells a day, a
 * town or a name of its own or another period; a bulletin's holds until its
 * list of happenings begins. A headline that counts tells no happening.
 *
 * @source gold/GUIDE.md, "Aggregate"
 */
export function separateFigures(
  report: ReadReport,
  drafts: readonly Draft[],
): Separated {
  const published =
    report.input.published ?? report.publishedInferred?.latest ?? null;
  const bulletin = bulletinOf(report, published);
  const excludes = excludedWords(report);
  const figures: Figure[] = [];
  const single: Draft[] = [];
  let running = bulletin;
  for (const placed of report.sentences) {
    const { reading, sentence, order } = placed;
    const own = drafts.filter(
      (d) => d.frame.reading === reading && d.frame.sentence === sentence,
    );
    const told = countedPeriod(reading, sentence, published);
    if (order < 0 || report.offTopic) {
      if (told === null) single.push(...own);
      continue;
    }
    if (opensHappenings(placed)) running = null;
    const counted = pointsBack(placed, told, running ?? bulletin);
    const carries = running !== null && carriesOn(running, placed, own);
    const period = counted?.period ?? (carries ? running?.period : undefined);
    if (!period) {
      single.push(...own);
      continue;
    }
    const { from, to } = sentence;
    const stretch = counted?.stretch ?? { from, to };
    const source = figureSource(report, reading, sentence);
    const read = figuresOf({
      report,
      placed,
      running,
      counted,
      period,
      stretch,
      source,
      excludes,
    });
    const inside = read.length > 0 || counted?.counting;
    figures.push(...read.filter((f) => !figures.some((o) => isSame(o, f))));
    single.push(
      ...own.filter((d) => !inside || !isCounted(d, counted, stretch)),
    );
    if (inside && !counted?.scattered)
      running = carriedBy(placed, running, period, source, read);
    if (running && bulletin && counted?.counting) running = { ...running, bulletin: running.bulletin };
  }
  return { single, figures };
}

function figuresOf(sentence: CountingSentence): readonly Figure[] {
  const { report, placed, running, counted, period, stretch } = sentence;
  const { reading } = placed;
  const open = running?.open ? running.last : null;
  const counts = readCounts(
    reading,
    stretch,
    open && { measure: open.measure, whole: open },
  );
  const areas = figureAreas({
    report,
    reading,
    stretch,
    figures: counts,
    carried: running?.area ?? null,
  });
  const { source, excludes } = sentence;
  const chain = source.told ? source.chain : (running?.source.chain ?? null);
  const mentions = counted?.mentions ?? [];
  return counts.map((count, k) => ({
    ...count,
    reading,
    period: figurePeriod(reading, count, period, mentions, stretch),
    area: areas[k] ?? NOWHERE,
    chain,
    excludes,
  }));
}

/** What a counting sentence leaves to the next. */
function carriedBy(
  placed: PlacedSentence,
  running: RunningCount | null,
  period: FigurePeriod,
  source: FigureSource,
  read: readonly Figure[],
): RunningCount {
  const { reading, sentence, order } = placed;
  const colon = reading.view.keys[sentence.to - 1] === ":";
  const listed = (running?.open ?? false) && isItem(placed);
  const whole = read.findLast((f) => f.partOf === null) ?? running?.last ?? null;
  return {
    period,
    source: source.told || !running ? source : running.source,
    area: running?.area ?? read[0]?.area ?? null,
    last: listed ? (running?.last ?? null) : whole,
    open: colon || listed,
    order,
    bulletin: running?.bulletin ?? false,
  };
}

/** The lead's figure told again in the body. */
function isSame(a: Figure, b: Figure): boolean {
  return (
    a.measure === b.measure &&
    a.min === b.min &&
    a.max === b.max &&
    a.role === b.role &&
    a.group === b.group &&
    a.period.start === b.period.start &&
    a.period.end === b.period.end &&
    a.area.name === b.area.name &&
    (a.partOf === null) === (b.partOf === null)
  );
}
