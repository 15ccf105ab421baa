import {
  closes,
  isAnonymous,
  opens,
  sourceWords,
  unnamedWords,
} from "./source-names.js";

/** A link of a chain, read once a report. */
export interface Link {
  readonly text: string;
  readonly isAnonymous: boolean;
  /** The article stands before its head: المصدر نفسه، المرصد. */
  readonly isDefinite: boolean;
  /** Words that name it, or that describe whom nobody names. */
  readonly words: readonly string[];
}

/** Reads a link. */
export function readLink(text: string): Link {
  const anonymous = isAnonymous(text);
  return {
    text,
    isAnonymous: anonymous,
    isDefinite: /^[\s«"“(]*ال/u.test(text),
    words: anonymous ? unnamedWords(text) : sourceWords(text),
  };
}

/** Whether two lists of words are one. */
export const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/**
 * Whether a link tells again whom the report named more fully elsewhere: a
 * person by the end of his name, a body by the head of its name, an unnamed
 * source by part of its description.
 */
export function tellsAgain(
  link: Link,
  full: Link,
  people: readonly (readonly string[])[],
): boolean {
  if (link.isAnonymous !== full.isAnonymous) return false;
  const [words, whole] = [link.words, full.words];
  if (words.length >= whole.length) return false;
  if (link.isAnonymous)
    return words[0] === whole[0] && words.every((word) => whole.includes(word));
  if (link.isDefinite && opens(words, whole)) return true;
  return (
    closes(words, whole) &&
    people.some((name) => isSame(words, name) || closes(words, name))
  );
}

/** Whether a link that follows another in its chain is whom a link names. */
export function isLaterLink(link: Link, later: Link): boolean {
  // «مصدر محلي» again may be another; «المصدر المحلي» is the one before.
  if (link.isAnonymous && !link.isDefinite) return false;
  return (
    link.isAnonymous === later.isAnonymous && isSame(link.words, later.words)
  );
}
