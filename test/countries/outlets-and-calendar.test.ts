import { describe, expect, test } from "vitest";
import { nameKey } from "../../src/countries/name-keys.js";
import { foldKey } from "../../src/languages/ar/letters.js";
import { WORLD } from "../packs/bundled-world.js";

describe("a name leads to its outlet", () => {
  test.for([
    ["المرصد السوري لحقوق الإنسان", "sohr", "network"],
    ["تجمع أحرار حوران", "ahrar-horan", "network"],
    ["الشبكة السورية لحقوق الإنسان", "snhr", "network"],
    ["رويترز", "reuters", "agency"],
    ["فرانس برس", "afp", "agency"],
    ["الأناضول", "anadolu", "agency"],
    ["سانا", "sana", "state"],
    ["قناة المسيرة", "almasirah", "party-media"],
    ["صحيفة المدن", "almodon", "newspaper"],
    ["قناة الجزيرة", "aljazeera", "tv"],
  ] as const)("%s: %s", ([name, id, kind]) => {
    const [hit] = WORLD.outlets.find(nameKey(name, foldKey));
    expect(hit?.outlet).toMatchObject({ id, kind });
  });

  test("an outlet called like an ordinary word needs a cue", () => {
    const cue = (name: string) =>
      WORLD.outlets.find(nameKey(name, foldKey)).map((hit) => hit.needsCue);
    expect(cue("الجزيرة")).toEqual([true]);
    expect(cue("الجزيرة نت")).toEqual([false]);
  });

  test("a party's outlet says whose voice it is", () => {
    expect(WORLD.outlets.byId("amaq")?.actor).toBe("islamic-state");
  });
});

describe("the calendar knows the days others are dated by", () => {
  test.for([
    ["sy-fall", "2024-12-08", "2024-12-08", "سقوط النظام"],
    ["sy-settlement-2018", "2018-07-01", "2018-07-31", "اتفاق التسويه"],
    ["sy-settlement-2021", "2021-09-01", "2021-09-30", "التسويه الثانيه"],
    ["sy-election-2021", "2021-05-26", "2021-05-26", "الانتخابات الرياسيه"],
    ["sy-earthquake-2023", "2023-02-06", "2023-02-06", "زلزال شباط"],
    ["sd-war", "2023-04-15", "2023-04-15", "اندلاع الحرب"],
    ["ps-gaza-war", "2023-10-07", "2023-10-07", "طوفان الاقصي"],
  ] as const)("%s", ([id, start, end, key]) => {
    const event = WORLD.calendar.find((known) => known.id === id);
    expect(event).toMatchObject({ start, end });
    expect(event?.keys).toContain(key);
  });

  test("longer names come first, so that they are tried first", () => {
    for (const { keys } of WORLD.calendar) {
      const lengths = keys.map((key) => key.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }
  });
});
