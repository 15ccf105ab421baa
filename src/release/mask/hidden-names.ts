import { soundKey } from "../../linkage/fields/person-names.js";
import {
  isLatin,
  latinPattern,
  latinSkeleton,
} from "../../linkage/lists/latin-words.js";
import { once } from "../../text/once.js";
import { maskWords, type MaskWord } from "./mask-words.js";

/** A person with all names that the register knows of him. */
export interface KnownPerson {
  /** Full name, shorter forms, kunya, by-names; of any script. */
  readonly names: readonly string[];
}

/** Names to be hidden, prepared for looking words of texts up. */
export interface HiddenNames {
  readonly persons: readonly KnownPerson[];
  /** Numbers of the persons that have both parts, by {@link pairKey}. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  /** Persons by names of one word: a kunya, a by-name; exact letters. */
  readonly singles: ReadonlyMap<string, readonly number[]>;
  /** Persons by any part of their names; exact letters. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** Persons by names written without spaces. */
  readonly glued: ReadonlyMap<string, readonly number[]>;
  /** Number of letters of the longest glued name. */
  readonly longest: number;
  /** Parts of hidden names that a word of the other script can stand for. */
  readonly acrossScripts: (word: string) => readonly string[];
}

/** Key of two parts of one name in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** @returns the key under which the spellings of a part meet */
export function soundOf(form: string): string {
  return /^[a-z]/.test(form) ? latinSkeleton(form) || form : soundKey(form);
}

/** Shorter words without spaces are part of too many others. */
const LEAST_GLUED = 6;
const LEAST_SINGLE_GLUED = 4;

function addTo<Key>(map: Map<Key, number[]>, key: Key, person: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [person]);
  else if (known.at(-1) !== person) known.push(person);
}

const partsOf = (name: string): readonly MaskWord[] =>
  maskWords(name).filter(({ isFiller }) => !isFiller);

/** The name without spaces, articles kept or not, and own name with family. */
function gluedForms(parts: readonly MaskWord[]): readonly string[] {
  const letters = parts.map((part) => part.letters);
  const forms = parts.map(({ forms: [form = ""] }) => form);
  const ends = (words: readonly string[]) =>
    words.length > 2 ? [`${words[0]}${words.at(-1)}`] : [];
  const least = parts.length > 1 ? LEAST_GLUED : LEAST_SINGLE_GLUED;
  return [
    letters.join(""),
    forms.join(""),
    ...ends(letters),
    ...ends(forms),
  ].filter((word) => word.length >= least);
}

/** The form of a word as a hidden name uses it: no clitics are taken off. */
const formOf = ({ forms }: MaskWord): readonly string[] =>
  forms.length > 1 && /^(?:ابو|ام|abu|um)/.test(forms[0]!)
    ? forms.slice(0, 2)
    : forms.slice(0, 1);

/** Words of the other script by the parts that they can stand for. */
function acrossScripts(
  parts: ReadonlyMap<string, unknown>,
): HiddenNames["acrossScripts"] {
  const found = new Map<string, readonly string[]>();
  const latin = [...parts.keys()].filter(isLatin);
  // Most registers are never asked for a Latin word.
  const arabic = once(() =>
    [...parts.keys()]
      .filter((key) => !isLatin(key))
      .map((key) => [key, latinPart(key)] as const),
  );
  const find = (word: string): readonly string[] => {
    if (!/^[a-z]/.test(word)) {
      if (latin.length === 0) return [];
      const pattern = latinPattern(word);
      return latin.filter((key) => pattern.test(key));
    }
    // French ends words in a mute e, and some join the article.
    const spelled = [word, word.replace(/^(?:al|el)(?=...)/, "")].flatMap(
      (one) => [one, one.replace(/(?<=...)e$/, "")],
    );
    const skeleton = latinSkeleton(word);
    return [
      ...arabic()
        .filter(([, pattern]) => spelled.some((one) => pattern.test(one)))
        .map(([key]) => key),
      ...latin.filter(
        (key) =>
          key === word ||
          (skeleton.length > 2 && latinSkeleton(key) === skeleton),
      ),
    ];
  };
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const keys = find(word);
    found.set(word, keys);
    return keys;
  };
}

/** أبو ريم holds ريم: one word of the text, never two side by side. */
const isKunyaOf = (form: string, name: string) =>
  ["ابو", "ام", "abu", "um"].some((head) => form === head + name);

/** Kunya of Arabic letters by its Latin opening. */
function latinPart(form: string): RegExp {
  const head = /^(ابو|ام)(?=..)/u.exec(form)?.[0];
  if (head === undefined) return latinPattern(form);
  const name = latinPattern(form.slice(head.length)).source.slice(1, -1);
  return new RegExp(`^(?:${head === "ام" ? "um" : "abu"})(?:${name})$`);
}

/**
 * Prepares names for masking.
 *
 * @param persons - names of each person together, so that a name and a by-name
 * of one person side by side are found too
 */
export function hideNames(persons: Iterable<KnownPerson>): HiddenNames {
  const list = [...persons];
  const pairs = new Map<string, number[]>();
  const singles = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const glued = new Map<string, number[]>();
  list.forEach(({ names }, person) => {
    const all = new Set<string>();
    for (const name of names) {
      const words = partsOf(name);
      const forms = words.flatMap(formOf);
      for (const form of forms) all.add(form);
      if (words.length === 1) addTo(singles, words[0]!.forms[0]!, person);
      for (const word of gluedForms(words)) addTo(glued, word, person);
      // One part twice: محمد محمد.
      for (const form of new Set(forms))
        if (forms.filter((other) => other === form).length > 1)
          addTo(pairs, pairKey(soundOf(form), soundOf(form)), person);
    }
    const own = [...all];
    own.forEach((form, at) => {
      addTo(parts, form, person);
      for (const other of own.slice(at + 1)) {
        if (!isKunyaOf(form, other) && !isKunyaOf(other, form))
          addTo(pairs, pairKey(soundOf(form), soundOf(other)), person);
      }
    });
  });
  let longest = 0;
  for (const { length } of glued.keys()) longest = Math.max(longest, length);
  return {
    persons: list,
    pairs,
    singles,
    parts,
    glued,
    longest,
    acrossScripts: acrossScripts(parts),
  };
}
