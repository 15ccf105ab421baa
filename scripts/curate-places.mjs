// Makes src/countries/<iso>/places.tsv from the compiled reference lists, and
// sets the cue marks of places.tsv and places-added.tsv.
//
//   node scripts/curate-places.mjs DATA_DIR CORPUS_DIR    after tsc
//
// DATA_DIR holds <iso>/places.tsv; CORPUS_DIR holds *.jsonl.gz of newspaper
// text, read only to learn which names are frequent as ordinary words.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { COUNTRIES } from "./curate-countries.mjs";
import { createCues } from "./curate-cues.mjs";
import { createRows } from "./curate-rows.mjs";
import { createTwins, kilometres } from "./curate-twins.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { foldKey } = await import(join(root, "dist/languages/ar/letters.js"));
const { nameKey, readNames } = await import(
  join(root, "dist/countries/name-keys.js")
);
const { NAME_BY_KEY } = await import(
  join(root, "dist/languages/ar/lexicon/names.generated.js")
);
const [dataDir, corpusDir] = process.argv.slice(2);
if (corpusDir === undefined) {
  console.error("usage: node scripts/curate-places.mjs DATA_DIR CORPUS_DIR");
  process.exit(2);
}

const HEADER = [
  "id",
  "name",
  "variants",
  "kind",
  "admin1",
  "admin2",
  "lat",
  "lon",
  "population",
  "cue",
  "source",
  "licence",
  "note",
];
const POPULATED = new Set(["city", "town", "village", "hamlet"]);
const key = (name) => nameKey(name, foldKey);
const { mergeTwins } = createTwins(key);
const { isOwner, isPersonal, prepare, respell } = createRows(key, NAME_BY_KEY);

function readTsv(path) {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  const header = lines[0].split("\t");
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(
      header.map((name, at) => [name, cells[at] ?? ""]),
    );
  });
}

function writeTsv(path, rows) {
  const lines = rows.map((row) => HEADER.map((name) => row[name]).join("\t"));
  writeFileSync(path, [HEADER.join("\t"), ...lines, ""].join("\n"));
}

/** Fills an empty admin1 from the nearest place that has one. */
function fillAdmin1(rows) {
  const filled = rows.filter((row) => row.admin1 !== "" && row.lat !== null);
  for (const row of rows) {
    if (row.admin1 !== "" || row.lat === null) continue;
    if (
      !POPULATED.has(row.kind) &&
      ![
        "neighbourhood",
        "admin2",
        "airport",
        "camp",
        "military_base",
        "landmark",
      ].includes(row.kind)
    )
      continue;
    let nearest = null;
    let best = 60;
    for (const other of filled) {
      if (Math.abs(other.lat - row.lat) > 0.6) continue;
      const far = kilometres(row, other);
      if (far < best) [best, nearest] = [far, other];
    }
    if (nearest !== null) {
      row.admin1 = nearest.admin1;
      row.note = [row.note, "admin1 of the nearest place"]
        .filter(Boolean)
        .join("; ");
    }
  }
}

/** Coordinates that put a row into another country are wrong. */
function isOutside({ lat, lon }, { bounds }) {
  if (bounds === undefined || lat === null) return false;
  const [west, south, east, north] = bounds;
  return lat < south || lat > north || lon < west || lon > east;
}

