import {
  ARABIC_BOUND,
  ARABIC_FILLER,
  ARABIC_KUNYA,
  LATIN_ARTICLE,
  LATIN_BOUND,
  LATIN_FILLER,
  LATIN_KUNYA,
  LATIN_SERVANT,
} from "../../linkage/lists/name-parts.js";
import { foldKey } from "../../languages/ar/letters.js";

/** One word of a text, or several that writers join: أبو ريم, Abdul Rahman. */
export interface MaskWord {
  /** Half-open, UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly script: "arabic" | "latin";
  /** Readings, clitics and article off; of a kunya also the name within it. */
  readonly forms: readonly string[];
  /** Folded letters as written, article and all. */
  readonly letters: string;
  /** بن, آل, al: stands between the parts of a name and is none. */
  readonly isFiller: boolean;
}

/**
 * Letters of one script with whatever is written over, between or around them
 * unseen; digits belong to Latin words alone.
 */
const WORD =
  /[\p{Script=Latin}\d][\p{Script=Latin}\d\p{M}\p{Cf}]*|(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{Cf}\u0640])+/gu;
const UNSEEN = /[\p{M}\p{Cf}\u0640]+/gu;

/** Folded to the letters that count: no marks, no hamza on the line. */
function maskLetters(word: string): string {
  const plain = word.normalize("NFKD").replace(UNSEEN, "");
  return foldKey(plain).replace(/[^\p{L}\p{N}]|ء/gu, "");
}

const bare = (word: string) =>
  word.startsWith("ال") && word.length > 3 ? word.slice(2) : word;

/** عبدالرحمن and نورالدين as one word, articles within them off. */
const joined = (word: string) =>
  word.replace(/^(عبد|ابو)ال(?=..)/u, "$1").replace(/(?<=..)الدين$/u, "دين");

/** Particles written together with the next word; none, one or two of them. */
const PROCLITICS = [/^[وفبلك](?=..)/u, /^[وف]?[بلك](?=..)/u, /^[وف]?لل(?=..)/u];

/** Readings of a word: as it stands, and behind particles. */
function stemsOf(letters: string): readonly string[] {
  const rest = PROCLITICS.map((clitic) => letters.replace(clitic, ""));
  return [...new Set([letters, ...rest])];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  readonly stems: readonly string[];
  readonly isLatin: boolean;
}

/** Digits by which writers of Latin letters stand for Arabic ones: 7asan. */
const CHAT_DIGITS: Readonly<Record<string, string>> = {
  "2": "",
  "3": "",
  "5": "kh",
  "6": "t",
  "7": "h",
  "8": "gh",
  "9": "s",
};

/** Readings of a Latin word: its digits as letters, and without them. */
function latinStems(word: string): readonly string[] {
  const plain = word.normalize("NFKD").replace(UNSEEN, "").toLowerCase();
  const letters = (spelled: string) =>
    spelled.replace(/ı/g, "i").replace(/[^a-z]/g, "");
  const chat = plain.replace(/\d/g, (digit) => CHAT_DIGITS[digit] ?? "");
  return [...new Set([letters(plain), letters(chat)])];
}

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const isLatin = /\p{Script=Latin}/u.test(word.normalize("NFKC"));
    const stems = isLatin ? latinStems(word) : stemsOf(maskLetters(word));
    const letters = stems[0] ?? "";
    if (letters === "") return [];
    const end = index + word.length;
    return [{ start: index, end, letters, stems, isLatin }];
  });
}

type Join = { readonly forms: readonly string[]; readonly length: number };

const someStem = ({ stems }: Piece, test: RegExp) =>
  stems.find((stem) => test.test(stem));

function arabicAt(pieces: readonly Piece[], at: number): Join {
  const piece = pieces[at]!;
  const next = pieces[at + 1];
  const follows = next !== undefined && !next.isLatin;
  const kunya = someStem(piece, ARABIC_KUNYA);
  if (kunya !== undefined && follows) {
    const name = joined(bare(next.letters));
    const head = kunya === "ام" ? "ام" : "ابو";
    return { forms: [head + name, name], length: 2 };
  }
  if (someStem(piece, /^عبد$/u) !== undefined && follows)
    return { forms: [`عبد${bare(next.letters)}`], length: 2 };
  const forms = piece.stems.map((stem) => joined(bare(stem)));
  if (follows && ARABIC_BOUND.test(next.letters))
    return {
      forms: forms.map((form) => form + bare(next.letters)),
      length: 2,
    };
  return { forms: [...new Set(forms)], length: 1 };
}

function latinAt(pieces: readonly Piece[], at: number): Join {
  const { letters } = pieces[at]!;
  const next = pieces[at + 1];
  const after = pieces[at + 2];
  const follows = next?.isLatin === true;
  const isArticle = follows && LATIN_ARTICLE.test(next.letters);
  const name = isArticle && after?.isLatin ? after : next;
  const length = name === next ? 2 : 3;
  if (follows && name !== undefined && LATIN_KUNYA.test(letters)) {
    const head = letters.includes("b") ? "abu" : "um";
    return { forms: [head + name.letters, name.letters], length };
  }
  if (follows && name !== undefined && LATIN_SERVANT.test(letters))
    return { forms: [`abd${name.letters}`], length };
  if (follows && LATIN_BOUND.test(next.letters))
    return { forms: [letters + next.letters], length: 2 };
  if (isArticle && after?.isLatin && /^e?d?(?:din|deen)$/.test(after.letters))
    return { forms: [letters + after.letters], length: 3 };
  return { forms: pieces[at]!.stems, length: 1 };
}

/** The words of a text in their order, without overlaps. */
export function maskWords(text: string): readonly MaskWord[] {
  const pieces = piecesOf(text);
  const words: MaskWord[] = [];
  for (let at = 0; at < pieces.length;) {
    const { start, letters, isLatin } = pieces[at]!;
    const { forms, length } = isLatin
      ? latinAt(pieces, at)
      : arabicAt(pieces, at);
    const isFiller = isLatin
      ? LATIN_FILLER.test(letters) || LATIN_ARTICLE.test(letters)
      : ARABIC_FILLER.test(letters);
    const parts = pieces.slice(at, at + length);
    words.push({
      start,
      end: parts.at(-1)!.end,
      script: isLatin ? "latin" : "arabic",
      forms,
      letters: parts.map((part) => part.letters).join(""),
      isFiller: isFiller && length === 1,
    });
    at += length;
  }
  return words;
}
