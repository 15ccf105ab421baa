import { describeImport } from "../messages.js";
import { cueMark, type CueMark, type OtherNames } from "./cue-marks.js";
import type {
  GazetteerFormat,
  LeftOutRow,
  ListedPlace,
  PlaceList,
} from "./place.js";

/** What the rows of a pack say of where they are from. */
export interface PackOrigin {
  readonly format: GazetteerFormat;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Short name of the licence. */
  readonly licence: string;
}

const PLACE_HEADER = [
  "id", "name", "variants", "kind", "admin1", "admin2", "lat", "lon",
  "population", "cue", "source", "licence", "note", "country",
] as const; // prettier-ignore

const LEFT_OUT_HEADER = [
  "file", "line", "id", "name", "code", "seen", "reason", "reason_ar",
] as const; // prettier-ignore

const MARKS: Readonly<Record<CueMark, string>> = {
  "": "",
  cue: "?",
  head: "??",
};

/** Areas come first, from the largest; then places by governorate and size. */
const AREA_ORDER = ["country", "admin1", "admin2", "admin3"];

const areaRank = ({ kind }: ListedPlace) => {
  const rank = AREA_ORDER.indexOf(kind);
  return rank < 0 ? AREA_ORDER.length : rank;
};

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(a: ListedPlace, b: ListedPlace): number {
  return (
    areaRank(a) - areaRank(b) ||
    byText(a.admin1, b.admin1) ||
    b.population - a.population ||
    byText(a.id, b.id)
  );
}

/** A cell can hold neither tabs nor line ends. */
const cellOf = (value: string | number | null) =>
  String(value ?? "").replace(/[\t\r\n\u2028\u2029]+/g, " ");

const lineOf = (cells: readonly (string | number | null)[]) =>
  `${cells.map(cellOf).join("\t")}\n`;

function placeCells(
  place: ListedPlace,
  { format, country, licence }: PackOrigin,
  others: OtherNames,
): readonly (string | number | null)[] {
  const variants = place.variants.map(
    (name) => name + MARKS[cueMark(name, place, others)],
  );
  return [
    place.id,
    place.name,
    variants.join("|"),
    place.kind,
    place.admin1,
    place.admin2,
    place.lat,
    place.lon,
    place.population === 0 ? "" : place.population,
    cueMark(place.name, place, others),
    format,
    licence,
    place.note,
    country,
  ];
}

/**
 * The text of a pack's `places-….tsv`; the same places give the same bytes, in
 * whatever order the list had them.
 */
export function placesText(
  places: readonly ListedPlace[],
  origin: PackOrigin,
  others: OtherNames,
): string {
  const rows = places
    .toSorted(inOrder)
    .map((place) => lineOf(placeCells(place, origin, others)));
  return lineOf(PLACE_HEADER) + rows.join("");
}

/** The text of the table of rows that gave no place, in the list's order. */
export function leftOutText(leftOut: readonly LeftOutRow[]): string {
  const rows = leftOut.map((row) => {
    const reject = { ...row, expected: "" };
    const en = describeImport(reject, "en");
    const ar = describeImport(reject, "ar");
    const { file, line, id, name, code, seen } = row;
    return lineOf([
      file,
      line,
      id,
      name,
      code,
      seen,
      `${en.expected}; ${en.remedy}`,
      `${ar.expected}؛ ${ar.remedy}`,
    ]);
  });
  return lineOf(LEFT_OUT_HEADER) + rows.join("");
}

/** How many of something there are, by what they are called. */
function counts(names: readonly string[]): readonly string[] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  const sorted = [...found].toSorted(([a], [b]) => byText(a, b));
  return sorted.map(([name, count]) => `| \`${name}\` | ${count} |`);
}

const CREDITS: Readonly<Record<GazetteerFormat, string>> = {
  geonames: "[GeoNames](https://www.geonames.org/), CC BY 4.0; ids `gn:`",
  ocha: "[UN OCHA, Common Operational Datasets](https://data.humdata.org/); the id is the P-code",
};

/** The text that tells people where the rows of a pack are from. */
export function sourcesText(
  { places, leftOut }: PlaceList,
  { format, country, licence }: PackOrigin,
  sha256: string,
): string {
  const table = (title: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [`| ${title} | rows |`, "| --- | --- |", ...counts(names), ""];
  return [
    `# Sources · المصادر: ${country}, ${format}`,
    "",
    `- ${CREDITS[format]}. Licence · الرخصة: ${licence}`,
    `- SHA-256: \`${sha256}\``,
    "",
    ...table(
      "kind",
      places.map(({ kind }) => kind),
    ),
    ...table(
      "left out · متروك",
      leftOut.map(({ code }) => code),
    ),
  ].join("\n");
}
