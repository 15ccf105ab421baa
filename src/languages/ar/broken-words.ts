import {
  tokenCuts,
  TokenKind,
  wordOf,
  type Tokens,
} from "../../text/tokens.js";
import { analyseWord } from "./clitics.js";
import { CUE_TABLE } from "./events/index.js";
import { foldKey } from "./letters.js";
import { WEAPON_TABLE } from "./lexicon/weapons.js";

/** Marks that writers put inside words to pass a filter. */
const BREAKERS: ReadonlySet<string> = new Set([
  ".",
  "_",
  "*",
  "-",
  "/",
  "~",
  "،",
  "'",
]);
const MOST_PIECES = 7;
/** Names of parties and of people in a fight that filters look for. */
const SENSITIVE: ReadonlySet<string> = new Set(
  `احتلال اسرائيل إسرائيل إسرائيلي إسرائيلية إسرائيليون إسرائيليين صهيوني صهيونية صهاينة يهود داعش دواعش
  مليشيا ميليشيا مليشيات ميليشيات حزب مقاومة قسام كتائب سرايا حماس جهاد حوثي حوثيون حوثيين نظام أسد جيش
  قوات حشد فصيل فصائل مسلح مسلحون مسلحين مهاجم مهاجمون مهاجمين مستوطن مستوطنون مستوطنين مستوطنات شبيح شبيحة
  إرهابي إرهابيون إرهابيين خاطف خاطفون خاطفين ملثم ملثمون ملثمين مجهول مجهولون مجهولين عدو جنود جندي ضابط`
    .split(/\s+/u)
    .map(foldKey),
);

/**
 * Joins words that were broken up to pass a filter (قتـ.ـل، ق.ت.ل، إع_تقال).
 *
 * Joined only when nothing but breakers stands between the pieces, and either
 * a tatweel touches a breaker or the joined word is a known cue or weapon and
 * the pieces are not. Pieces split by a space join only around a tatweel.
 */
export function joinBrokenWords(tokens: Tokens): Tokens {
  if (!mayBeBroken(tokens)) return tokens;
  const cuts = tokenCuts(tokens.count);
  for (let i = 0; i < tokens.count;) {
    const stop = brokenUntil(tokens, i);
    const [start, end] = [tokens.start[i] ?? 0, tokens.end[stop - 1] ?? 0];
    cuts.add(tokens.kind[i] ?? 0, start, end, tokens.glued[i] ?? 0);
    const joined = stop > i + 1 ? piecesOf(tokens, i, stop).join("") : null;
    cuts.words.push(wordOf(joined ?? tokens.keys[i] ?? ""));
    i = stop;
  }
  return cuts.tokens(tokens.source);
}

function mayBeBroken(tokens: Tokens): boolean {
  const { original } = tokens.source;
  return (
    /ـ[ ]?[._*\-/~،']|[._*\-/~،'][ ]?ـ|ـ ـ/u.test(original) ||
    /[\u0621-\u064a][_*~][\u0621-\u064a]|[\u0621-\u064a]\.[\u0621-\u064a]/u.test(
      original,
    )
  );
}

function piecesOf(tokens: Tokens, from: number, to: number): string[] {
  const out: string[] = [];
  for (let i = from; i < to; i++)
    if (tokens.kind[i] === TokenKind.word) out.push(tokens.keys[i] ?? "");
  return out;
}

function brokenUntil(tokens: Tokens, from: number): number {
  if (tokens.kind[from] !== TokenKind.word) return from + 1;
  let best = from + 1;
  let tatweel = false;
  let at = from;
  for (let pieces = 1; pieces < MOST_PIECES; pieces++) {
    const step = nextPiece(tokens, at);
    if (step === null) break;
    tatweel ||= step.tatweel;
    at = step.at;
    if (tatweel ? step.tatweel : isKnown(piecesOf(tokens, from, at + 1)))
      best = at + 1;
  }
  return best;
}

function nextPiece(tokens: Tokens, at: number) {
  const { original } = tokens.source;
  let next = at + 1;
  while (
    next < tokens.count &&
    tokens.kind[next] === TokenKind.mark &&
    BREAKERS.has(tokens.keys[next] ?? "") &&
    next - at <= 3
  )
    next++;
  if (next >= tokens.count || tokens.kind[next] !== TokenKind.word) return null;
  const gap = original.slice(
    (tokens.end[at] ?? 0) - 1,
    (tokens.start[next] ?? 0) + 1,
  );
  const before = original.slice(tokens.start[at], tokens.start[next]);
  const tatweel = /ـ[\s._*\-/~،']+$/u.test(before) && /ـ/u.test(gap);
  const marks = next > at + 1;
  const spaced = /\s/u.test(original.slice(tokens.end[at], tokens.start[next]));
  if (tatweel && (marks || spaced)) return { at: next, tatweel: true };
  if (marks && !spaced) return { at: next, tatweel: false };
  return null;
}

function isKnown(pieces: readonly string[]): boolean {
  const joined = analyseWord(pieces.join(""));
  if (joined.some(({ stem }) => SENSITIVE.has(stem))) return true;
  if (pieces.every((piece) => piece.length > 3)) return false;
  return joined.some(
    ({ stem }) => CUE_TABLE.byFirst.has(stem) || WEAPON_TABLE.byFirst.has(stem),
  );
}
