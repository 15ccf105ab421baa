import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/linkage/claims/features.js";
import type { LinkableIncident } from "../../src/linkage/index.js";
import {
  certaintyOf,
  fieldCertainty,
  softened,
} from "../../src/linkage/pairs/certainty.js";
import { barrierBetween } from "../../src/linkage/pairs/constraints.js";
import { compareClaims } from "../../src/linkage/pairs/comparison.js";
import { incident, killed, report } from "./fictional.js";

const day = (start: string): LinkableIncident["when"] => ({
  start,
  end: start,
  precision: "day",
});

/** Two claims of two reports, compared. */
function pairOf(
  one: Partial<LinkableIncident>,
  other: Partial<LinkableIncident>,
) {
  const claims = readClaims([
    report("a", [incident("i1", one)]),
    report("b", [incident("i1", other)]),
  ]);
  const [a, b] = [claims[0]!, claims[1]!];
  const certainty = certaintyOf(a, b);
  const comparison = compareClaims(a, b);
  const barrier = barrierBetween(a, b, comparison, certainty);
  return { certainty, comparison, barrier };
}

const read = (pointer: string, confidence: number) => ({
  evidence: { [pointer]: { confidence } },
});

describe("softened", () => {
  it("leaves what is certain as it is", () => {
    expect(softened(-5, 1)).toBe(-5);
    expect(softened(3, 1)).toBe(3);
  });

  it("draws doubtful bits towards nothing, never past it", () => {
    expect(softened(-5, 0.5)).toBeCloseTo(-0.956, 3);
    expect(softened(5, 0.5)).toBeCloseTo(4.044, 3);
    expect(softened(-5, 0)).toBe(0);
  });
});

describe("belief", () => {
  it("is whole for what a person entered, and the product for two readings", () => {
    const { certainty } = pairOf({}, {});
    expect(certainty).toEqual({ type: 1, date: 1, place: 1, amounts: 1 });
    const machine = pairOf(read("/when", 0.8), read("/when", 0.5));
    expect(machine.certainty.date).toBeCloseTo(0.4, 9);
    expect(fieldCertainty("date", machine.certainty)).toBeCloseTo(0.4, 9);
    expect(fieldCertainty("victims", machine.certainty)).toBe(1);
  });

  it("in numbers is that of the least certain row", () => {
    const { certainty } = pairOf(
      {
        casualties: [killed(2), { ...killed(3), outcome: "wounded" }],
        evidence: {
          "/casualties/0/min": { confidence: 0.9 },
          "/casualties/1/min": { confidence: 0.6 },
        },
      },
      {},
    );
    expect(certainty.amounts).toBe(0.6);
  });
});

describe("a barrier", () => {
  const early = { when: day("2023-03-05") };
  const late = { when: day("2023-03-06") };

  it("stands between two days that are certain", () => {
    expect(pairOf(early, late).barrier).toBe("different_days");
    const sure = pairOf(
      { ...early, ...read("/when", 0.97) },
      { ...late, ...read("/when", 0.97) },
    );
    expect(sure.barrier).toBe("different_days");
  });

  it("does not stand on a day that was hardly read", () => {
    const unsure = pairOf({ ...early, ...read("/when", 0.5) }, late);
    expect(unsure.barrier).toBeNull();
  });

  it("parts two well-known events, and nothing parts one", () => {
    const settled = { type: "agreement", event: "sy-one" } as const;
    const other = { type: "agreement", event: "sy-two" } as const;
    expect(pairOf(settled, other).barrier).toBe("different_events");
    const apart = pairOf(
      { ...settled, ...early },
      { ...settled, when: day("2023-09-06") },
    );
    expect(apart.barrier).toBeNull();
    expect(apart.comparison.event).toBe("same");
  });

  it("does not make a takeover and an agreement of one event one happening", () => {
    const pair = pairOf(
      { type: "agreement", event: "sy-one" },
      { type: "control_change", event: "sy-one" },
    );
    expect(pair.comparison.event).toBe("other");
  });
});

describe("casualties that one does not tell", () => {
  const wounded = (min: number) =>
    ({ ...killed(min), outcome: "wounded" }) as const;

  it("are absent beside others, disjoint where nothing is shared", () => {
    const absent = pairOf(
      { casualties: [killed(2), wounded(3)] },
      { casualties: [wounded(3)] },
    );
    expect(absent.comparison.killed).toBe("absent");
    const disjoint = pairOf(
      { casualties: [killed(2)] },
      { casualties: [wounded(2)] },
    );
    expect(disjoint.comparison.killed).toBe("disjoint");
    expect(disjoint.comparison.wounded).toBe("disjoint");
  });

  it("are unknown where the other tells no casualties at all", () => {
    const { comparison } = pairOf({ casualties: [killed(2)] }, {});
    expect(comparison.killed).toBe("unknown");
  });
});
