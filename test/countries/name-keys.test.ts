import { describe, expect, test } from "vitest";
import {
  actorKeys,
  nameKey,
  placeKeys,
  readNames,
} from "../../src/countries/name-keys.js";
import { foldKey } from "../../src/languages/ar/letters.js";

describe("the key of a name", () => {
  test.for([
    ["ريفُ درعا الغَربي", "ريف درعا الغربي"],
    ["طريق صيدا – النعيمة", "طريق صيدا النعيمه"],
    ["حي الزهراء (حمص)", "حي الزهراء"],
    ["محطة T2", "محطه t 2"],
    ["الفرقة 15", "الفرقه 15"],
    ["إنخل\u200f", "انخل"],
  ] as const)("%s", ([name, key]) => {
    expect(nameKey(name, foldKey)).toBe(key);
  });
});

describe("keys of a place", () => {
  test.for([
    ["المليحة العطش", "مليحه العطش"],
    ["كفر نبل", "كفرنبل"],
    ["كفرنبل", "كفر نبل"],
    ["البو عواد", "البوعواد"],
    ["معر شمارين", "معرشمارين"],
    ["خربة الزيتونة", "خربه الزيتونا"],
    ["دار الكبيرة", "الدار الكبيره"],
  ] as const)("%s is also %s", ([name, key]) => {
    expect(placeKeys(name, foldKey)).toContain(key);
  });

  test("ال is never taken off a single word", () => {
    expect(placeKeys("الباب", foldKey)).toEqual(["الباب"]);
  });
});

describe("keys of an actor", () => {
  test.for([
    ["مسلحون مجهولون", "مسلحين مجهولين"],
    ["مسلحان ملثمان", "مسلحين ملثمين"],
    ["مقاتلو المعارضة", "مقاتلي المعارضه"],
    ["لواء أبو الفضل العباس", "لواء ابي الفضل العباس"],
    ["ميليشيات أسد", "مليشيات اسد"],
    ["القوات الأمريكية", "القوات الاميركيه"],
    ["قوات سوريا الديمقراطية", "قوات سوريه الديمقراطيه"],
  ] as const)("%s is also %s", ([name, key]) => {
    expect(actorKeys(name, foldKey)).toContain(key);
  });

  test("words in ون that are no plurals stay", () => {
    expect(actorKeys("البنتاغون", foldKey)).toEqual(["البنتاغون"]);
  });
});

test("marks behind a name are read and taken off", () => {
  expect(readNames("قسد|ميليشيا قسد*|الهيئة?|السبيل??|جيش*?")).toEqual([
    { words: "قسد", flags: 0 },
    { words: "ميليشيا قسد", flags: 1 },
    { words: "الهيئة", flags: 2 },
    { words: "السبيل", flags: 6 },
    { words: "جيش", flags: 3 },
  ]);
});
