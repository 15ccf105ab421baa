import {
  compareNames,
  nameKeys,
  readName,
  soundKey,
  type ComparedName,
  type NameAgreement,
} from "../fields/person-names.js";
import { foldedWords } from "../fields/folding.js";
import { isLatin, latinPattern, latinSkeleton } from "./latin-words.js";
import { arabicParts, latinParts } from "./name-parts.js";

/** A name of either script, split for comparison. */
export interface ListName {
  /** As it is written. */
  readonly text: string;
  /** The Arabic reading; undefined for a Latin name. */
  readonly arabic: ComparedName | undefined;
  readonly own: NamePart | null;
  readonly kunya: NamePart | null;
  /** Words after the own name or the kunya, family last. */
  readonly rest: readonly NamePart[];
}

/** One part of a name: its word, and for an Arabic one its Latin spellings. */
export interface NamePart {
  readonly word: string;
  readonly pattern: RegExp | null;
}

/**
 * Reads a name of a list or of the register.
 *
 * @returns undefined for a text that names nobody
 * @example
 * readListName("Abdul-Rahman Al Hamad")?.own?.word; // "abdrahman"
 */
export function readListName(text: string): ListName | undefined {
  const latin = isLatin(text);
  const { isKunya, words } = latin ? latinParts(text) : arabicParts(text);
  const parts = words.map((word) => ({
    word,
    pattern: latin ? null : latinPattern(word),
  }));
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const arabic = latin ? undefined : readName(text);
  if (!latin && arabic === undefined) return undefined;
  return {
    text,
    arabic,
    own: isKunya ? null : first,
    kunya: isKunya ? first : null,
    rest,
  };
}

/** Whether two parts can be one word; of one script only Latin ones come here. */
function samePart(a: NamePart, b: NamePart): boolean {
  if (a.pattern !== null) return b.pattern === null && a.pattern.test(b.word);
  if (b.pattern !== null) return b.pattern.test(a.word);
  if (a.word === b.word) return true;
  const skeleton = latinSkeleton(a.word);
  return skeleton.length > 2 && skeleton === latinSkeleton(b.word);
}

function restAgrees(a: ListName, b: ListName): boolean {
  const [short, long] =
    a.rest.length <= b.rest.length ? [a.rest, b.rest] : [b.rest, a.rest];
  let from = 0;
  return short.every((part) => {
    const at = long.findIndex(
      (other, index) => index >= from && samePart(part, other),
    );
    from = at + 1;
    return at >= 0;
  });
}

/**
 * Compares two names of any script; symmetric. Arabic with Arabic is compared
 * as linkage does, across scripts by the Latin spellings that the Arabic name
 * can have.
 */
export function compareListNames(a: ListName, b: ListName): NameAgreement {
  if (a.arabic !== undefined && b.arabic !== undefined)
    return compareNames(a.arabic, b.arabic);
  const head = a.own !== null && b.own !== null ? "own" : "kunya";
  const [first, second] = [a[head], b[head]];
  // One by kunya, one by own name: across scripts nothing can speak for them.
  if (first === null || second === null) return "differ";
  if (!samePart(first, second)) return "differ";
  const shared = Math.min(a.rest.length, b.rest.length);
  if (shared === 0) return "weak";
  if (restAgrees(a, b)) return shared >= 2 && head === "own" ? "full" : "part";
  const family = samePart(a.rest.at(-1)!, b.rest.at(-1)!);
  return family && shared >= 2 && head === "own" ? "fathers_differ" : "differ";
}

/**
 * Whether two texts name one person, as far as names can say: equal, or own
 * name and a further part agree and nothing contradicts.
 */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [readListName(a), readListName(b)];
  if (x === undefined || y === undefined) return false;
  const found = compareListNames(x, y);
  return found === "full" || found === "part";
}

/** Arabic words by what they can be written like, for meeting across scripts. */
export type SpellingIndex = (latin: string) => readonly string[];

/**
 * Indexes the words of Arabic names by the Latin spellings that occur.
 *
 * @param names - names of either script; Latin ones are passed over
 */
export function spellingIndex(names: readonly ListName[]): SpellingIndex {
  const patterns = new Map<string, RegExp>();
  for (const { own, kunya, rest } of names)
    for (const part of [own, kunya, ...rest])
      if (part?.pattern) patterns.set(part.word, part.pattern);
  const found = new Map<string, readonly string[]>();
  return (latin) => {
    const known = found.get(latin);
    if (known !== undefined) return known;
    const words = [...patterns].filter(([, p]) => p.test(latin));
    const list = words.map(([word]) => word);
    found.set(latin, list);
    return list;
  };
}

const sound = (word: string) => soundKey(foldedWords(word).join(""));

/**
 * Keys under which two names that can agree meet. A Latin name has those of
 * every Arabic name it can stand for, and its own skeleton.
 */
export function listNameKeys(
  name: ListName,
  spellings: SpellingIndex,
): readonly string[] {
  if (name.arabic !== undefined) return nameKeys(name.arabic);
  const first = name.own ?? name.kunya;
  if (first === null) return [];
  const heads = spellings(first.word).map((word) =>
    name.own === null ? sound(`ابو${word}`) : sound(word),
  );
  const keys = name.rest.flatMap((part) => [
    `${latinSkeleton(first.word)} ${latinSkeleton(part.word)}`,
    ...spellings(part.word).flatMap((word) =>
      heads.map((head) => `${head} ${sound(word).slice(0, 2)}`),
    ),
  ]);
  return [...new Set(keys)];
}
