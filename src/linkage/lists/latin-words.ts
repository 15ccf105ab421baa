import {
  LATIN_AT_END,
  LATIN_AT_HEAD,
  LATIN_OF,
  VOCALISED,
} from "./latin-letters.js";

/** What a word names: given names keep to few vowels, places to any. */
type Named = "person" | "place";

/** Vowels that writers put where Arabic writes none. */
const GAPS: Readonly<
  Record<Named, { readonly first: string; readonly later: string }>
> = {
  person: { first: "(?:ou|oo|[aeiou])?", later: "[aei]?" },
  place: { first: "(?:aa|ou|oo|[aeiou])?", later: "(?:ou|oo|[aeiou])?" },
};

/** French writes it behind a consonant: Miskine. */
const MUTE_E = "e?";
/** Vowels of the marks fatha, kasra and damma; without a mark nearly none. */
const OF_MARK: Readonly<Record<string, string>> = {
  "\u064e": "[ae]?",
  "\u0650": "[ie]?",
  "\u064f": "(?:ou|oo|[uoe])?",
};
const BARE_GAP = "[ei]?";
const SHADDA = "\u0651";
const MARKS = /[\u064b-\u0652\u0670\u0640]/g;

/** A letter with the marks over it. */
interface Letter {
  readonly letter: string;
  readonly marks: string;
}

const plainLetter = (letter: string) => letter.replace(/[أإآٱ]/, "ا");

function lettersOf(word: string): readonly Letter[] {
  const found = word.matchAll(
    /([\u0621-\u064a\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc])([\u064b-\u0652\u0670]*)/g,
  );
  return [...found].map(([, letter = "", marks = ""]) => ({
    letter: plainLetter(letter),
    marks: marks.replace(SHADDA, ""),
  }));
}

/** The word without marks, hamza carriers as alif. */
export function plainWord(word: string): string {
  return [...word.replace(MARKS, "")].map(plainLetter).join("");
}

const VOWELS: ReadonlyMap<string, string> = new Map(
  VOCALISED.map((word) => [plainWord(word), word]),
);

function spellingOf(
  letter: string,
  at: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const head = at.isFirst ? LATIN_AT_HEAD[letter] : undefined;
  const end = at.isLast ? LATIN_AT_END[letter] : undefined;
  return `(?:${end ?? head ?? LATIN_OF[letter] ?? ""})`;
}

/** The article or case vowel between عبد and the name that it serves. */
const SERVANT = "(?:[aeiou]?[lrnsztd]?)";

function partsOf(word: string, vocalised: string | undefined, named: Named) {
  const letters = lettersOf(vocalised ?? word);
  const last = letters.length - 1;
  const gaps = GAPS[named];
  return letters.map(({ letter, marks }, at) => {
    // Only carries the long vowel after it: أوباري, إيهاب.
    const isCarrier =
      at === 0 && letter === "ا" && /[وي]/.test(letters[1]?.letter ?? "");
    const told = spellingOf(letter, {
      isFirst: at === 0,
      isLast: at === last && at > 0,
    });
    const spelled = isCarrier ? `${told}?` : told;
    if (at === last) return spelled;
    // A letter that bears no vowel is never written double: نصر, not ناصر.
    const isLong = /[اويى]/.test(letters[at + 1]?.letter ?? "");
    const isMute = vocalised !== undefined && marks === "" && !isLong;
    const once = isMute ? spelled.replaceAll("{1,2}", "") : spelled;
    const vowel = OF_MARK[marks];
    const free = at === 0 ? gaps.first : gaps.later;
    const bare = at === 0 && letter === "ا" ? "" : BARE_GAP;
    return once + (vocalised === undefined ? free : (vowel ?? bare));
  });
}

/** Sources of the patterns of a word: with and without its article. */
function sourceOf(word: string, named: Named): string {
  const plain = plainWord(word);
  const isMarked = plain.startsWith("ال") && plain.length > 3;
  if (isMarked) {
    // إلياس begins like an article, and some write the article: Elniser.
    const [bare, whole] = [plain.slice(2), plain];
    return `(?:${sourceOf(bare, named)}|${partsOf(whole, undefined, named).join("")})`;
  }
  if (plain.startsWith("عبد") && plain.length > 4)
    return `[ae]?bd${SERVANT}${sourceOf(plain.slice(3), named)}`;
  const vocalised = named === "person" ? VOWELS.get(plain) : undefined;
  const isOpen = /[اويىةه]$/.test(plain);
  const end = named === "place" && !isOpen ? MUTE_E : "";
  return partsOf(word, vocalised, named).join("") + end;
}

/**
 * The Latin spellings that an Arabic word can have.
 *
 * @param word - one word; عبد joined to what follows it
 * @returns a pattern for a whole word in lower case, free of marks; the
 * article may stand or not
 * @example
 * latinPattern("حسين").test("hussein"); // true
 * latinPattern("حسين").test("hassan"); // false
 */
export function latinPattern(word: string, named: Named = "person"): RegExp {
  return new RegExp(`^${sourceOf(word, named)}$`);
}

/**
 * Words of a Latin name in lower case, marks and apostrophes off, hyphens as
 * spaces.
 */
export function latinWords(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u02b9-\u02bf'’‘`´]/g, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** Whether a text is written in Latin letters and holds no Arabic ones. */
export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/\p{Script=Arabic}/u.test(text);
}

/**
 * Consonants of a Latin word, doubled ones once: two Latin spellings of one
 * name share them. Vowels other than the first letter's are left out.
 *
 * @example
 * latinSkeleton("mohammed"); // "mhmd", as of "muhamad"
 */
export function latinSkeleton(word: string): string {
  const respelt = word
    .replaceAll("ou", "u")
    .replaceAll("dj", "j")
    .replace(/ch/g, "sh")
    .replace(/q|c(?!h)/g, "k")
    .replace(/[aeiouy]+(h?)$/, "");
  const head = /^[aeiou]/.test(respelt) ? "a" : "";
  return head + respelt.replace(/[aeiou]/g, "").replace(/(.)\1+/g, "$1");
}
