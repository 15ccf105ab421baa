import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey, readNames } from "../../src/countries/name-keys.js";
import { foldKey } from "../../src/languages/ar/letters.js";
import { sourceRows, WORLD } from "../packs/bundled-world.js";

const find = (name: string) => WORLD.gazetteer.find(nameKey(name, foldKey));

describe("a name leads to its place", () => {
  test.for([
    ["درعا", "SY", "درعا", "admin1"],
    ["جاسم", "SY", "درعا", "town"],
    ["إنخل", "SY", "درعا", "town"],
    ["مليحة العطش", "SY", "درعا", "town"],
    ["درعا البلد", "SY", "درعا", "neighbourhood"],
    ["ريف درعا الغربي", "SY", "درعا", "area"],
    ["حاجز الرباعي", "SY", "درعا", "site"],
    ["كفر نبل", "SY", "إدلب", "town"],
    ["كوباني", "SY", "حلب", "town"],
    ["السعدية", "IQ", "ديالى", "town"],
    ["لودر", "YE", "أبين", "town"],
    ["كريتر", "YE", "عدن", "neighbourhood"],
    ["أم درمان", "SD", "الخرطوم", "town"],
    ["مخيم أبو شوك", "SD", "شمال دارفور", "site"],
    ["عين زارة", "LY", "طرابلس", "neighbourhood"],
    ["كفركلا", "LB", "النبطية", "town"],
    ["عرسال", "LB", "بعلبك الهرمل", "town"],
    ["مخيم بلاطة", "PS", "نابلس", "site"],
    ["الشجاعية", "PS", "غزة", "neighbourhood"],
    ["الشيخ زويد", "EG", "شمال سيناء", "town"],
    ["نيويورك", "US", "نيويورك", "town"],
    ["سورية", "SY", null, "country"],
  ] as const)("%s: %s", ([name, country, admin1, precision]) => {
    expect(
      find(name).map((place) => [place.country, place.admin1, place.precision]),
    ).toContainEqual([country, admin1, precision]);
  });
});

describe("a name that is also a word needs a cue", () => {
  test.for(["نوى", "جاسم", "الباب", "الحراك", "عدوان", "صور"])("%s", (name) => {
    expect(find(name).every((place) => place.needsCue)).toBe(true);
  });

  test.for(["دمشق", "حلب", "حمص", "درعا", "الموصل", "عدن", "طفس", "الفاشر"])(
    "%s needs none",
    (name) => {
      expect(find(name)[0]?.needsCue).toBe(false);
    },
  );

  test("with its head noun the same place needs none", () => {
    expect(find("السبيل")[0]).toMatchObject({ needsHead: true });
    expect(find("حي السبيل")[0]).toMatchObject({ needsCue: false });
  });
});

test("homonyms are all found, the weightiest first", () => {
  const countries = find("طرابلس").map((place) => place.country);
  expect(countries).toContain("LY");
  expect(countries).toContain("LB");
  expect(find("البوكمال")[0]).toMatchObject({ country: "SY", kind: "city" });
});

test("a hundred names picked at random are found, and reached", () => {
  const rows = sourceRows(/places[^/]*\.tsv$/);
  fc.assert(
    fc.property(fc.nat(rows.length - 1), fc.nat(20), (at, which) => {
      const cells = rows[at]?.cells ?? {};
      const names = readNames(`${cells["name"]}|${cells["variants"]}`);
      const name = names[which % names.length]?.words ?? "";
      const key = nameKey(name, foldKey);
      const words = key.split(" ");
      const { gazetteer } = WORLD;
      expect(gazetteer.find(key).map(({ id }) => id)).toContain(cells["id"]);
      expect(gazetteer.reach(words[0] ?? "")).toBeGreaterThanOrEqual(
        words.length,
      );
      expect(gazetteer.byId(cells["id"] ?? "")?.name).toBe(cells["name"]);
    }),
    { numRuns: 100 },
  );
});

test("what is not there is not found", () => {
  expect(find("قرية ليست في أي قائمة")).toEqual([]);
  expect(WORLD.gazetteer.reach("كلمةلاتوجد")).toBe(0);
  expect(WORLD.gazetteer.byId("cur:none")).toBeUndefined();
});
