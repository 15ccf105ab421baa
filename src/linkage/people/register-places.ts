import {
  PLACE_PRECISION_CODES,
  type Bilingual,
  type RegisterPlace,
} from "../../model/index.js";
import type { LinkableReport } from "../claims/linkable.js";
import { comparePlaces, wordBlock } from "../fields/places.js";
import { incidentNames, type MembersOf } from "./person-graph.js";
import { spellingsOf, type Spelling } from "./place-tellings.js";
import { ascending } from "../fields/ascending.js";

/**
 * Why two places of the register may be one.
 *
 * - `listed_namesake`: a name that no pack lists is spelled like one that it
 *   lists in that governorate
 * - `spelling`: alike, but another spelling of the same place is not
 * - `part`: one name holds the other: a market of the town, or the town
 * - `no_region`: the governorate of one is not told
 */
export type PlaceDoubt = "listed_namesake" | "spelling" | "part" | "no_region";

/** Two places that may be one and were not joined. */
export interface PlaceSuggestion {
  readonly places: readonly [string, string];
  readonly doubt: PlaceDoubt;
  readonly words: Bilingual;
}

/** Places of a register, and what is left to people. */
export interface RegisterPlaces {
  /** By id. */
  readonly places: readonly RegisterPlace[];
  /** By ids. */
  readonly suggestions: readonly PlaceSuggestion[];
}

const DOUBT_WORDS: Readonly<Record<PlaceDoubt, Bilingual>> = {
  listed_namesake: {
    ar: "اسم غير مدرج يوافق مكاناً مدرجاً في المحافظة",
    en: "a name on no list, like a listed place of that governorate",
  },
  spelling: {
    ar: "كتابتان متقاربتان",
    en: "spellings close to each other",
  },
  part: {
    ar: "أحد الاسمين جزء من الآخر",
    en: "one name holds the other",
  },
  no_region: {
    ar: "اسم واحد، ومحافظة أحدهما غير معروفة",
    en: "one name, the governorate of one is not told",
  },
};

/** Pairs of spellings that share the first letters of a word, each once. */
function candidatePairs(
  spellings: readonly Spelling[],
): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  spellings.forEach(({ place }, index) => {
    const region = `${place.country} ${place.admin1}`;
    for (const key of new Set(place.words.map(wordBlock)))
      for (const at of [`${region} ${key}`, `name ${place.full}`]) {
        const block = blocks.get(at) ?? [];
        if (block.length === 0) blocks.set(at, block);
        if (block.at(-1) !== index) block.push(index);
      }
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const block of blocks.values())
    block.forEach((a, at) => {
      for (const b of block.slice(at + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  return [...pairs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

const isListed = ({ place }: Spelling) => place.placeId !== null;
const hasRegion = ({ place }: Spelling) => place.admin1 !== "";

/** What two spellings are to each other; undefined for two places. */
function relate(a: Spelling, b: Spelling): "join" | PlaceDoubt | undefined {
  if (isListed(a) && isListed(b)) return undefined;
  if (!hasRegion(a) || !hasRegion(b)) {
    const isOne = a.place.full === b.place.full;
    return isOne && a.place.country === b.place.country
      ? "no_region"
      : undefined;
  }
  const found = comparePlaces(a.place, b.place);
  if (found === "part") return "part";
  if (found !== "same") return undefined;
  return isListed(a) || isListed(b) ? "listed_namesake" : "join";
}

function viewPlace(spellings: readonly Spelling[]): RegisterPlace {
  const [first, ...others] = spellings;
  const tellings = spellings.flatMap((spelling) => spelling.tellings);
  const names = [...new Set(tellings.map(({ where }) => where.name))]
    .sort(ascending)
    .map((name) => ({
      name,
      reports: [
        ...new Set(
          tellings
            .filter(({ where }) => where.name === name)
            .map(({ report }) => report),
        ),
      ].sort(ascending),
    }));
  const usual = names.reduce((a, b) =>
    b.reports.length > a.reports.length ? b : a,
  );
  const precision = PLACE_PRECISION_CODES.find((code) =>
    tellings.some(({ where }) => where.precision === code),
  );
  const { placeId, country, point } = first!.place;
  const [admin1] = tellings
    .flatMap(({ where }) => where.admin1 ?? [])
    .sort(ascending);
  return {
    id: first!.id,
    listed: placeId !== null,
    ...(others.length === 0 ? {} : { formerIds: others.map(({ id }) => id) }),
    name: usual.name,
    names,
    admin1: admin1 ?? null,
    country,
    precision: precision!,
    point: point === null ? null : { lat: point[1], lon: point[0] },
    incidents: [...new Set(tellings.map(({ incident }) => incident))].sort(
      ascending,
    ),
  };
}

/**
 * Gathers the places at which incidents happened over all reports. One id of
 * a gazetteer is one place; names on no list are one where they are spelled
 * alike inside one governorate, all of them pair by pair. Everything less sure
 * is a suggestion.
 *
 * @param incidents - the register's incidents
 * @returns the same for any order of `reports`
 */
export function registerPlaces(
  reports: readonly LinkableReport[],
  incidents: readonly MembersOf[],
): RegisterPlaces {
  const spellings = spellingsOf(reports, incidentNames(incidents));
  const related = candidatePairs(spellings).flatMap(([a, b]) => {
    const relation = relate(spellings[a]!, spellings[b]!);
    return relation === undefined ? [] : [{ a, b, relation }];
  });
  const alike = new Set(
    related
      .filter(({ relation }) => relation === "join")
      .map(({ a, b }) => `${a} ${b}`),
  );
  const members = spellings.map((_, index) => [index]);
  const home = spellings.map((_, index) => index);
  for (const { a, b, relation } of related) {
    const [x, y] = [home[a]!, home[b]!].sort((p, q) => p - q) as [
      number,
      number,
    ];
    if (relation !== "join" || x === y) continue;
    const isWhole = members[x]!.every((one) =>
      members[y]!.every((other) =>
        alike.has(one < other ? `${one} ${other}` : `${other} ${one}`),
      ),
    );
    if (!isWhole) continue;
    for (const index of members[y]!) home[index] = x;
    members[x]!.push(...members[y]!);
    members[y] = [];
  }
  const suggestions = related.flatMap(({ a, b, relation }) => {
    const [x, y] = [home[a]!, home[b]!];
    if (x === y) return [];
    const doubt = relation === "join" ? "spelling" : relation;
    const places = [spellings[x]!.id, spellings[y]!.id].sort(ascending) as [
      string,
      string,
    ];
    return [{ places, doubt, words: DOUBT_WORDS[doubt] }];
  });
  const distinct = new Map(
    suggestions.map((one) => [`${one.places.join(" ")} ${one.doubt}`, one]),
  );
  return {
    places: members
      .filter(({ length }) => length > 0)
      .map((list) =>
        viewPlace(list.sort((p, q) => p - q).map((index) => spellings[index]!)),
      ),
    suggestions: [...distinct.keys()]
      .sort(ascending)
      .map((key) => distinct.get(key)!),
  };
}

/** The place of an id, also of a spelling that was joined with others. */
export function resolvePlace(
  places: readonly RegisterPlace[],
  id: string,
): RegisterPlace | undefined {
  return places.find(
    (place) => place.id === id || place.formerIds?.includes(id) === true,
  );
}
