import { describe, expect, test } from "vitest";
import { nameKey, readNames } from "../../src/countries/name-keys.js";
import { foldKey } from "../../src/languages/ar/letters.js";
import { sourceRows } from "../packs/bundled-world.js";

const places = sourceRows(/places[^/]*\.tsv$/);
const actors = sourceRows(/actors\.tsv$/);
const outlets = sourceRows(/outlets\.tsv$/);
const calendar = sourceRows(/calendar\.tsv$/);
const whole = { places, actors, outlets, calendar };

/** West, south, east, north in degrees, with half a degree to spare. */
const BOUNDS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  sy: [35.2, 31.8, 42.9, 37.8],
  iq: [38.3, 28.6, 49.1, 37.9],
  ye: [41.3, 11.6, 55.1, 19.5],
  lb: [34.6, 32.5, 37.2, 35.2],
  ps: [33.7, 30.7, 36.1, 33.0],
  ly: [8.8, 19.0, 25.7, 33.7],
  sd: [21.3, 8.2, 39.1, 23.2],
  eg: [24.2, 21.5, 37.4, 32.2],
  sa: [34.0, 15.9, 56.2, 32.7],
  jo: [34.4, 28.7, 39.8, 33.9],
  tr: [25.1, 35.3, 45.3, 42.6],
  il: [33.7, 29.0, 36.4, 33.8],
  ir: [43.5, 24.5, 63.8, 40.3],
}; // prettier-ignore

const bad = (
  rows: typeof places,
  wrong: (cells: Readonly<Record<string, string>>, pack: string) => boolean,
) =>
  rows
    .filter(({ cells, pack }) => wrong(cells, pack))
    .map(({ file, line, cells }) => `${file}:${line} ${cells["name"]}`);

describe.each(Object.entries(whole))("every row of %s", (_, rows) => {
  test("has an id of its own", () => {
    const seen = new Map<string, number>();
    for (const { cells } of rows)
      seen.set(cells["id"] ?? "", (seen.get(cells["id"] ?? "") ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  test("names its source and licence", () => {
    expect(bad(rows, (row) => !row["source"] || !row["licence"])).toEqual([]);
  });

  test("has names that fold to keys", () => {
    const unfit = (name: string) => nameKey(name, foldKey) === "";
    expect(
      bad(rows, (row) =>
        readNames(`${row["name"]}|${row["variants"]}`).some(({ words }) =>
          unfit(words),
        ),
      ),
    ).toEqual([]);
  });

  test("is clean of vowel marks, tatweel and bidi marks", () => {
    const marks = /[\u0640\u064b-\u0652\u061c\u200b-\u200f\u202a-\u202e]/;
    expect(
      bad(rows, (row) =>
        marks.test(`${row["name"]}${row["variants"]}${row["admin1"] ?? ""}`),
      ),
    ).toEqual([]);
  });
});

describe("places", () => {
  test("lie within their country's bounds", () => {
    const outside = (row: Readonly<Record<string, string>>, pack: string) => {
      const bounds = BOUNDS[pack];
      if (!row["lat"] || bounds === undefined) return false;
      const [west, south, east, north] = bounds;
      const [lat, lon] = [Number(row["lat"]), Number(row["lon"])];
      return !(lat >= south && lat <= north && lon >= west && lon <= east);
    };
    expect(bad(places, outside)).toEqual([]);
  });

  test("stand in a governorate that their pack lists, or in none", () => {
    const admin1 = new Map<string, Set<string>>();
    for (const { pack, cells } of places)
      if (cells["kind"] === "admin1") {
        const known = admin1.get(pack) ?? new Set();
        admin1.set(pack, known.add(cells["name"] ?? ""));
      }
    expect([...(admin1.get("sy") ?? [])].length).toBe(14);
    expect(
      bad(
        places.filter(({ pack }) => pack !== "international"),
        (row, pack) =>
          row["admin1"] !== "" &&
          admin1.get(pack)?.has(row["admin1"] ?? "") !== true,
      ),
    ).toEqual([]);
  });

  test("call governorates by their bare names", () => {
    const heads = /^(?:محافظة|ولاية|شعبية|منطقة) /;
    expect(bad(places, (row) => heads.test(row["admin1"] ?? ""))).toEqual([]);
  });
});

describe("actors", () => {
  const ids = new Set(actors.map(({ cells }) => cells["id"]));

  test("have parents that exist", () => {
    expect(
      bad(actors, (row) => row["parent"] !== "" && !ids.has(row["parent"])),
    ).toEqual([]);
  });

  test("speak through outlets that name them rightly", () => {
    expect(
      bad(outlets, (row) => row["actor"] !== "" && !ids.has(row["actor"])),
    ).toEqual([]);
  });

  test("are never called by a loaded name as the neutral one", () => {
    expect(
      bad([...actors, ...outlets, ...calendar], (row) =>
        (row["name"] ?? "").includes("*"),
      ),
    ).toEqual([]);
  });

  test("that only stand in for somebody are marked so", () => {
    expect(
      bad(
        actors,
        (row) => (row["kind"] === "pseudo") !== (row["pseudo"] === "yes"),
      ),
    ).toEqual([]);
  });

  test("ended no earlier than they began", () => {
    expect(
      bad(
        actors,
        (row) => !!row["to"] && !!row["from"] && row["to"] < row["from"],
      ),
    ).toEqual([]);
  });
});

test("calendars name places that exist", () => {
  const ids = new Set(places.map(({ cells }) => cells["id"]));
  const unknown = (row: Readonly<Record<string, string>>) =>
    (row["places"] ?? "").split("|").some((id) => id !== "" && !ids.has(id));
  expect(bad(calendar, unknown)).toEqual([]);
});
