import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatePairs } from "../../src/linkage/blocking/blocking.js";
import { compareClaims } from "../../src/linkage/pairs/comparison.js";
import { readClaims } from "../../src/linkage/claims/features.js";
import { linkIncidents } from "../../src/linkage/index.js";
import { ESTIMATED_WEIGHTS } from "../../src/linkage/pairs/match-weights.generated.js";
import { scorePair } from "../../src/linkage/pairs/pair-scores.js";
import { arbitraryReports, goldClaims } from "../linkage/fictional.js";

const GOLD = ["dev", "dev-south", "dev-north"].flatMap(
  (set) => goldClaims(set).reports,
);

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], {
    minLength: items.length,
    maxLength: items.length,
  });

const text = (value: unknown) => JSON.stringify(value);

describe("linkage is order-free", () => {
  const once = text(linkIncidents(GOLD));

  it("gives the same bytes for any order of the gold reports", () => {
    fc.assert(
      fc.property(shuffled(GOLD), (reports) => {
        expect(text(linkIncidents(reports))).toBe(once);
      }),
      { numRuns: 10 },
    );
  });

  it("gives the same bytes for any order of invented reports and incidents", () => {
    fc.assert(
      fc.property(
        arbitraryReports(12).chain((reports) =>
          fc.tuple(fc.constant(reports), shuffled(reports)),
        ),
        ([reports, other]) => {
          const turned = other.map((one) => ({
            ...one,
            incidents: [...one.incidents].reverse(),
          }));
          expect(text(linkIncidents(turned))).toBe(
            text(linkIncidents(reports)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("adding a report changes only the incidents it can reach", () => {
    fc.assert(
      fc.property(arbitraryReports(12), (reports) => {
        const before = linkIncidents(reports.slice(1));
        const after = new Set(linkIncidents(reports).map(text));
        const added = reports[0]?.id;
        const reached = reachable(reports, added);
        for (const incident of before) {
          const isReached = incident.claims.some((key) => reached.has(key));
          if (!isReached) expect(after.has(text(incident))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Keys of claims in a component with a claim of the report, by brute force. */
function reachable(
  reports: Parameters<typeof readClaims>[0],
  id: string | undefined,
): ReadonlySet<string> {
  const claims = readClaims(reports);
  const reached = new Set(
    claims.filter(({ report }) => report.id === id).map(({ key }) => key),
  );
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const a of claims)
      for (const b of claims) {
        if (!reached.has(a.key) || reached.has(b.key)) continue;
        const { links } = scorePair(a, b, ESTIMATED_WEIGHTS, "shared");
        if (links) reached.add(b.key);
      }
  }
  return reached;
}

describe("blocking", () => {
  it("loses no pair that brute force links", () => {
    fc.assert(
      fc.property(arbitraryReports(60), (reports) => {
        const claims = readClaims(reports).slice(0, 200);
        const found = new Set<string>();
        candidatePairs(claims, (a, b) => {
          expect(a).toBeLessThan(b);
          expect(found.has(`${a} ${b}`)).toBe(false);
          found.add(`${a} ${b}`);
        });
        claims.forEach((one, a) => {
          claims.slice(a + 1).forEach((other, at) => {
            const { links } = scorePair(one, other, ESTIMATED_WEIGHTS);
            if (links) expect(found).toContain(`${a} ${a + 1 + at}`);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("comparison", () => {
  it("is symmetric", () => {
    fc.assert(
      fc.property(arbitraryReports(6), (reports) => {
        const claims = readClaims(reports);
        for (const a of claims)
          for (const b of claims) {
            expect(compareClaims(a, b)).toEqual(compareClaims(b, a));
            expect(scorePair(a, b, ESTIMATED_WEIGHTS)).toEqual(
              scorePair(b, a, ESTIMATED_WEIGHTS),
            );
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe("register incidents", () => {
  it("hold every claim once and never two of one report", () => {
    fc.assert(
      fc.property(arbitraryReports(15), (reports) => {
        const incidents = linkIncidents(reports);
        const claims = incidents.flatMap((one) => one.claims);
        expect(new Set(claims).size).toBe(claims.length);
        expect(claims.length).toBe(readClaims(reports).length);
        for (const { members } of incidents) {
          const ids = members.map(([id]) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keep low ≤ best ≤ high", () => {
    fc.assert(
      fc.property(arbitraryReports(15), (reports) => {
        for (const { competing } of linkIncidents(reports))
          for (const [pointer, { shown }] of Object.entries(competing)) {
            if (!pointer.startsWith("/casualties/")) continue;
            const range = shown as { low: number; best: number; high: number };
            expect(range.low).toBeLessThanOrEqual(range.best);
            expect(range.best).toBeLessThanOrEqual(range.high);
          }
      }),
      { numRuns: 100 },
    );
  });
});
