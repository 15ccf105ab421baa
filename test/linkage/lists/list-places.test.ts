import { describe, expect, test } from "vitest";
import {
  admin1Reader,
  knownPlace,
  listPlace,
  placeBeside,
} from "../../../src/linkage/lists/list-places.js";
import { comparePlaces } from "../../../src/linkage/fields/places.js";
import type { PlaceReference } from "../../../src/model/index.js";

const GOVERNORATES = [
  "درعا",
  "دمشق",
  "ريف دمشق",
  "حلب",
  "إدلب",
  "دير الزور",
  "السويداء",
  "اللاذقية",
  "صلاح الدين",
  "جنوب دارفور",
  "شمال دارفور",
  "لبنان الشمالي",
];
const admin1Of = admin1Reader(GOVERNORATES);

const where = (
  name: string,
  more: Partial<PlaceReference> = {},
): PlaceReference => ({
  name,
  admin1: "درعا",
  country: "SY",
  precision: "town",
  ...more,
});

const compare = (latin: PlaceReference, arabic: PlaceReference) => {
  const known = knownPlace(arabic);
  return comparePlaces(
    placeBeside(listPlace(latin, admin1Of), known),
    known.place,
  );
};

describe("a place in Latin letters beside an Arabic one", () => {
  test.for([
    ["Tafas", "طفس", "same"],
    ["Da'el", "داعل", "same"],
    ["As-Sanamayn", "الصنمين", "same"],
    ["Busra Esh-Sham", "بصرى الشام", "same"],
    ["Kherbet Ghazala", "خربة غزالة", "same"],
    ["Tafas town", "بلدة طفس", "same"],
    ["Miskine", "مسكين", "same"],
    ["Aaramoun", "عرمون", "same"],
    ["Ein Elfijeh", "عين الفيجة", "same"],
    ["Busra", "بصرى الشام", "part"],
    ["Tafas", "الأشعري", "other_town"],
    ["Tasil", "طفس", "other_town"],
    ["Nawa", "نبل", "other_town"],
  ] as const)("%s / %s: %s", ([latin, arabic, expected]) => {
    expect(compare(where(latin, { admin1: "Dar'a" }), where(arabic))).toBe(
      expected,
    );
  });

  test("its point speaks where its name does not", () => {
    const [lat, lon] = [32.735, 36.067];
    const unread = where("Xyz", { admin1: null, lat, lon });
    expect(compare(unread, where("طفس", { lat: 32.736, lon: 36.068 }))).toBe(
      "same",
    );
    expect(
      compare(unread, where("سرمين", { admin1: "إدلب", lat: 35.9, lon: 36.7 })),
    ).toBe("elsewhere");
    expect(compare(where("Xyz", { admin1: null }), where("طفس"))).toBe(
      "unknown",
    );
  });

  test("one name far away is another place", () => {
    const near = where("Tafas", { admin1: "Dar'a", lat: 32.735, lon: 36.067 });
    expect(compare(near, where("طفس", { lat: 32.4, lon: 36.5 }))).not.toBe(
      "same",
    );
  });
});

describe("governorates", () => {
  test.for([
    ["Dar'a", "درعا"],
    ["Daraa governorate", "درعا"],
    ["Damascus", "دمشق"],
    ["Rural Damascus", "ريف دمشق"],
    ["Aleppo", "حلب"],
    ["Idleb", "إدلب"],
    ["Deir-ez-Zor", "دير الزور"],
    ["As-Sweida", "السويداء"],
    ["Lattakia", "اللاذقية"],
    ["Salah al-Din", "صلاح الدين"],
    ["درعا", "درعا"],
    ["South Darfur", "جنوب دارفور"],
    ["Northern Darfur", "شمال دارفور"],
    ["North Lebanon", "لبنان الشمالي"],
    ["Darfur", null],
    ["Atlantis", null],
  ] as const)("%s", ([latin, arabic]) => {
    expect(admin1Of(latin)).toBe(arabic);
  });
});