function curate(iso, country) {
  const raw = readTsv(join(dataDir, iso, "places.tsv"));
  const rows = raw.map((row) => prepare(row, iso, country)).filter(Boolean);
  const ids = new Set();
  const kept = rows.filter((row) => {
    if (ids.has(row.id)) return false;
    ids.add(row.id);
    if (country.drop?.includes(row.id) || isOutside(row, country)) return false;
    if (!POPULATED.has(row.kind)) return true;
    if (iso !== "sy" && isOwner(row)) return false;
    const single = !key(row.name).includes(" ");
    return !(
      country.dropsNames &&
      single &&
      row.population === 0 &&
      isPersonal(key(row.name))
    );
  });
  fillAdmin1(kept);
  const addedPath = join(root, "src/countries", iso, "places-added.tsv");
  const added = existsSync(addedPath)
    ? readTsv(addedPath).map((row) => ({
        ...row,
        source: "added",
        variants: readNames(row.variants).map(({ words }) => words),
        lat: row.lat === "" ? null : Number(row.lat),
        lon: row.lon === "" ? null : Number(row.lon),
        population: Number(row.population),
      }))
    : [];
  const merged = mergeTwins([...added, ...kept]).filter(
    (row) => row.source !== "added",
  );
  const districts = new Map(
    merged
      .filter((row) => row.kind === "admin2")
      .map((row) => [row.admin2en, row.name]),
  );
  for (const raw_ of rows)
    if (raw_.kind === "admin2" && !districts.has(raw_.admin2en))
      districts.set(raw_.admin2en, raw_.name);
  for (const row of merged)
    row.admin2 =
      row.kind === "admin2" || country.kinds?.county === "admin1"
        ? ""
        : (country.districts?.[row.admin2en]?.[0] ??
          districts.get(row.admin2en) ??
          "");
  for (const row of merged) {
    if (row.kind === "admin1") row.admin1 = row.name;
    if (row.kind === "region" && row.admin1 === row.name) row.admin1 = "";
  }
  return merged;
}

const lists = new Map();
for (const [iso, country] of Object.entries(COUNTRIES))
  if (existsSync(join(dataDir, iso, "places.tsv")))
    lists.set(iso, curate(iso, country));

// Cue marks: all names of all countries are weighed together.
const ADDED = [...Object.keys(COUNTRIES), "international"].flatMap((iso) =>
  ["places-added.tsv", "places.tsv"]
    .filter((file) => file === "places-added.tsv" || !lists.has(iso))
    .map((file) => ({ iso, path: join(root, "src/countries", iso, file) }))
    .filter(({ path }) => existsSync(path)),
);
const hands = ADDED.map(({ iso, path }) => ({
  iso,
  path,
  rows: readTsv(path).map((row) => ({
    ...row,
    population: Number(row.population),
    variants: readNames(row.variants).map(
      ({ words, flags }) => words + (flags & 1 ? "*" : ""),
    ),
  })),
}));
const everything = [
  ...[...lists].map(([iso, rows]) => ({ iso, rows })),
  ...hands,
];
for (const { rows } of everything)
  for (const row of rows) row.respelt = respell(row);
const cues = createCues({ corpusDir, foldKey, key, NAME_BY_KEY, everything });
for (const { iso, rows } of everything)
  for (const row of rows) {
    row.cue = ["", "cue", "head"][cues.levelOf(row.name, row, iso)];
    row.variants = [...row.variants, ...row.respelt.filter(cues.isRare)]
      .map((text) => {
        const words = text.replace(/\*$/, "");
        const level = cues.levelOf(words, row, iso);
        return {
          words,
          mark: (text.endsWith("*") ? "*" : "") + "?".repeat(level),
          level,
        };
      })
      .filter(
        ({ level, words }) =>
          level < 2 || row.source === "own" || words.includes(" "),
      )
      .map(({ words, mark }) => words + mark)
      .join("|");
  }

for (const [iso, rows] of lists) {
  const weight = { country: 0, admin1: 1, admin2: 2, admin3: 3 };
  rows.sort(
    (a, b) =>
      (weight[a.kind] ?? 9) - (weight[b.kind] ?? 9) ||
      (a.admin1 < b.admin1 ? -1 : a.admin1 > b.admin1 ? 1 : 0) ||
      b.population - a.population ||
      (a.id < b.id ? -1 : 1),
  );
  const written = rows.map((row) => ({
    ...row,
    lat: row.lat === null ? "" : row.lat,
    lon: row.lon === null ? "" : row.lon,
    population: row.population || "",
  }));
  writeTsv(join(root, "src/countries", iso, "places.tsv"), written);
  console.error(`${iso}: ${rows.length} places`);
}
for (const { path, rows } of hands) {
  const written = rows.map((row) => ({
    ...row,
    population: row.population || "",
    note: row.note ?? "",
  }));
  const extra = readFileSync(path, "utf8")
    .split("\n")[0]
    .split("\t")
    .filter((name) => !HEADER.includes(name));
  const header = [...HEADER, ...extra];
  writeFileSync(
    path,
    [
      header.join("\t"),
      ...written.map((row) => header.map((name) => row[name] ?? "").join("\t")),
      "",
    ].join("\n"),
  );
}
