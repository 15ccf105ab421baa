import { describe, expect, it } from "vitest";
import { contradictedFields } from "../../../src/exporters/register-page/index.js";
import type { CompetingField } from "../../../src/model/index.js";

type Json = CompetingField["shown"];

const field = (...values: readonly Json[]): CompetingField => ({
  shown: values[0] ?? null,
  rule: "majority-of-sources",
  values: values.map((value, at) => ({
    value,
    claims: [`c${at}`],
    independentSources: 1,
  })),
});

const PARENTS: Readonly<Record<string, string>> = { wing: "army" };
const findActor = (id: string) => ({
  name: id,
  parent: PARENTS[id] ?? null,
  pseudo: id === "gunmen",
});
const contested = (pointer: string, ...values: readonly Json[]) =>
  contradictedFields({ competing: { [pointer]: field(...values) } }, findActor)
    .length === 1;

const amount = (min: number, max: number | null) => ({ min, max });
const day = (start: string, end = start) => ({
  start,
  end,
  precision: "range",
});
const place = (placeId: string, precision: string, admin1 = "درعا") => ({
  name: placeId,
  placeId,
  admin1,
  country: "SY",
  precision,
});
const actor = (id: string, basis = "stated") => ({ id, name: id, basis });

describe("contradictions", () => {
  it.for([
    ["two and three dead", "/casualties/killed", amount(2, 2), amount(3, 3)],
    [
      "at least four, and three",
      "/casualties/killed",
      amount(4, null),
      amount(3, 3),
    ],
    ["occurred and denied", "/status", "occurred", "denied"],
    ["two days", "/when", day("2022-05-01"), day("2022-05-02")],
    ["two towns", "/where", place("a", "town"), place("b", "town")],
    [
      "two governorates",
      "/where",
      place("a", "town"),
      place("b", "admin1", "حمص"),
    ],
    ["two parties", "/perpetrators", actor("army"), actor("rebels")],
    [
      "accused and denied",
      "/perpetrators",
      actor("army", "accused"),
      actor("army", "denied"),
    ],
  ] as const)("%s", ([, pointer, a, b]) => {
    expect(contested(pointer, a, b)).toBe(true);
    expect(contested(pointer, b, a)).toBe(true);
  });

  it.for([
    [
      "at least two, and three",
      "/casualties/killed",
      amount(2, null),
      amount(3, 3),
    ],
    [
      "a day of the month told",
      "/when",
      day("2022-05-01", "2022-05-31"),
      day("2022-05-02"),
    ],
    [
      "a town and its governorate",
      "/where",
      place("a", "town"),
      place("b", "admin1"),
    ],
    ["gunmen and a party", "/perpetrators", actor("gunmen"), actor("army")],
    ["a party and its wing", "/perpetrators", actor("wing"), actor("army")],
    ["two types", "/type", "assassination", "armed_attack"],
    ["two weapons", "/weapons", ["gunfire"], ["rocket"]],
  ] as const)("not: %s", ([, pointer, a, b]) => {
    expect(contested(pointer, a, b)).toBe(false);
  });
});
