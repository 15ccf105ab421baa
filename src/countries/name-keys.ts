import { NameFlag } from "./name-table.js";

/** Folds words to the form in which a language looks them up. */
export type Fold = (words: string) => string;

/** A name as a row writes it, its marks taken off. */
export interface MarkedName {
  readonly words: string;
  /** A sum of `NameFlag` values. */
  readonly flags: number;
}

/**
 * Reads a list of names: `a|b*|c?|d??`.
 *
 * `*` the name takes sides; `?` the name has another reading and needs a cue;
 * `??` only a head noun makes it a place.
 */
export function readNames(list: string): MarkedName[] {
  return list
    .split("|")
    .filter((name) => name.trim() !== "")
    .map((name) => {
      const marks = /[*?]*$/.exec(name.trim())?.[0] ?? "";
      const questions = marks.replaceAll("*", "").length;
      return {
        words: name.trim().slice(0, name.trim().length - marks.length),
        flags:
          (marks.includes("*") ? NameFlag.loaded : 0) +
          (questions > 0 ? NameFlag.cue : 0) +
          (questions > 1 ? NameFlag.head : 0),
      };
    });
}

/** Nothing but Arabic letters and single spaces: a key as it stands. */
const PLAIN = /^[\u0621-\u064a ]*$/;

/** The name as a key: folded, marks to spaces, letters parted from digits. */
export function nameKey(name: string, fold: Fold): string {
  const folded = fold(name);
  if (PLAIN.test(folded)) return folded;
  return folded
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words that writers join to the next word of a name, or part from it. */
const PARTED = ["كفر", "البو"];

/** Words that writers join to the next word of a name. */
const JOINED = ["كفر", "البو", "معر", "دير", "تل"];

/**
 * Keys under which a place is found: the name itself; of several words also
 * with or without ال on the first, with ا for ه at the end and the other way round,
 * and with heads such as كفر joined or parted.
 */
export function placeKeys(name: string, fold: Fold): string[] {
  const key = nameKey(name, fold);
  const keys = new Set(PLAIN.test(key) ? [key] : [key, fold(name)]);
  for (const head of JOINED)
    if (key.startsWith(`${head} `)) keys.add(head + key.slice(head.length + 1));
  for (const head of PARTED)
    if (key.startsWith(head) && !key.startsWith(`${head} `))
      if (key.length > head.length + 2)
        keys.add(`${head} ${key.slice(head.length)}`);
  if (key.includes(" ")) {
    keys.add(withoutArticle(key));
    if (/^(?!ال)\p{L}{3,} ال\p{L}+$/u.test(key)) keys.add(`ال${key}`);
    keys.add(key.replace(/(?<=\p{L}{3})ا$/u, "ه"));
    keys.add(key.replace(/(?<=\p{L}{3})ه$/u, "ا"));
  }
  keys.delete("");
  return [...keys];
}

function withoutArticle(key: string): string {
  return /^ال\p{L}{3,} /u.test(key) && !key.startsWith("البو ")
    ? key.slice(2)
    : key;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(ال)?ميليشيا/gu, "$1مليشيا"],
  [/امريكي/gu, "اميركي"],
  [/امريكا/gu, "اميركا"],
  [/(?<!\p{L})سوريا(?!\p{L})/gu, "سوريه"],
  [/مسءول/gu, "مسيول"],
];

/** Words in ون or ين that are no plurals. */
const NOT_PLURAL = /^(?:ال)?(?:هارون|قانون|تلفزيون|بنتاغون|زيتون|بدون|مليون|بين|حين|عين|فلسطين|صين|دين|ياسين|حسين|امين|تشرين|صلاح الدين|اثنين|قسطون)$/u; // prettier-ignore

/**
 * Keys under which an actor is found: every spelling, and the cases of plural
 * nouns (مسلحون مجهولون، مسلحين مجهولين; مقاتلو، مقاتلي; أبو، أبي).
 */
export function actorKeys(name: string, fold: Fold): string[] {
  const key = nameKey(name, fold);
  const keys = new Set(PLAIN.test(key) ? [key] : [key, fold(name)]);
  for (const known of [...keys])
    for (const [from, to] of SPELLINGS) {
      const respelt = known.replace(from, to);
      keys.add(respelt);
    }
  for (const known of [...keys]) {
    keys.add(turnCase(known, "ون", "ين"));
    keys.add(turnCase(known, "ان", "ين", ["مسلحان", "مجهولان", "ملثمان"]));
    keys.add(known.replace(/^(\p{L}{4,})و (?=\p{L})/u, "$1ي "));
    keys.add(known.replace(/(?<!\p{L})ابو (?=\p{L})/gu, "ابي "));
  }
  keys.delete("");
  return [...keys];
}

function turnCase(
  key: string,
  from: string,
  to: string,
  only?: readonly string[],
): string {
  return key
    .split(" ")
    .map((word) =>
      word.endsWith(from) &&
      word.length > 4 &&
      !NOT_PLURAL.test(word) &&
      (only === undefined || only.includes(word))
        ? word.slice(0, -from.length) + to
        : word,
    )
    .join(" ");
}
