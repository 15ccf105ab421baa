import { describe, expect, test } from "vitest";
import {
  auditOfIncidents,
  auditOfReports,
  incidentVerdictSchema,
  type IncidentVerdict,
} from "../../../src/statistics/audit/index.js";
import { wilsonInterval } from "../../../src/statistics/audit/wilson.js";

const right: IncidentVerdict = { incident: "right", type: "right" };
const wrong: IncidentVerdict = { incident: "wrong" };

const times = <T>(count: number, value: T): T[] =>
  Array.from({ length: count }, () => value);

describe("an audit of incidents", () => {
  test("of 200 drawn, 187 right: 89–96 %", () => {
    const verdicts = [...times(187, right), ...times(13, wrong)];
    const { shares, counted, drawn } = auditOfIncidents({
      frame: 1_000_000,
      verdicts,
    });
    expect([drawn, counted]).toEqual([200, 200]);
    const [incident, type] = shares;
    expect(incident).toMatchObject({ right: 187, judged: 200 });
    expect(incident!.interval!.low).toBeCloseTo(0.892, 3);
    expect(incident!.interval!.high).toBeCloseTo(0.962, 3);
    // A wrong incident has no type to be right or wrong in.
    expect(type).toMatchObject({ field: "type", right: 187, judged: 187 });
  });

  test("counts the draw up to its first gap, and no further", () => {
    const verdicts = [right, wrong, null, right, right, null];
    const { counted, aside, drawn, shares } = auditOfIncidents({
      frame: 50,
      verdicts,
    });
    expect({ counted, aside, drawn }).toEqual({
      counted: 2,
      aside: 2,
      drawn: 6,
    });
    expect(shares[0]).toMatchObject({ right: 1, judged: 2 });
  });

  test("what nobody can tell is neither right nor wrong", () => {
    const unknown: IncidentVerdict = { incident: "right", place: "unknown" };
    const silent: IncidentVerdict = { incident: "right", place: null };
    const { shares } = auditOfIncidents({
      frame: 10,
      verdicts: [unknown, silent, { incident: "right", place: "wrong" }],
    });
    const place = shares.find(({ field }) => field === "place");
    expect(place).toMatchObject({ right: 0, judged: 1, unknown: 1 });
    const weapons = shares.find(({ field }) => field === "weapons");
    expect(weapons).toMatchObject({ judged: 0, interval: null });
  });

  test("all of the frame drawn: nothing is left to guess", () => {
    const { shares } = auditOfIncidents({
      frame: 4,
      verdicts: [right, right, right, wrong],
    });
    expect(shares[0]!.interval).toEqual({ low: 0.75, high: 0.75 });
  });

  test("a field that half of the sample has is of half of the frame", () => {
    const armed: IncidentVerdict = { incident: "right", weapons: "right" };
    const verdicts = [...times(20, armed), ...times(20, right)];
    const { shares } = auditOfIncidents({ frame: 80, verdicts });
    const weapons = shares.find(({ field }) => field === "weapons");
    expect(weapons!.interval).toEqual(wilsonInterval(20, 20, 40));
  });

  test("nothing judged tells nothing", () => {
    const { shares, counted } = auditOfIncidents({
      frame: 9,
      verdicts: [null, right],
    });
    expect(counted).toBe(0);
    expect(shares.every(({ interval }) => interval === null)).toBe(true);
  });
});

test("an audit of reports counts those of which nothing was missed", () => {
  const report = auditOfReports({
    frame: 1000,
    verdicts: [{ missed: 0 }, { missed: 2 }, { missed: 0 }, null],
  });
  expect(report).toMatchObject({
    counted: 3,
    missedIncidents: 2,
    shares: [{ field: "missed", right: 2, judged: 3 }],
  });
});

describe("a verdict", () => {
  const isSound = (verdict: unknown) =>
    incidentVerdictSchema.safeParse(verdict).success;

  test("says at least whether the incident is right", () => {
    expect(isSound({ incident: "right" })).toBe(true);
    expect(isSound({ incident: "wrong", type: null })).toBe(true);
    expect(isSound({ type: "right" })).toBe(false);
    expect(isSound({ incident: null })).toBe(false);
  });

  test("knows no other words and no other fields", () => {
    expect(isSound({ incident: "ok" })).toBe(false);
    expect(isSound({ incident: "right", colour: "right" })).toBe(false);
  });
});
