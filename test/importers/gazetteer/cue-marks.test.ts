import { describe, expect, test } from "vitest";
import { cueMark } from "../../../src/importers/gazetteer/cue-marks.js";

const NONE = { find: () => [] };
const VILLAGE = { kind: "village", population: 0 };
const TOWN = { kind: "town", population: 15_000 };
const mark = (name: string, place = VILLAGE) =>
  cueMark(name, place, { actors: NONE, outlets: NONE });

describe("names of places that are other words too", () => {
  test.for([
    ["زرقوم", ""],
    ["تل قفقار", ""],
    ["عين زرقوم", ""],
    ["سالم", "head"],
    ["الشيخ", "head"],
    ["الكرامة", "head"],
    ["المدرسة", "head"],
    ["القاضي", "head"],
    ["بري", "head"],
    ["قفق", "cue"],
    ["أبو زرقوم", "cue"],
    ["خالد محمود", "cue"],
  ] as const)("the village %s: %j", ([name, expected]) => {
    expect(mark(name)).toBe(expected);
  });

  test.for([
    ["زرقوم", ""],
    ["الكرامة", "cue"],
    ["سالم", "cue"],
    ["مدينة خالد", ""],
  ] as const)("the town %s: %j", ([name, expected]) => {
    expect(mark(name, TOWN)).toBe(expected);
  });

  test("the name of an actor or outlet needs a word of place", () => {
    const others = { actors: NONE, outlets: { find: () => [{} as never] } };
    expect(cueMark("زرقوم", TOWN, others)).toBe("cue");
  });
});
