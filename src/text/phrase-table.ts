/** One way to read a token: its stem once clitics are taken off. */
export interface Analysis {
  readonly stem: string;
  /** Clitics taken off, outermost first, e.g. `["و", "ب", "ال"]`. */
  readonly clitics: readonly string[];
}

/** A phrase of one or more folded words and what it stands for. */
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A hit: tokens `from` to `to` (half-open), and how the first was read. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
  readonly first: Analysis;
}

/** Phrases by their first word; the longest are tried first. */
export interface PhraseTable<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
}

/** Word that stands for up to five arbitrary words inside a phrase. */
export const GAP = "*";

/** Builds a table from phrases whose words are already folded. */
export function phraseTable<T>(phrases: Iterable<Phrase<T>>): PhraseTable<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0];
    if (first === undefined) continue;
    const group = byFirst.get(first);
    if (group) group.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  for (const group of byFirst.values())
    group.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/**
 * All phrases that begin at token `at`, longest first.
 *
 * `analyse` gives the readings of the first token; `same` says whether a later
 * token may stand for a phrase word (exact match, article, …).
 */
export function phrasesAt<T>(
  table: PhraseTable<T>,
  keys: readonly string[],
  at: number,
  end: number,
  readings: readonly Analysis[],
  same: (key: string, word: string) => boolean,
): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (const first of readings)
    for (const phrase of table.byFirst.get(first.stem) ?? []) {
      const to = matchRest(phrase.words, keys, at, end, same);
      if (to > 0) hits.push({ from: at, to, value: phrase.value, first });
    }
  return hits.sort((a, b) => b.to - a.to);
}

const GAP_WORDS = 5;

function matchRest(
  words: readonly string[],
  keys: readonly string[],
  at: number,
  end: number,
  same: (key: string, word: string) => boolean,
): number {
  let token = at + 1;
  for (let w = 1; w < words.length; w++) {
    const word = words[w] ?? "";
    if (word === GAP) {
      const next = words[++w] ?? "";
      let found = -1;
      for (let skip = 0; skip <= GAP_WORDS && token + skip < end; skip++)
        if (same(keys[token + skip] ?? "", next)) {
          found = token + skip;
          break;
        }
      if (found < 0) return 0;
      token = found + 1;
      continue;
    }
    if (token >= end || !same(keys[token] ?? "", word)) return 0;
    token++;
  }
  return token;
}
