import {
  isPersonName,
  isPlaceWord,
  isPlainWord,
  OWN_ENDING,
} from "./known-words.js";

/** A rule that takes an ending off a folded word without clitics. */
export interface EndingRule {
  readonly id: string;
  readonly why: string;
  /** Group 1 is what stays. */
  readonly pattern: RegExp;
  /** @returns the word without the ending; null when the rule does not hold */
  readonly read: (rest: string, word: string) => string | null;
  /** Word and what the rule makes of it. */
  readonly matches: readonly (readonly [word: string, rest: string])[];
  /** Words that the rule leaves alone. */
  readonly rejects: readonly string[];
}

/** ة for which ت stands before an ending: مدينت- is مدينه. */
function untied(rest: string): string | null {
  if (!rest.endsWith("ت")) return null;
  const tied = `${rest.slice(0, -1)}ه`;
  return isPlainWord(tied) || OWN_ENDING.has(tied) ? tied : null;
}

const isSure = (rest: string) =>
  isPlainWord(rest) || isPlainWord(`${rest}ه`) || /...(?:ات|ين|ون)$/.test(rest);

/** Feminine ة of a stem: of three letters, or where it is another word. */
const feminine = (rest: string) =>
  rest.length === 3 || OWN_ENDING.has(`${rest}ه`) ? `${rest}ه` : rest;

/** Pronouns; they stand outside all other endings. */
export const PRONOUN_RULES: readonly EndingRule[] = [
  {
    id: "ar.search.pronoun-tied",
    why: "A pronoun turns ة into ت: مدينتهم is مدينة.",
    pattern: /^(..+ت)(?:هما|هم|ها|هن|نا|ه)$/,
    read: untied,
    matches: [
      ["مدينتهم", "مدينه"],
      ["محافظته", "محافظه"],
      ["سيارتها", "سياره"],
    ],
    rejects: ["بيتها", "وقته", "صوتهم"],
  },
  {
    id: "ar.search.pronoun",
    why: "ها، هم … after a word that is known without them.",
    pattern: /^(...+?)(?:هما|هم|ها|هن|نا)$/,
    read: (rest) => (isSure(rest) ? rest : null),
    matches: [
      ["منازلهم", "منازل"],
      ["بيتها", "بيت"],
      ["عناصرها", "عناصر"],
    ],
    rejects: ["متهم", "ابراهيم", "مساهم"],
  },
];

/** Endings of number, gender, case and person, the longest first. */
export const NUMBER_RULES: readonly EndingRule[] = [
  {
    id: "ar.search.dual-tied",
    why: "The dual turns ة into ت: سيارتين are two of سيارة.",
    pattern: /^(..+ت)(?:ان|ين)$/,
    read: untied,
    matches: [
      ["سيارتين", "سياره"],
      ["قذيفتان", "قذيفه"],
      ["محافظتين", "محافظه"],
    ],
    rejects: ["بيتين", "فلسطين"],
  },
  {
    id: "ar.search.feminine-plural",
    why: "ات is the plural of ة; short words keep a ه so that عين is not عينة.",
    pattern: /^(...+)ات$/,
    read: feminine,
    matches: [
      ["معتقلات", "معتقل"],
      ["غارات", "غاره"],
      ["محافظات", "محافظه"],
    ],
    rejects: ["فرات", "بنات"],
  },
  {
    id: "ar.search.sound-plural",
    why: "ون and ين of persons and adjectives, unless a place or number ends so.",
    pattern: /^(...+)(?:ين|ون)$/,
    read: (rest, word) => {
      if (OWN_ENDING.has(word)) return null;
      if (isPlainWord(rest)) return rest;
      return rest.length > 3 && !isPlaceWord(word) ? rest : null;
    },
    matches: [
      ["مسلحون", "مسلح"],
      ["مدنيين", "مدني"],
      ["مهاجمين", "مهاجم"],
    ],
    rejects: ["زيتون", "فلسطين", "حسين", "عشرين"],
  },
  {
    id: "ar.search.dual",
    why: "ان of two, where the one is a known word.",
    pattern: /^(...+)ان$/,
    read: (rest, word) =>
      isPlainWord(rest) && !OWN_ENDING.has(word) && !isPlaceWord(word)
        ? rest
        : null,
    matches: [
      ["مسلحان", "مسلح"],
      ["شخصان", "شخص"],
      ["جنديان", "جندي"],
    ],
    rejects: ["لبنان", "عدوان", "حوران"],
  },
  {
    id: "ar.search.feminine",
    why: "ة of four letters and more is the feminine: مسلحة, سورية.",
    pattern: /^(....+)ه$/,
    read: (rest, word) => (OWN_ENDING.has(word) ? null : rest),
    matches: [
      ["مسلحه", "مسلح"],
      ["سوريه", "سوري"],
      ["معتقله", "معتقل"],
    ],
    rejects: ["عينه", "محافظه", "غاره"],
  },
  {
    id: "ar.search.verb-plural",
    why: "وا of a verb.",
    pattern: /^(...+)وا$/,
    read: (rest) => (isPlainWord(rest) ? rest : null),
    matches: [
      ["قالوا", "قال"],
      ["وصلوا", "وصل"],
      ["طالبوا", "طالب"],
    ],
    rejects: ["نينوا", "هلوا"],
  },
  {
    id: "ar.search.accusative",
    why: "ا of the accusative, where the word is known without it; درعا is not.",
    pattern: /^(...+)ا$/,
    read: (rest, word) =>
      isPlainWord(rest) && !OWN_ENDING.has(word) && !isPlaceWord(word)
        ? rest
        : null,
    matches: [
      ["قتيلا", "قتيل"],
      ["شخصا", "شخص"],
      ["مدنيا", "مدني"],
    ],
    rejects: ["درعا", "سوريا", "حيفا"],
  },
  {
    id: "ar.search.verb-feminine",
    why: "ت of a verb, where the verb is known without it.",
    pattern: /^(...+)ت$/,
    read: (rest, word) =>
      isPlainWord(rest) && !isPlaceWord(word) ? rest : null,
    matches: [
      ["استمرت", "استمر"],
      ["ذكرت", "ذكر"],
      ["اكدت", "اكد"],
    ],
    rejects: ["بيروت", "بيت", "توقيت"],
  },
];

/** What the first rule that holds makes of a word; null for none. */
export function applyRules(
  rules: readonly EndingRule[],
  word: string,
): string | null {
  if (isPersonName(word)) return null;
  for (const { pattern, read } of rules) {
    const rest = pattern.exec(word)?.[1];
    const found = rest === undefined ? null : read(rest, word);
    if (found !== null) return found;
  }
  return null;
}
