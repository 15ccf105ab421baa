import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/linkage/claims/features.js";
import { packedClaims } from "../../src/linkage/claims/packed-claims.js";
import {
  keyOfIncident,
  linkIndex,
  type ClaimGroup,
  type LinkableReport,
  type LinkDecision,
  type LinkIndex,
} from "../../src/linkage/index.js";
import { ESTIMATED_WEIGHTS } from "../../src/linkage/pairs/match-weights.generated.js";
import { adversarialReports } from "../linkage/adversarial.js";
import { goldClaims } from "../linkage/fictional.js";
import { referenceGroups } from "../linkage/reference-linkage.js";

const GOLD = ["dev", "dev-south", "dev-north"].flatMap(
  (set) => goldClaims(set).reports,
);

const namesOf = (groups: Iterable<ClaimGroup>) =>
  Array.from(groups, (group) =>
    group.map(({ reportId, incidentId }) => `${reportId}/${incidentId}`),
  );

function indexOf(
  reports: readonly LinkableReport[],
  decisions: readonly LinkDecision[] = [],
): LinkIndex {
  const index = linkIndex(ESTIMATED_WEIGHTS);
  index.decide(decisions);
  reports.forEach(index.put);
  index.update();
  return index;
}

const keysOf = (reports: readonly LinkableReport[]) =>
  reports.flatMap((one) => one.incidents.map((inc) => keyOfIncident(one, inc)));

/** Joins and parts among the claims, none of which undoes another. */
const decisionsOn = (reports: readonly LinkableReport[]) => {
  const keys = keysOf(reports);
  if (keys.length < 4) return fc.constant<readonly LinkDecision[]>([]);
  const half = keys.length >> 1;
  const some = (list: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...list), { minLength: 2, maxLength: 3 });
  const make = (kind: LinkDecision["kind"]) => (claims: readonly string[]) => ({
    id: kind,
    kind,
    claims: [...claims],
  });
  return fc.tuple(
    some(keys.slice(0, half)).map(make("must_link")),
    fc
      .tuple(
        fc.constantFrom(...keys.slice(0, half)),
        fc.constantFrom(...keys.slice(half)),
      )
      .map(make("cannot_link")),
  );
};

const scenes = adversarialReports(9).chain((reports) =>
  fc.record({ reports: fc.constant(reports), decisions: decisionsOn(reports) }),
);

describe("linkIndex", () => {
  it("gives what the definition gives", () => {
    fc.assert(
      fc.property(scenes, ({ reports, decisions }) => {
        expect(namesOf(indexOf(reports, decisions).groups())).toEqual(
          referenceGroups(reports, decisions),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("gives what the definition gives on the labelled reports", () => {
    expect(namesOf(indexOf(GOLD).groups())).toEqual(referenceGroups(GOLD));
  });

  it("is the same after 100 shuffles, in batches of any size", () => {
    const once = namesOf(indexOf(GOLD).groups());
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...GOLD], { minLength: GOLD.length }),
        fc.integer({ min: 1, max: GOLD.length }),
        (reports, batch) => {
          const index = linkIndex(ESTIMATED_WEIGHTS);
          reports.forEach((one, at) => {
            index.put(one);
            if (at % batch === 0) index.update();
          });
          index.update();
          expect(namesOf(index.groups())).toEqual(once);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is the same after any adding, removing, replacing and deciding", () => {
    type Step = readonly [
      "put" | "other" | "remove" | "update" | "decide",
      number,
    ];
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom<Step[0]>(
          "put",
          "put",
          "other",
          "remove",
          "update",
          "decide",
        ),
        fc.nat({ max: 8 }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(scenes, steps, ({ reports, decisions }, list) => {
        const index = linkIndex(ESTIMATED_WEIGHTS);
        const now = new Map<string, LinkableReport>();
        let inForce: readonly LinkDecision[] = [];
        for (const [way, at] of list) {
          const one = reports[at];
          if (way === "update") index.update();
          else if (way === "decide") {
            inForce = decisions.slice(0, at % 3);
            index.decide(inForce);
          } else if (one !== undefined && way === "remove") {
            index.remove(one.id);
            now.delete(one.id);
          } else if (one !== undefined) {
            // "other" puts a changed version in its place.
            const incidents = one.incidents.slice(way === "put" ? 0 : 1);
            index.put({ ...one, incidents });
            now.set(one.id, { ...one, incidents });
          }
        }
        index.update();
        const fresh = indexOf([...now.values()], inForce);
        expect(namesOf(index.groups())).toEqual(namesOf(fresh.groups()));
      }),
      { numRuns: 300 },
    );
  });

  it("tells the groups that an update touched, and no others", () => {
    fc.assert(
      fc.property(scenes, ({ reports }) => {
        const last = reports.at(-1);
        if (last === undefined) return;
        const index = indexOf(reports.slice(0, -1));
        const before = new Set(namesOf(index.groups()).map(String));
        index.put(last);
        const touched = new Set(namesOf(index.update()).map(String));
        for (const group of namesOf(index.groups()).map(String))
          expect(touched.has(group) || before.has(group)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("packedClaims", () => {
  const bare = ({ key, ...claim }: ReturnType<typeof readClaims>[number]) => {
    const { incident: _, roots: __, report, ...compared } = claim;
    return { key, ...compared, report: { id: report.id } };
  };

  it("gives back what comparing needs, field by field", () => {
    fc.assert(
      fc.property(adversarialReports(12), (reports) => {
        const claims = readClaims([...reports, ...GOLD.slice(0, 5)]);
        const packed = packedClaims();
        const slots = claims.map((claim) => packed.add(claim));
        claims.forEach((claim, at) => {
          expect(packed.claimAt(slots[at]!)).toEqual(bare(claim));
        });
      }),
      { numRuns: 60 },
    );
  });
});
