import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import { TokenKind } from "../../text/tokens.js";
import type { SourceMention } from "../mentions/source-mention.js";
import type { Reading } from "../reading.js";
import type { Sentence } from "../../text/sentences.js";

/** Tokens that an attribution governs, half-open. */
export interface Governed {
  readonly source: SourceMention;
  readonly from: number;
  readonly to: number;
}

/** Tokens from a sentence's start within which a citation opens it. */
const OPENS = 1;

/**
 * What each attribution of a sentence governs, in text order: a saying verb or
 * a citation that opens the sentence what comes after it, a citation in or
 * after a clause all back to the attribution before.
 *
 * @source gold/GUIDE.md, Rulings: an attribution covers … until another source
 */
function governedIn(
  reading: Reading,
  { from, to }: Sentence,
): readonly Governed[] {
  const all = reading.sources.filter((s) => s.at >= from && s.at < to);
  const told = all.filter((s) => !s.joined);
  const own = ownRanges(reading, told, { from, to });
  let at = -1;
  // Sources joined by و speak as one.
  return all.flatMap((source) => {
    if (!source.joined) at++;
    const range = own[Math.max(at, 0)];
    return range ? [{ source, from: range.from, to: range.to }] : [];
  });
}

function ownRanges(
  reading: Reading,
  told: readonly SourceMention[],
  { from, to }: Pick<Sentence, "from" | "to">,
): readonly Governed[] {
  const { tokens } = reading.view;
  return told.map((source, i) => {
    const before = told[i - 1];
    const next = told.slice(i + 1).find((s) => !isTrailing(s, from));
    const end = next?.at ?? to;
    if (isTrailing(source, from)) {
      let opens = before?.to ?? from;
      while (opens < source.at && (tokens.kind[opens] ?? 0) > TokenKind.number)
        opens++;
      const after = told[i + 1];
      const closes = after && isTrailing(after, from) ? source.to : end;
      return { source, from: opens, to: closes };
    }
    // What the sentence tells before its only speaker is his as well.
    return { source, from: before ? source.at : from, to: end };
  });
}

function isTrailing({ rule, at }: SourceMention, from: number): boolean {
  return rule === "ar.source.cited" && at > from + OPENS;
}

/** The attributions that govern any of some tokens of a sentence. */
export function sourcesAt(
  reading: Reading,
  sentence: Sentence,
  tokens: readonly number[],
): readonly SourceMention[] {
  return governedIn(reading, sentence)
    .filter(({ from, to }) => tokens.some((at) => at >= from && at < to))
    .map(({ source }) => source);
}

/**
 * All tokens that an attribution governs, half-open: its part of the sentence
 * and, when nobody else is cited in it, the sentences after it in the same
 * paragraph up to the next cue or a look back (وكان …).
 */
export function scopeOf(
  reading: Reading,
  source: SourceMention,
): { readonly from: number; readonly to: number } {
  const { sentences, keys } = reading.view;
  const at = sentences.findIndex(
    ({ from, to }) => source.at >= from && source.at < to,
  );
  const sentence = sentences[at];
  const own = sentence
    ? governedIn(reading, sentence).find((g) => g.source === source)
    : undefined;
  if (!sentence || !own) return { from: source.at, to: source.to };
  let { to } = own;
  if (to < sentence.to) return own;
  for (const next of sentences.slice(at + 1)) {
    if (next.line !== sentence.line || PAST_MARKERS.has(keys[next.from] ?? ""))
      break;
    if (reading.sources.some((s) => s.at >= next.from && s.at < next.to)) break;
    to = next.to;
  }
  return { from: own.from, to };
}
