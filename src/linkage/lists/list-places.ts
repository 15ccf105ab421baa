import {
  DIRECTIONS,
  LOCATIVES,
  PLACE_HEADS,
} from "../../languages/ar/lexicon/place-heads.js";
import type { PlaceReference } from "../../model/index.js";
import { foldedWords, withoutArticle } from "../fields/folding.js";
import {
  kilometres,
  readPlace,
  withCore,
  type ComparedPlace,
} from "../fields/places.js";
import { EXONYMS, TRANSLATED } from "./exonyms.js";
import { isLatin, latinPattern, latinWords } from "./latin-words.js";

/** Latin words that stand beside a place's name and are no part of it. */
const LATIN_FILLERS = new Set(
  "al el ad ed ar er as es ash esh at et an en az ez the of in near city town village governorate province muhafazat district subdistrict area region camp neighborhood neighbourhood countryside checkpoint road".split(
    " ",
  ),
);

/** Arabic words of the same sort, folded and bare. */
const ARABIC_FILLERS: ReadonlySet<string> = new Set(
  [...PLACE_HEADS.keys(), ...DIRECTIONS, ...LOCATIVES, "مدينه", "بلده"].map(
    withoutArticle,
  ),
);

/**
 * Kilometres beyond which two places of one written name are two places: names
 * of villages recur within a governorate.
 */
const ONE_NAME_KM = 15;

/** Stands for Latin words that no Arabic name was found for; equals nothing. */
const UNREAD = "\u0000";

/** A place of the register with the Latin spellings of its name. */
export interface KnownPlace {
  readonly place: ComparedPlace;
  /** One pattern a word of the bare name. */
  readonly patterns: readonly RegExp[];
}

/** Words of an Arabic name, bare of heads and articles, one pattern each. */
function patternsOf(name: string | null): readonly RegExp[] {
  if (name === null || isLatin(name)) return [];
  const words = name
    .split(/[^\u0621-\u065f\u0670-\u06d3]+/)
    .filter((word) => word !== "");
  const bare = words.filter(
    (word) => !ARABIC_FILLERS.has(foldedWords(word)[0] ?? ""),
  );
  return (bare.length > 0 ? bare : words).map((word) =>
    latinPattern(word, "place"),
  );
}

/** One pattern a word of a governorate's name, with its translation. */
function wordPatterns(name: string): readonly RegExp[] {
  const words = name
    .split(/[^\u0621-\u065f\u0670-\u06d3]+/)
    .filter((word) => word !== "");
  return words.map((word) => {
    const bare = word.replace(/^ال(?=...)/, "");
    const [, translated] = TRANSLATED.find(([ar]) => ar.test(bare)) ?? [];
    const { source } = latinPattern(word, "place");
    return translated === undefined
      ? new RegExp(source)
      : new RegExp(`${source}|^(?:${translated})$`);
  });
}

/** Prepares a place of the register. */
export function knownPlace(where: PlaceReference): KnownPlace {
  return { place: readPlace(where), patterns: patternsOf(where.name) };
}

/** A place of a list: as it is compared, and its words if they are Latin. */
export interface ListPlace {
  readonly place: ComparedPlace;
  /** Null when the list writes Arabic, or no name. */
  readonly latin: readonly string[] | null;
}

function arabicName(text: string | null): string | null {
  if (text === null || !isLatin(text)) return text;
  const words = latinWords(text);
  const bare = words.filter((word) => !LATIN_FILLERS.has(word));
  return EXONYMS[words.join(" ")] ?? EXONYMS[bare.join(" ")] ?? null;
}

/**
 * Names of governorates in the register's Arabic, by what a list calls them.
 *
 * @param admin1s - governorates of the register
 */
export function admin1Reader(
  admin1s: readonly string[],
): (text: string | null) => string | null {
  const known = admin1s.map((name) => ({ name, patterns: wordPatterns(name) }));
  const found = new Map<string, string | null>();
  const read = (text: string): string | null => {
    if (!isLatin(text)) return text;
    const own = arabicName(text);
    if (own !== null) return own;
    const words = latinWords(text).filter((word) => !LATIN_FILLERS.has(word));
    const fits = known.filter(
      ({ patterns }) =>
        patterns.length === words.length &&
        patterns.every((pattern) => words.some((word) => pattern.test(word))) &&
        words.every((word) => patterns.some((pattern) => pattern.test(word))),
    );
    return fits.length === 1 ? fits[0]!.name : null;
  };
  return (text) => {
    if (text === null) return null;
    if (!found.has(text)) found.set(text, read(text));
    return found.get(text)!;
  };
}

/**
 * Prepares a place of a list.
 *
 * @param admin1Of - see {@link admin1Reader}
 */
export function listPlace(
  where: PlaceReference,
  admin1Of: (text: string | null) => string | null,
): ListPlace {
  const name = arabicName(where.name);
  const latin =
    where.name !== null && name === null
      ? latinWords(where.name).filter((word) => !LATIN_FILLERS.has(word))
      : null;
  const admin1 = admin1Of(where.admin1);
  const place = readPlace({ ...where, name, admin1 });
  // Without an Arabic name the rank would fall to the governorate's.
  const rank = readPlace({ ...where, name: "س", admin1 }).rank;
  if (latin === null) return { place, latin };
  const core = latin.length > 0 ? latin : [UNREAD];
  return {
    place: { ...withCore(place, core), rank, full: core.join(" ") },
    latin,
  };
}

/**
 * The list's place as it stands beside one of the register: if its Latin words
 * can be the Arabic name, it bears that name.
 */
export function placeBeside(
  one: ListPlace,
  { place, patterns }: KnownPlace,
): ComparedPlace {
  const { latin } = one;
  if (latin === null || latin.length === 0 || patterns.length === 0)
    return one.place;
  const isFar =
    one.place.point !== null &&
    place.point !== null &&
    kilometres(one.place.point, place.point) > ONE_NAME_KM;
  if (isFar) return one.place;
  const told = patterns.map((pattern) => latin.some((w) => pattern.test(w)));
  const isWithin = latin.every((word) => patterns.some((p) => p.test(word)));
  const isAround = told.every(Boolean);
  const { core, full, directions } = place;
  if (isWithin && isAround)
    return { ...withCore(one.place, core), full, directions };
  if (isAround)
    // The list says more: a word that no name of the register bears.
    return { ...withCore(one.place, [...core, UNREAD]), directions };
  if (isWithin && core.length === told.length)
    return {
      ...withCore(
        one.place,
        core.filter((_, at) => told[at]),
      ),
      directions,
    };
  return one.place;
}
