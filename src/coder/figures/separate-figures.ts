import { once } from "../../text/once.js";
import type { Chain } from "../chains/chain.js";
import type { Draft } from "../drafts.js";
import type { PlacedSentence, ReadReport } from "../read-report.js";
import type { Reading } from "../reading.js";
import {
  bulletinOf,
  countsBulletin,
  headedArea,
  opensHappenings,
  pointsBack,
} from "./bulletin.js";
import {
  countedPeriod,
  stretchOf,
  type CountedPeriod,
} from "./counted-period.js";
import { excludedWords } from "./excluded-words.js";
import type { Figure, FigureArea, FigurePeriod, TokenRange } from "./figure.js";
import { NOWHERE } from "./area-context.js";
import { figureAreas, headingArea } from "./figure-area.js";
import { figurePeriod } from "./figure-period.js";
import {
  figureSource,
  isCounter,
  NOT_TOLD,
  type FigureSource,
} from "./figure-source.js";
import { readCounts, type ReadCounts } from "./read-counts.js";
import {
  carriesOn,
  isCounted,
  isItem,
  type RunningCount,
} from "./running-count.js";

/** Drafts of single happenings, and the figures parted from them. */
export interface Separated {
  readonly single: readonly Draft[];
  /** All drafts, the single ones freed of the figures. */
  readonly drafts: readonly Draft[];
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
  const excludes = once(() => excludedWords(report));
  const figures: Figure[] = [];
  const single: Draft[] = [];
  let running = bulletin;
  for (const placed of report.sentences) {
    const { reading, sentence, order } = placed;
    const own = drafts.filter(
      (d) => d.frame.reading === reading && d.frame.sentence === sentence,
    );
    const counts = countedPeriod(reading, sentence, published);
    const told = running?.bulletin && counts?.scattered ? null : counts;
    if (order < 0 || report.offTopic) {
      if (told === null) single.push(...own);
      continue;
    }
    if (opensHappenings(placed)) running = null;
    const back =
      told === null && bulletin ? countsBulletin(placed, bulletin) : null;
    if (back) running = bulletin;
    const counted = back ?? pointsBack(placed, told, running ?? bulletin);
    if (counted === null && running === null) {
      single.push(...own);
      continue;
    }
    const stretch = stretchOf(reading, sentence);
    const inStretch = own.filter((d) => isCounted(d, null, stretch));
    const carries =
      running !== null && carriesOn(running, placed, inStretch, stretch);
    const period = counted?.period ?? (carries ? running?.period : undefined);
    if (!period) {
      single.push(...own);
      continue;
    }
    const listed = (running?.open ?? false) && isItem(placed);
    const source = listed
      ? NOT_TOLD
      : figureSource(report, reading, sentence, running?.source ?? null);
    const { figures: read, measure } = figuresOf({
      report,
      placed,
      running,
      counted,
      period,
      stretch,
      source,
      excludes: excludes(),
    });
    const inside = read.length > 0 || (counted?.counting ?? false);
    figures.push(...read.filter((f) => !figures.some((o) => isSame(o, f))));
    single.push(
      ...own.filter((d) => !inside || !isCounted(d, counted, stretch)),
    );
    if (!counted?.scattered)
      running = carriedBy(
        { report, placed, running, period, source, measure },
        read,
      );
  }
  const parted = new Map(single.map((d) => [d, withoutFigures(d, figures)]));
  return {
    single: [...parted.values()],
    drafts: drafts.map((d) => parted.get(d) ?? d),
    figures,
  };
}

function figuresOf(
  sentence: CountingSentence,
): Omit<ReadCounts, "figures"> & { readonly figures: readonly Figure[] } {
  const { report, placed, running, counted, period, stretch } = sentence;
  const { reading } = placed;
  const { source, excludes } = sentence;
  const open = running?.open ? running : null;
  const { figures: counts, measure } = readCounts(reading, stretch, {
    measure: open?.measure ?? null,
    whole: open?.last ?? null,
    before: running?.figures ?? [],
  });
  const areas = figureAreas({
    report,
    reading,
    stretch,
    figures: counts,
    carried: running?.area ?? headedArea(report),
    ofSource: (at) => isOfSource(source.chain, reading, at),
    periodAt: counted?.period.at ?? { from: -1, to: -1 },
  });
  const chain = source.told ? source.chain : (running?.source.chain ?? null);
  const mentions = counted?.mentions ?? [];
  const figures = counts.map((count, k) => ({
    ...count,
    reading,
    period: figurePeriod(reading, count, period, mentions, stretch),
    area: areas[k] ?? NOWHERE,
    chain,
    excludes,
  }));
  return { figures, measure };
}

/** A place in the name of who counted: `مكتب التوثيق في درعا`. */
function isOfSource(chain: Chain | null, reading: Reading, at: number) {
  return (chain?.links ?? []).some(
    (l) => l.reading === reading && l.from <= at && at < l.to,
  );
}

type Told = Pick<
  CountingSentence,
  "report" | "placed" | "running" | "period" | "source"
> &
  Pick<ReadCounts, "measure">;

/** What a counting sentence leaves to the next. */
function carriedBy(
  { report, placed, running, period, source, measure }: Told,
  read: readonly Figure[],
): RunningCount {
  const { reading, sentence, order } = placed;
  const colon = reading.view.keys[sentence.to - 1] === ":";
  const listed = (running?.open ?? false) && isItem(placed);
  const whole =
    read.findLast((f) => f.partOf === null) ?? running?.last ?? null;
  return {
    period,
    source: sourceLeft(source, running),
    area:
      areaLeft(running, period, read) ??
      (colon ? headingArea(report, reading, sentence) : null),
    last: listed ? (running?.last ?? null) : whole,
    figures: read.length > 0 && !listed ? read : (running?.figures ?? []),
    measure: listed ? (running?.measure ?? null) : measure,
    open: colon || listed,
    order,
    bulletin: running?.bulletin ?? false,
  };
}

/** In a bulletin a person or a paper is cited for one sentence only. */
function sourceLeft(
  source: FigureSource,
  running: RunningCount | null,
): FigureSource {
  if (!running) return source;
  const passing =
    running.bulletin && source.chain !== null && !isCounter(source.chain);
  return source.told && !passing ? source : running.source;
}

/** `… ليرتفع العدد إلى 52`: the total is no harm of the happening before. */
function withoutFigures(draft: Draft, figures: readonly Figure[]): Draft {
  const { reading } = draft.frame;
  const harms = draft.harms.filter(
    ({ group }) =>
      !figures.some(
        (f) =>
          f.reading === reading &&
          f.from <= group.countFrom &&
          group.countFrom < f.to,
      ),
  );
  return harms.length === draft.harms.length ? draft : { ...draft, harms };
}

/** A sentence that opens a count names its area; the next ones carry it on. */
function areaLeft(
  running: RunningCount | null,
  period: FigurePeriod,
  read: readonly Figure[],
): FigureArea | null {
  const own = read[0]?.area ?? null;
  const opens = running?.last === null && own?.told != null;
  return opens && running.period.start === period.start
    ? own
    : (running?.area ?? own);
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
