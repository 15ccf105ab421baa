import { editDistance, foldedWords } from "./folding.js";

/** A name split for comparison; every part folded and free of the article. */
export interface ComparedName {
  /** The folded words joined by one space. */
  readonly full: string;
  /** Own name, or null when the name is only a kunya or a by-name. */
  readonly own: string | null;
  /** Kunya as one word: `ابوليث`. */
  readonly kunya: string | null;
  /** Words after the own name or the kunya, family last. */
  readonly rest: readonly string[];
}

/**
 * How two names stand to each other.
 *
 * - `full`: own name and at least two further parts agree
 * - `part`: own name and one further part agree, nothing contradicts
 * - `weak`: only one name is told, or kunya and family agree
 * - `fathers_differ`: own name and family agree, the fathers do not
 * - `differ`: two persons
 */
export type NameAgreement =
  "full" | "part" | "weak" | "fathers_differ" | "differ";

/** First words that bind to the next: عبد الرحمن, أبو علي, بني خالد. */
const BINDING = /^(?:عبد|ابو|ابي|ابا|بو|ام|بني)$/;
const KUNYA = /^(?:ابو|ابي|ابا|بو|ام)$/;
/** Words that carry no part of a name: ابن, بنت, آل. */
const FILLER = /^(?:بن|ابن|بنت|ال)$/;
/** Second halves that bind to the word before: صلاح الدين, عطا الله. */
const BOUND = /^(?:دين|الدين|الله|اله)$/;

/** Letters that reporters mistake for one another in names of persons. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[ضظذ]/g, "ز"],
  [/ث/g, "ت"],
  [/ص/g, "س"],
  [/ط/g, "ت"],
  [/ق/g, "ك"],
  [/(?<=.)[اويه]/g, ""],
];

/** Endings that a family name takes or drops: العمار، العمارين، العماري. */
const FAMILY_ENDING = /(?:ين|ون|ات|ي|ه|ا)$/;

/**
 * @param name - as a report writes it
 * @returns its parts; undefined for a name without letters
 * @example
 * readName("أبو الليث العمار")?.kunya; // "ابوليث"
 */
export function readName(name: string): ComparedName | undefined {
  const words: string[] = [];
  const folded = foldedWords(name)
    .filter((word) => !FILLER.test(word))
    .map((word) =>
      word.replace(/^(عبد|ابو)ال(?=..)/, "$1").replace(/(?<=..)الدين$/, "دين"),
    );
  for (let at = 0; at < folded.length; at++) {
    const word = folded[at]!;
    const next = folded[at + 1];
    if (BINDING.test(word) && next !== undefined) {
      words.push((KUNYA.test(word) && word !== "ام" ? "ابو" : word) + next);
      at++;
    } else if (BOUND.test(word) && words.length > 0) {
      words.push(words.pop()! + word);
    } else words.push(word);
  }
  const [first, ...rest] = words;
  if (first === undefined) return undefined;
  const isKunya = KUNYA.test(folded[0]!) && folded.length > 1;
  return {
    full: words.join(" "),
    own: isKunya ? null : first,
    kunya: isKunya ? first : null,
    rest,
  };
}

/** @returns the key under which spellings of one word meet */
export function soundKey(word: string): string {
  return SOUNDS.reduce((key, [from, to]) => key.replace(from, to), word);
}

/** Whether two words are one part of a name, spelled alike or nearly. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 3 || b.length < 3 || Math.abs(a.length - b.length) > 1)
    return false;
  return soundKey(a) === soundKey(b) && editDistance(a, b, 1) <= 1;
}

function sameFamily(a: string, b: string): boolean {
  if (sameWord(a, b)) return true;
  const [x, y] = [a.replace(FAMILY_ENDING, ""), b.replace(FAMILY_ENDING, "")];
  if (x.length < 3) return false;
  const isAlike = sameWord(x, y) || sameWord(x, b) || sameWord(a, y);
  return isAlike && soundKey(x).length > 1 && soundKey(y).length > 1;
}

/** Whether all words of the shorter list stand in the longer, in order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let from = 0;
  for (const word of short) {
    const at = long.findIndex(
      (other, i) => i >= from && sameFamily(word, other),
    );
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/**
 * Compares two names; symmetric.
 *
 * @example
 * compareNames(readName("سامر عدنان الحامد")!, readName("سامر الحامد")!); // "part"
 */
