import { once } from "../../../text/once.js";
import type { Sentence } from "../../../text/sentences.js";
import { TokenKind } from "../../../text/tokens.js";
import { isWord, type TextView } from "../view.js";
import { nameKind } from "../name-lists.js";
import { tokenClass, type TokenClass } from "./token-class.js";

/** What others know of a text's tokens before the tagger sees them. */
export interface NameHints {
  /** Tags that the rules give. */
  readonly tags: Uint8Array;
  /** What the place reader sees: nothing, a doubtful name, a sure one, a headed one. */
  readonly places: Uint8Array;
  /** 1 where a token belongs to a date or a force. */
  readonly blocked: Uint8Array;
}

/** A sentence as the tagger sees it, by token. */
export interface TaggedWords {
  readonly classes: readonly TokenClass[];
  readonly hints: ArrayLike<number>;
  readonly places: ArrayLike<number>;
  readonly blocked: ArrayLike<number>;
  /** The last (2) or first (1) part of a name that stands elsewhere. */
  readonly again: ArrayLike<number>;
  /** The folded words; only their endings are used. */
  readonly keys: readonly string[];
}

/** Gives the tokens of a text's sentences as the tagger sees them. */
export function taggedWordsOf(
  view: TextView,
  { tags, places, blocked }: NameHints,
): (sentence: Sentence) => TaggedWords {
  const again = once(() => repeatedParts(view, tags));
  return ({ from, to }) => {
    const classes: TokenClass[] = [];
    for (let at = from; at < to; at++) classes.push(classAt(view, at));
    return {
      classes,
      hints: tags.subarray(from, to),
      places: places.subarray(from, to),
      blocked: blocked.subarray(from, to),
      again: again().subarray(from, to),
      keys: view.keys.slice(from, to),
    };
  };
}

const TANWIN = 0x64b;
const ALEF = 0x627;

/** `معلماً`: a word in the accusative, which news writes out on no name. */
function isAccusative({ tokens }: TextView, at: number): boolean {
  const { original } = tokens.source;
  const end = tokens.end[at] ?? 0;
  const last = original.charCodeAt(end - 1);
  const before = last === ALEF && end - 2 >= (tokens.start[at] ?? 0);
  return last === TANWIN || (before && original.charCodeAt(end - 2) === TANWIN);
}

/** A hyphen within a name (`جان-بيير`) is none between two phrases. */
function classAt(view: TextView, at: number): TokenClass {
  const word = view.words[at];
  if (!word) return "m";
  const { glued, kind } = view.tokens;
  const within = glued[at] === 1 && glued[at + 1] === 1 && isWord(view, at + 1);
  if (word.key === "-" && within) return "~";
  if (kind[at] === TokenKind.word && isAccusative(view, at)) return "T";
  return tokenClass(kind[at] ?? 0, word);
}

/** Marks the words that elsewhere open or close a name of two parts or more. */
function repeatedParts(view: TextView, tags: Uint8Array): Uint8Array {
  const parts = new Map<string, number>();
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== 1 || tags[at + 1] !== 2) continue;
    let to = at + 1;
    while (tags[to] === 2) to++;
    const first = view.keys[at] ?? "";
    parts.set(nameKind(first) ? first : first.replace(/^[ولب]/, ""), 1);
    parts.set(view.keys[to - 1] ?? "", 2);
  }
  const out = new Uint8Array(tags.length);
  if (parts.size === 0) return out;
  for (let at = 0; at < tags.length; at++) {
    if (tags[at] !== 0 && (tags[at] === 2 || tags[at + 1] === 2)) continue;
    const key = view.keys[at] ?? "";
    out[at] =
      parts.get(key) ?? parts.get(key.replace(/^[وفلب](?=.{3})/, "")) ?? 0;
  }
  return out;
}
