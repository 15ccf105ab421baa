import { wordShares } from "../languages/ar/known-words.js";
import { holdsUtf8 } from "./encoding.js";

/** Encodings of one byte a letter in which Arabic was written before Unicode. */
export type ArabicEncoding = "windows-1256" | "iso-8859-6";

const ENCODINGS: readonly ArabicEncoding[] = ["windows-1256", "iso-8859-6"];

/** Bytes that are looked at. */
const SAMPLE = 64 * 1024;

/** ASCII, and signs that stand between words or beside them. */
const BETWEEN = /[\0-\u007f\u00a0،؛؟«»“”‘’–—…•·°©®±½\u00ad\u200c-\u200f]+/u;
/** Letters of Arabic, each with its marks after it. */
const LETTERS =
  /^(?:[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af][\u0640\u064b-\u0652]*)+$/u;
/** What stands only at the end of a word, before another letter. */
const END_INSIDE =
  /[ةى][\u064b-\u0652]*[\u0621-\u064a]|[\u064c\u064d][\u0621-\u064a]|\u064b[\u0621-\u0626\u0628-\u064a]/u;
const ARABIC = /[\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652]/u;

/** What the bytes look like in one of the encodings. */
interface Reading<Encoding = ArabicEncoding> {
  readonly encoding: Encoding;
  readonly text: string;
  /** Share of the words that are built as Arabic words are. */
  readonly sound: number;
  /** Words of three letters or more, and how many of them the lexicon knows. */
  readonly count: number;
  readonly known: number;
  /** Signs that are not ASCII, and how many of them are Arabic. */
  readonly beyond: number;
  readonly arabic: number;
}

function readAs<Encoding extends string>(
  bytes: Uint8Array,
  encoding: Encoding,
): Reading<Encoding> {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  const words = text.split(BETWEEN).filter((word) => word !== "");
  const sound = words.filter(
    (word) => LETTERS.test(word) && !END_INSIDE.test(word),
  ).length;
  const { count, forwards } = wordShares(text);
  const beyond = [...text].filter((letter) => letter > "\u00a0");
  return {
    encoding,
    text,
    sound: words.length === 0 ? 0 : sound / words.length,
    count,
    known: Math.round(forwards * count),
    beyond: beyond.length,
    arabic: beyond.filter((letter) => ARABIC.test(letter)).length,
  };
}

const readings = (bytes: Uint8Array) =>
  ENCODINGS.map((encoding) => readAs(bytes, encoding));

/** Share of sound words below which a text is not in an encoding. */
const SOUND = 0.9;
/** Share of known words: of sound news three quarters, of noise a tenth. */
const KNOWN = 0.4;
const LEAST_KNOWN = 2;
/** Known words that decide between two readings that are both built well. */
const MANY_KNOWN = 5;

/**
 * The encoding in which bytes that are not UTF-8 are Arabic beyond doubt: its
 * words are built as Arabic words are and the lexicon knows them, and the other
 * encoding's are not. A few names alone, or words whose letters both encodings
 * explain, are not enough.
 *
 * @returns null when the bytes do not decide it
 */
export function surelyArabic(bytes: Uint8Array): ArabicEncoding | null {
  if (holdsUtf8(bytes)) return null;
  const [first, second] = readings(bytes)
    .filter(({ sound }) => sound >= SOUND)
    .sort((a, b) => b.known - a.known);
  if (first === undefined) return null;
  const { encoding, known, count, text } = first;
  if (known < LEAST_KNOWN || known < KNOWN * count) return null;
  const isOne = second === undefined || second.text === text;
  const isClear = known >= MANY_KNOWN && known >= 2 * (second?.known ?? 0);
  return isOne || isClear ? encoding : null;
}

/** How much of what is not ASCII must be Arabic. */
interface Least {
  readonly share: number;
  /** Signs that are not ASCII; fewer tell nothing. */
  readonly letters: number;
}

const isMostly = ({ arabic, beyond }: Reading<string>, least: Least) =>
  beyond >= least.letters && arabic >= least.share * beyond;

/** Whether bytes read in an encoding of one byte a letter are mostly Arabic. */
export const isMostlyArabic = (
  bytes: Uint8Array,
  encoding: string,
  least: Least,
): boolean => isMostly(readAs(bytes, encoding), least);

/**
 * The likelier encoding of what is mostly Arabic, for formats that read on
 * whatever comes of it and say so: pages and tables.
 */
export function likelyArabic(
  bytes: Uint8Array,
  least: Least,
): ArabicEncoding | null {
  const merit = ({ sound, known, count }: Reading) =>
    sound + known / Math.max(count, 1);
  const [best] = readings(bytes)
    .filter((reading) => isMostly(reading, least))
    .sort((a, b) => merit(b) - merit(a));
  return best?.encoding ?? null;
}
