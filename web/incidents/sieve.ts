import { EVENT_TYPES } from "../../src/codebook/registry.generated.js";
import {
  DEFAULT_FAMILIES,
  type IncidentFilter,
} from "../parts/incident-query.js";
import { dayNumber, NO_DAY, type IncidentColumns } from "./columns.js";

/** Whether one incident, by its number, is shown. */
type Test = (at: number) => boolean;

/** Letters as they are compared: without marks, one alif, one ya, one ta. */
export const compared = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\u064B-\u065F\u0670\u0640]/gu, "")
    .replaceAll(/[أإآٱ]/gu, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .toLowerCase();

/** One entry a word of a list: whether it is asked for. */
const among = (words: readonly string[], asked: readonly string[]) =>
  Uint8Array.from(words, (word) => (asked.includes(word) ? 1 : 0));

function familyOf(type: string): string {
  const known = EVENT_TYPES as Readonly<
    Record<string, { readonly family: string } | undefined>
  >;
  return known[type]?.family ?? "";
}

function typeTest(
  { words, type, background }: IncidentColumns,
  { types, all }: IncidentFilter,
): Test | null {
  if (types.length > 0) {
    const wanted = among(words.types, types);
    return (at) => wanted[type[at]!] === 1;
  }
  if (all) return null;
  const wanted = Uint8Array.from(words.types, (code) =>
    DEFAULT_FAMILIES.has(familyOf(code)) ? 1 : 0,
  );
  return (at) => wanted[type[at]!] === 1 && background[at] === 0;
}

/** An undated incident is in no range of days. */
function dayTest(
  { starts, ends }: IncidentColumns,
  { from, to }: IncidentFilter,
): Test | null {
  if (from === undefined && to === undefined) return null;
  const least = from === undefined ? NO_DAY + 1 : dayNumber(from);
  const most = to === undefined ? 2_147_483_647 : dayNumber(to);
  return (at) => {
    const first = starts[at]!;
    const last = ends[at]!;
    if (first === NO_DAY && last === NO_DAY) return false;
    return (
      (last === NO_DAY ? first : last) >= least &&
      (first === NO_DAY ? last : first) <= most
    );
  };
}

function placeTest(
  { words, place }: IncidentColumns,
  { place: asked, box }: IncidentFilter,
): Test | null {
  if (asked === undefined && box === undefined) return null;
  const name = compared(asked ?? "");
  const wanted = Uint8Array.from(words.places, (one) => {
    const isAt =
      asked === undefined ||
      one.id === asked ||
      [one.name, one.admin1].some((own) => compared(own ?? "") === name);
    if (!isAt || box === undefined) return isAt ? 1 : 0;
    if (one.at === null) return 0;
    const [lon, lat] = one.at;
    const [west, south, east, north] = box;
    return lon >= west && lon <= east && lat >= south && lat <= north ? 1 : 0;
  });
  return (at) => wanted[place[at]!] === 1;
}

function textTest(
  { words, place, victims }: IncidentColumns,
  { text }: IncidentFilter,
): Test | null {
  const asked = compared(text ?? "").trim();
  if (asked === "") return null;
  const isPlace = Uint8Array.from(words.places, ({ name, admin1 }) =>
    [name, admin1].some((own) => compared(own ?? "").includes(asked)) ? 1 : 0,
  );
  return (at) =>
    isPlace[place[at]!] === 1 ||
    victims[at]!.some((name) => compared(name).includes(asked));
}

function testsOf(
  columns: IncidentColumns,
  filter: IncidentFilter,
): readonly Test[] {
  const { words } = columns;
  const word = (
    asked: readonly string[],
    list: readonly string[],
    column: Uint8Array,
  ): Test | null => {
    if (asked.length === 0) return null;
    const wanted = among(list, asked);
    return (at) => wanted[column[at]!] === 1;
  };
  const { outcomes, actor, sources, contested } = filter;
  const told = among(words.outcomes, outcomes);
  const actorAt = words.actors.findIndex(({ id }) => id === actor);
  const tests: readonly (Test | null)[] = [
    typeTest(columns, filter),
    dayTest(columns, filter),
    word(filter.statuses, words.statuses, columns.status),
    word(filter.review ? [filter.review] : [], words.reviews, columns.review),
    word(filter.grade ? [filter.grade] : [], words.grades, columns.grade),
    placeTest(columns, filter),
    sources === undefined ? null : (at) => columns.sources[at]! >= sources,
    contested ? (at) => columns.contested[at]! > 0 : null,
    outcomes.length === 0
      ? null
      : (at) => columns.results[at]!.some(([outcome]) => told[outcome] === 1),
    actor === undefined
      ? null
      : (at) => columns.actors[at]!.some(([one]) => one === actorAt),
    textTest(columns, filter),
  ];
  return tests.filter((test) => test !== null);
}

/**
 * Numbers of the incidents that a filter shows, in the order in which they are
 * shown: by first day, undated ones last either way.
 */
export function sieve(
  columns: IncidentColumns,
  filter: IncidentFilter,
): Int32Array {
  const found = new Int32Array(columns.count);
  let size = 0;
  if (filter.ids.length > 0) {
    const wanted = new Set(filter.ids);
    for (let at = 0; at < columns.count; at += 1)
      if (wanted.has(columns.id[at]!)) found[size++] = at;
  } else {
    const tests = testsOf(columns, filter);
    for (let at = 0; at < columns.count; at += 1)
      if (tests.every((test) => test(at))) found[size++] = at;
  }
  const shown = found.subarray(0, size);
  if (filter.ascending) return shown;
  const undated = shown.findIndex((at) => columns.starts[at] === NO_DAY);
  const dated = undated === -1 ? size : undated;
  shown.subarray(0, dated).reverse();
  return shown;
}
