import { soundKey } from "../../linkage/fields/person-names.js";
import { latinSkeleton } from "../../linkage/lists/latin-words.js";
import { acrossScripts, type AcrossScripts } from "./across-scripts.js";
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
  readonly acrossScripts: AcrossScripts;
  /** Texts in which nobody's name was found, whosoever's was looked for. */
  readonly clean: Set<string>;
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

/** أبو ريم holds ريم: one word of the text, never two side by side. */
const isKunyaOf = (form: string, name: string) =>
  ["ابو", "ام", "abu", "um"].some((head) => form === head + name);

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
    clean: new Set(),
    acrossScripts: acrossScripts([...parts.keys()]),
  };
}
