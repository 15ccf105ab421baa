import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import type { Chain } from "../chains/chain.js";
import { chainsOf } from "../chains/chains-of.js";
import type { Happening } from "../happenings.js";
import type { SourceMention } from "../mentions/source-mention.js";
import { fullName, type KnownPerson } from "../people.js";
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
  const chains = allChains(report);
  const following = followingSources(report, happenings);
  return happenings.flatMap((happening, i) => {
    const when = dates[i];
    const where = areas[i];
    if (!when || !where) return [];
    return {
      happening,
      when,
      where,
      background: background[i] ?? false,
      chains: [
        ...happening.drafts.flatMap((draft) => draft.sources),
        ...(following.get(happening) ?? []),
      ].flatMap((source) => chains.get(source) ?? []),
      fullName: (person) => fullName(people, person),
    };
  });
}

/** Sentences without a happening of their own that follow one told. */
const FOLLOWING = 2;

/**
 * Attributions of the sentences right after a happening that tell none of
 * their own: `وقال مصدر محلي إن المسلحين لاذوا بالفرار`. They stand in its
 * paragraph, or anywhere after the lead.
 *
 * @source gold/GUIDE.md, Rulings: an attribution covers the sentences of the
 * same happening until another source or another happening begins
 */
function followingSources(
  report: ReadReport,
  happenings: readonly Happening[],
): ReadonlyMap<Happening, readonly SourceMention[]> {
  const told = new Map<number, Happening[]>();
  for (const happening of happenings)
    for (const { frame } of happening.drafts) {
      const others = told.get(frame.order) ?? [];
      told.set(frame.order, [...new Set([...others, happening])]);
    }
  const body = report.sentences.filter(({ order }) => order >= 0);
  const lead = body[0]?.sentence.line;
  const out = new Map<Happening, SourceMention[]>();
  let last: readonly Happening[] = [];
  let line: number | undefined;
  let since = 0;
  for (const { reading, sentence, order } of body) {
    const own = told.get(order);
    since++;
    const { from, to } = sentence;
    const follows = sentence.line === line || line === lead;
    const turns = PAST_MARKERS.has(reading.view.keys[from] ?? "");
    if (since <= FOLLOWING && follows && !turns) {
      const sources = reading.sources.filter((s) => s.at >= from && s.at < to);
      for (const one of last) {
        const known = out.get(one) ?? [];
        if (!own) out.set(one, [...known, ...sources]);
        else if (!own.includes(one) && !isAttributed(one, known, order))
          out.set(
            one,
            sources.filter((s) => speaksFirst(s, from)),
          );
      }
    }
    if (!own) continue;
    last = own;
    line = sentence.line;
    since = 0;
  }
  return out;
}

/** Whether somebody was cited for a happening before a sentence. */
function isAttributed(
  { drafts }: Happening,
  known: readonly SourceMention[],
  order: number,
): boolean {
  const before = drafts.filter(({ frame }) => frame.order < order);
  return known.length > 0 || before.some((d) => d.sources.length > 0);
}

/** Tokens from a sentence's start within which its speaker is introduced. */
const SPEAKS_FIRST = 3;

/** `وقال X إن …` goes on with what was told before it. */
function speaksFirst({ at, chain }: SourceMention, from: number): boolean {
  return Math.min(at, chain[0]?.from ?? at) - from <= SPEAKS_FIRST;
}

function allChains(report: ReadReport): ReadonlyMap<SourceMention, Chain> {
  const { outlet } = report.input;
  return new Map(
    readingsOf(report).flatMap((reading) => [...chainsOf(reading, outlet)]),
  );
}

/** A day told in the first sentence of the body. */
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
