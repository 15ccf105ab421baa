import type { Span } from "../../text/span.js";
import { decodedText } from "./decoded-text.js";
import { findNames, type MaskScope } from "./find-names.js";
import type { HiddenNames } from "./hidden-names.js";
import { unlistedNames } from "./unlisted-names.js";
import {
  aroundMarkers,
  WITHHELD_LINK,
  WITHHELD_NAME,
  WITHHELD_NUMBER,
} from "./withheld-words.js";

/** A text that an audience may see, and how much was taken out of it. */
export interface MaskedText {
  readonly text: string;
  /** How many stretches of the text were taken out. */
  readonly count: number;
}

/** Takes names out of a text. */
export type MaskText = (text: string) => MaskedText;

/** A stretch to be taken out, and what stands there instead. */
interface Cut extends Span {
  readonly mark: string;
}

const URL = /(?:https?:\/\/|www\.|t\.me\/)\S+/giu;

/** Single letters with full stops: initials of somebody. */
const INITIALS =
  /(?<![\p{L}\p{M}])[\u0621-\u064a](?:\s?[.\u06d4]\s?[\u0621-\u064a]){1,4}(?![\p{L}\p{M}])\.?/gu;

/** Nine digits and more are a telephone's, or an identity card's. */
const TELEPHONE =
  /(?<![\p{L}\p{N}-])(?!\p{N}{4}-\p{N}{2}-\p{N}{2})\+?\p{N}(?:[ \u00a0()-]?\p{N}){8,14}(?![\p{L}\p{N}])/gu;

/** More than two passes were never needed by the tests' texts. */
const MOST_PASSES = 6;

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));

/** Merges what overlaps; an address is taken out whole. */
function merged(cuts: readonly Cut[]): readonly Cut[] {
  const out: Cut[] = [];
  const order = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const cut of order) {
    const last = out.at(-1);
    if (last === undefined || cut.start >= last.end) out.push(cut);
    else {
      const isLink = [cut, last].some(({ mark }) => mark === WITHHELD_LINK);
      const end = Math.max(last.end, cut.end);
      const mark = isLink ? WITHHELD_LINK : last.mark;
      out[out.length - 1] = { start: last.start, end, mark };
    }
  }
  return out;
}

/** Spans of a decoded text as spans of the original. */
function inOriginal(
  spans: readonly Span[],
  { starts, ends }: NonNullable<ReturnType<typeof decodedText>>,
): readonly Span[] {
  return spans.map(({ start, end }) => ({
    start: starts[start]!,
    end: ends[end - 1]!,
  }));
}

function cutsIn(piece: string, find: (text: string) => readonly Span[]) {
  const decoded = decodedText(piece);
  const names = [
    ...find(piece),
    ...(decoded === undefined ? [] : inOriginal(find(decoded.text), decoded)),
    ...spansOf(piece, INITIALS),
  ];
  const links = spansOf(piece, URL).filter(({ start, end }) =>
    names.some((name) => name.start < end && name.end > start),
  );
  return merged([
    ...names.map((span) => ({ ...span, mark: WITHHELD_NAME })),
    ...links.map((span) => ({ ...span, mark: WITHHELD_LINK })),
    ...spansOf(piece, TELEPHONE).map((span) => ({
      ...span,
      mark: WITHHELD_NUMBER,
    })),
  ]);
}

/**
 * Makes the mask of an incident.
 *
 * It rather takes too much than too little, and masking twice changes nothing:
 * every stretch that names somebody is taken out, not the first of several
 * that overlap, and markers are no text.
 *
 * @param options.unlisted - also take names out that the register does not
 * know, as the reader of names finds them: for words of others in full
 */
export function maskOf(
  hidden: HiddenNames,
  scope: MaskScope,
  options: { readonly unlisted?: boolean } = {},
): MaskText {
  const find = (text: string) => [
    ...findNames(text, hidden, scope),
    ...(options.unlisted === true ? unlistedNames(text) : []),
  ];
  const once = (text: string): MaskedText => {
    let count = 0;
    const pieces = aroundMarkers(text).map((piece, at) => {
      if (at % 2 === 1) return piece;
      let out = "";
      let from = 0;
      for (const { start, end, mark } of cutsIn(piece, find)) {
        out += piece.slice(from, start) + mark;
        from = end;
        count += 1;
      }
      return out + piece.slice(from);
    });
    return { text: pieces.join(""), count };
  };
  return (text) => {
    let masked: MaskedText = { text, count: 0 };
    // What was taken out parts a text anew, and readers see other names in it.
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const next = once(masked.text);
      if (next.count === 0) break;
      masked = { text: next.text, count: masked.count + next.count };
    }
    return masked;
  };
}
