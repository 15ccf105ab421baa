import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import type { Happening } from "../happenings.js";
import type { SourceMention } from "../mentions/source-mention.js";
import type { ReadReport } from "../read-report.js";

/** Sentences without a happening of their own that follow one told. */
const FOLLOWING = 2;
/** Tokens from a sentence's start within which its speaker is introduced. */
const SPEAKS_FIRST = 3;

/**
 * Attributions of the sentences right after a happening that tell none of
 * their own: `وقال مصدر محلي إن المسلحين لاذوا بالفرار`. They stand in its
 * paragraph, or anywhere after the lead.
 *
 * @source gold/GUIDE.md, Rulings: an attribution covers the sentences of the
 * same happening until another source or another happening begins
 */
export function followingSources(
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

/** `وقال X إن …` goes on with what was told before it. */
function speaksFirst({ at, chain }: SourceMention, from: number): boolean {
  return Math.min(at, chain[0]?.from ?? at) - from <= SPEAKS_FIRST;
}
