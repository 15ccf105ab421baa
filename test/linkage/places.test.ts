import { describe, expect, test } from "vitest";
import {
  comparePlaces,
  kilometres,
  readPlace,
  type PlaceAgreement,
} from "../../src/linkage/fields/places.js";
import type { PlaceReference } from "../../src/model/index.js";

type Told = readonly [
  name: string | null,
  admin1: string | null,
  precision: PlaceReference["precision"],
];

const place = ([name, admin1, precision]: Told) =>
  readPlace({ name, admin1, country: "SY", precision });

const cases: readonly (readonly [Told, Told, PlaceAgreement])[] = [
  [["داعل", "درعا", "town"], ["مدينة داعل", "درعا", "town"], "same"],
  [["داعل", "درعا", "town"], ["سوق داعل", "درعا", "site"], "same"],
  [
    ["السوق القديم وسط مدينة داعل", "درعا", "site"],
    ["داعل", "درعا", "town"],
    "part",
  ],
  [
    ["الطريق الواصل بين داعل وابطع", "درعا", "road"],
    ["مفرق ابطع", "درعا", "road"],
    "part",
  ],
  [["داعل", "درعا", "town"], ["داعل", null, "town"], "same"],
  [["تشوبان", "حلب", "town"], ["جوبان", "حلب", "town"], "same"],
  [["تل الجموع", "درعا", "site"], ["داعل", "درعا", "town"], "inside"],
  [["درعا", "درعا", "admin1"], ["داعل", "درعا", "town"], "inside"],
  [["درعا", "درعا", "admin1"], [null, "درعا", "unknown"], "region"],
  [
    ["ساحة النصر", "درعا", "site"],
    ["دوار الساعة", "درعا", "site"],
    "other_spot",
  ],
  [["داعل", "درعا", "town"], ["ابطع", "درعا", "town"], "other_town"],
  [
    ["ريف درعا الشرقي", "درعا", "area"],
    ["ريف درعا الغربي", "درعا", "area"],
    "other_town",
  ],
  [["داعل", "درعا", "town"], ["داعل", "السويداء", "town"], "elsewhere"],
  [["داعل", "درعا", "town"], [null, null, "unknown"], "unknown"],
];

describe("comparePlaces", () => {
  test.for(cases)("%j · %j → %s", ([a, b, expected]) => {
    expect(comparePlaces(place(a), place(b))).toBe(expected);
    expect(comparePlaces(place(b), place(a))).toBe(expected);
  });

  test("one id is one place, however finely either was read", () => {
    const at = (name: string, precision: PlaceReference["precision"]) =>
      readPlace({
        name,
        admin1: "درعا",
        country: "SY",
        precision,
        placeId: "x",
      });
    const known = at("طريق داعل", "site");
    const unsure = at("داعل", "unknown");
    expect(comparePlaces(known, unsure)).toBe("same");
    expect(comparePlaces(unsure, known)).toBe("same");
    const region = at("درعا", "admin1");
    expect(comparePlaces(region, region)).toBe("region");
  });

  test("points decide where names do not", () => {
    const at = (name: string, lon: number, lat: number) =>
      readPlace({
        name,
        admin1: "درعا",
        country: "SY",
        precision: "town",
        lat,
        lon,
      });
    const here = at("ابطع", 36.2, 32.7);
    expect(comparePlaces(here, at("داعل", 36.25, 32.7))).toBe("close");
    expect(comparePlaces(here, at("داعل", 36.4, 32.7))).toBe("other_town");
    expect(comparePlaces(here, at("داعل", 37.4, 32.7))).toBe("elsewhere");
  });

  test("kilometres of a degree of latitude", () => {
    expect(kilometres([36, 32], [36, 33])).toBeCloseTo(111.2, 1);
  });
});
