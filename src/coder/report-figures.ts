import {
  figuresOf,
  incidentFigures,
  periodOf,
  type Figure,
} from "./aggregates.js";
import type { Draft } from "./drafts.js";
import type { ReadReport } from "./read-report.js";

/**
 * Parts period figures from single happenings, sentence by sentence.
 *
 * A counted period holds for the following sentences of a bulletin until one
 * tells a day of its own or another counted period.
 */
export function separateFigures(
  report: ReadReport,
  drafts: readonly Draft[],
): { readonly drafts: readonly Draft[]; readonly figures: readonly Figure[] } {
  const figures: Figure[] = [];
  const single: Draft[] = [];
  const published =
    report.input.published ?? report.publishedInferred?.latest ?? null;
  let current: {
    period: Figure["period"];
    at: Figure["periodAt"];
    order: number;
  } | null = null;
  for (const { reading, sentence, order } of report.sentences) {
    const own = drafts.filter(
      (d) => d.frame.reading === reading && d.frame.sentence === sentence,
    );
    if (order < 0) {
      if (periodOf(reading, sentence.from, sentence.to, published) === null)
        single.push(...own);
      continue;
    }
    const period = periodOf(reading, sentence.from, sentence.to, published);
    if (period)
      current = {
        period: { start: period.start, end: period.end },
        at: { from: period.mention.from, to: period.mention.to },
        order,
      };
    const dayTold =
      own.some((d) => d.date?.interval && d.date.precision === "day") ||
      own.some((d) => d.harms.some((h) => h.group.people.length > 0));
    const carries =
      current !== null &&
      (period !== null ||
        (order - current.order <= 3 &&
          !dayTold &&
          own.every(
            (d) =>
              d.place === null ||
              d.place.precision === "admin1" ||
              d.place.precision === "area",
          )));
    if (!current || !carries) {
      single.push(...own);
      continue;
    }
    current = { ...current, order };
    const start = period?.mention.from ?? sentence.from;
    const counted = own.filter(
      (d) =>
        period === null ||
        d.date === null ||
        d.date === period.mention ||
        Math.abs(d.date.from - start) < 60,
    );
    for (const draft of counted)
      figures.push(...figuresOf(draft, current.period, current.at));
    figures.push(
      ...incidentFigures(
        reading,
        sentence.from,
        sentence.to,
        current.period,
        current.at,
      ),
    );
    single.push(...own.filter((d) => !counted.includes(d)));
  }
  return { drafts: single, figures };
}