export function compareNames(a: ComparedName, b: ComparedName): NameAgreement {
  if (a.own !== null && b.own !== null) return compareOwn(a, b);
  if (a.kunya !== null && b.kunya !== null) {
    if (!sameWord(a.kunya, b.kunya)) return "differ";
    if (a.rest.length === 0 || b.rest.length === 0) return "weak";
    return restAgrees(a, b) ? "part" : "differ";
  }
  // One by kunya, one by own name: only the family can speak for them.
  const familyOfA = a.rest.at(-1);
  const familyOfB = b.rest.at(-1);
  const isFamily =
    familyOfA !== undefined &&
    familyOfB !== undefined &&
    sameFamily(familyOfA, familyOfB);
  return isFamily ? "weak" : "differ";
}

function restAgrees(a: ComparedName, b: ComparedName): boolean {
  const [short, long] =
    a.rest.length <= b.rest.length ? [a.rest, b.rest] : [b.rest, a.rest];
  return isWithin(short, long);
}

/** Whether one is told by the family alone: البعداني, سامر فواز البعداني. */
function isFamilyOf(short: ComparedName, long: ComparedName): boolean {
  const family = long.rest.at(-1);
  return (
    short.rest.length === 0 &&
    family !== undefined &&
    sameFamily(short.own!, family)
  );
}

/** Own names, one of which may be its first letter alone: س. البعداني. */
function sameOwn(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameWord(a, b);
}

function compareOwn(a: ComparedName, b: ComparedName): NameAgreement {
  if (isFamilyOf(a, b) || isFamilyOf(b, a)) return "weak";
  if (!sameOwn(a.own!, b.own!)) return "differ";
  if (a.own!.length === 1 || b.own!.length === 1) return initialsAgree(a, b);
  const shared = Math.min(a.rest.length, b.rest.length);
  if (shared === 0) return "weak";
  if (restAgrees(a, b)) return shared >= 2 ? "full" : "part";
  const familyAgrees = sameFamily(a.rest.at(-1)!, b.rest.at(-1)!);
  return familyAgrees && shared >= 2 ? "fathers_differ" : "differ";
}

/** Initials stand for so many names that they never say more than `weak`. */
function initialsAgree(a: ComparedName, b: ComparedName): NameAgreement {
  const [x, y] = [a.rest.at(-1), b.rest.at(-1)];
  return x !== undefined && y !== undefined && sameFamily(x, y)
    ? "weak"
    : "differ";
}

/** How much an agreement says; the greater decides. */
const STRENGTH: Readonly<Record<NameAgreement, number>> = {
  full: 4,
  part: 3,
  weak: 2,
  fathers_differ: 1,
  differ: 0,
};

/** @returns the strongest agreement among all pairs; `differ` without any */
export function bestAgreement(
  a: readonly ComparedName[],
  b: readonly ComparedName[],
): NameAgreement {
  let best: NameAgreement = "differ";
  for (const x of a)
    for (const y of b) {
      const found = compareNames(x, y);
      if (STRENGTH[found] > STRENGTH[best]) best = found;
    }
  return best;
}

/**
 * Keys under which bearers of one name meet: own name with each further part,
 * kunya with each, by sound. A lone given name has none: it is not rare.
 */
export function nameKeys(name: ComparedName): readonly string[] {
  const head = soundKey((name.own ?? name.kunya)!);
  return name.rest.map((part) => `${head} ${soundKey(part).slice(0, 2)}`);
}
