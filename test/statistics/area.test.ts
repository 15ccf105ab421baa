import { describe, expect, it } from "vitest";
import {
  liesIn,
  publishedFigures,
  type Area,
} from "../../src/statistics/index.js";
import type { PlaceReference } from "../../src/model/index.js";
import { report } from "../linkage/fictional.js";
import { counted, incident, row, tableOf } from "./invented.js";

const town = (name: string, placeId: string): PlaceReference => ({
  name,
  admin1: "درعا",
  country: "SY",
  precision: "town",
  placeId,
});
const dael = town("داعل", "p1");
const tafas = town("طفس", "p2");
const nawa = town("نوى", "p3");
const district: Area = {
  kind: "place",
  name: "داعل",
  country: "SY",
  placeIds: ["p1", "p2"],
};
const drawn: Area = { ...district, kind: "set", name: "داعل، طفس" };

describe("an area", () => {
  it("of drawn places holds these and no namesake", () => {
    expect(liesIn(tafas, drawn)).toBe(true);
    expect(liesIn(nawa, drawn)).toBe(false);
    expect(liesIn({ ...tafas, placeId: "p9" }, drawn)).toBe(false);
  });

  it("of a place holds what lies in it", () => {
    const at = (number: number, where: PlaceReference) =>
      incident(number, { where, casualties: [row("killed", number)] });
    const incidents = [at(1, dael), at(2, tafas), at(4, nawa)];
    const killed = (area: Area) =>
      counted(tableOf(incidents, { area }), "killed");
    expect(killed(district)).toEqual([3, 3, 3]);
    expect(killed(drawn)).toEqual([3, 3, 3]);
  });

  it("is not held against figures of a part of it", () => {
    const figure = (where: PlaceReference) => ({
      period: { start: "2022-05-01", end: "2022-05-31" },
      where,
      measure: "killed" as const,
      min: 3,
      max: 3,
      role: null,
      source: ["مكتب السهل"],
    });
    const reports = [
      report("r", [], { aggregates: [figure(dael), figure(tafas)] }),
    ];
    const found = (area: Area) => publishedFigures(reports, "2022-05", area);
    expect(found(district)).toHaveLength(1);
    expect(found(drawn)).toHaveLength(0);
  });
});
