import { foldKey } from "../languages/ar/letters.js";

/** Stands where a person's name was. */
export const WITHHELD_NAME = "اسم محجوب";

/** Stands where a source that is no public body was. */
export const WITHHELD_SOURCE = "مصدر محجوب";

/** Takes names out of a text. */
export type MaskNames = (text: string) => {
  readonly text: string;
  /** How many names were taken out. */
  readonly count: number;
};

const WORD = /[\p{L}\p{M}\p{N}\u0640]+/gu;

/** Particles written together with the next word; none, one or two of them. */
const PROCLITICS = /^[وفبلك]{1,2}(?=..)/u;

/** The article is written and left out at will: سالم عوض, سالم العوض. */
const withoutArticle = (key: string) => key.replace(/^ال(?=..)/u, "");

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: withoutArticle(foldKey(word)),
  }));
}

type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Names by first folded word, longest first. */
function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const keys = wordsOf(name).map(({ key }) => key);
    const [first] = keys;
    if (first === undefined) continue;
    const list = index.get(first) ?? [];
    index.set(first, list);
    list.push(keys);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
}

/** Words that a name takes from this one on; 0 when none stands here. */
function nameAt(words: readonly Word[], at: number, index: NameIndex): number {
  const { key = "" } = words[at] ?? {};
  const stems = [/^[وفبلك]/u, PROCLITICS].map((clitic) =>
    withoutArticle(key.replace(clitic, "")),
  );
  for (const stem of new Set([key, ...stems])) {
    const found = index
      .get(stem)
      ?.find((name) =>
        name.every((part, i) => i === 0 || words[at + i]?.key === part),
      );
    if (found !== undefined) return found.length;
  }
  return 0;
}

/**
 * Makes a mask for some names. Names are found however they are spelled with
 * diacritics, hamza, tatweel or article, as whole words, also behind a
 * particle: a mask rather takes too much than too little.
 */
export function maskNames(names: Iterable<string>): MaskNames {
  const index = indexNames(names);
  return (text) => {
    const words = wordsOf(text);
    let masked = "";
    let from = 0;
    let count = 0;
    for (let at = 0; at < words.length; at += 1) {
      const length = nameAt(words, at, index);
      const [first, last] = [words[at], words[at + length - 1]];
      if (length === 0 || first === undefined || last === undefined) continue;
      masked += `${text.slice(from, first.start)}${WITHHELD_NAME}`;
      from = last.end;
      count += 1;
      at += length - 1;
    }
    return { text: masked + text.slice(from), count };
  };
}
