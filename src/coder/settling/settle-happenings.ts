import { tellersOf } from "../attribution/tellers.js";
import type { Happening } from "../happenings.js";
import { nameVictims } from "../naming/name-victims.js";
import { fullName, type KnownPerson } from "../people.js";
import { weighParties } from "../parties/weighing/weigh-parties.js";
import type { Settled } from "../printing/print-incident.js";
import { readingsOf, type ReadReport } from "../read-report.js";
import { onlyDay } from "../undated-report.js";
import { resolveWhen } from "./resolve-when.js";
import { resolveWhere } from "./resolve-where.js";
import type { ReadMention } from "./when.js";

/** A happening that ended more than so many days before is context. */
const CONTEXT_DAYS = 10;
const DAY = 86_400_000;

/**
 * Settles what only the whole report can say of its happenings: which are
 * context, when and where each was, who told it.
 *
 * @returns in the order of the happenings
 */
export function settleHappenings(
  report: ReadReport,
  happenings: readonly Happening[],
  people: readonly KnownPerson[],
): readonly Settled[] {
  const background = happenings.map((h, i) => isBackground(h, i, report));
  const { region, places, input, publishedInferred } = report;
  const day = {
    published: input.published ?? onlyDay(publishedInferred),
    inferred: publishedInferred,
    lead: leadDate(report),
  };
  const dates = resolveWhen(happenings, {
    day,
    background,
    readings: readingsOf(report),
  });
  const areas = resolveWhere(happenings, { region, places }, background);
  const tellers = tellersOf(report, happenings, background);
  const weighed = weighParties(happenings);
  const named = nameVictims(report, happenings, people);
  return happenings.flatMap((happening, i) => {
    const when = dates[i];
    const where = areas[i];
    const parties = weighed.get(happening);
    if (!when || !where || !parties) return [];
    return {
      happening,
      when,
      where,
      parties,
      background: background[i] ?? false,
      chains: tellers[i] ?? [],
      places,
      named: named.get(happening) ?? [],
      fullName: (person) => fullName(people, person),
    };
  });
}

/**
 * A day told in the first sentence of the body.
 *
 * @public used by scripts/train-dates.mjs
 */
export function leadDate(report: ReadReport): ReadMention | null {
  const lead = report.sentences.find((s) => s.order === 0);
  if (!lead) return null;
  const { from, to } = lead.sentence;
  const { reading } = lead;
  const mention = reading.dates.find(
    (d) =>
      d.from >= from &&
      d.from < to &&
      d.role === "when" &&
      d.precision === "day" &&
      d.interval !== null,
  );
  return mention ? { reading, mention } : null;
}

/**
 * Told as context: by a marker, or dated well before the report.
 *
 * @source gold/GUIDE.md, "background"
 */
function isBackground(
  { drafts }: Happening,
  index: number,
  { input, publishedInferred }: ReadReport,
): boolean {
  if (drafts.some((d) => d.frame.order < 0)) return false;
  const first = drafts[0];
  if (first?.background && first.frame.order !== 0) return true;
  if (index === 0) return false;
  const end = drafts.map((d) => d.date?.interval?.end).find(Boolean);
  const published = input.published ?? publishedInferred?.latest;
  if (!end || !published) return false;
  return (Date.parse(published) - Date.parse(end)) / DAY > CONTEXT_DAYS;
}
