import { describe, expect, test } from "vitest";
import type { CodedReport } from "../../src/model/index.js";
import { ALL_CASES } from "./all-cases.js";
import { BACKLOG } from "./backlog.js";
import { codeText } from "./open-world.js";
import { factOf, figuresOf, kindOf } from "./report-facts.js";
import type { ExpectedIncident, Facet, ReportCase } from "./report-case.js";

const FACETS = [
  "when",
  "where",
  "perpetrators",
  "targets",
  "weapons",
  "casualties",
  "sources",
] as const;

/**
 * The coded incident that an expectation is about: same type, same turn. That
 * one is missing is told by the facet `incidents`.
 */
function partnerOf(
  expected: ExpectedIncident,
  { incidents }: ReportCase,
  coded: CodedReport,
) {
  const turn = incidents
    .filter(({ type }) => type === expected.type)
    .indexOf(expected);
  return coded.incidents.filter(({ type }) => type === expected.type)[turn];
}

describe.for(ALL_CASES.map((item) => [item.id, item] as const))(
  "%s",
  ([, item]) => {
    const coded = codeText(item.text, {
      title: item.title,
      outlet: item.outlet ?? null,
      published: item.published === undefined ? "2022-06-15" : item.published,
    });
    const check = (facet: Facet, body: () => void) => {
      const reason = BACKLOG[`${item.id} ${facet}`];
      if (reason === undefined) test(facet, body);
      else test.fails(`${facet}: ${reason}`, body);
    };

    check("incidents", () => {
      expect(coded.incidents.map(kindOf).toSorted()).toEqual(
        item.incidents.map(kindOf).toSorted(),
      );
    });
    for (const facet of FACETS) {
      const asked = item.incidents.filter((one) => one[facet] !== undefined);
      if (asked.length === 0) continue;
      check(facet, () => {
        for (const expected of asked) {
          const partner = partnerOf(expected, item, coded);
          if (!partner) continue;
          const wanted = expected[facet];
          expect(factOf(partner, facet)).toEqual(
            typeof wanted === "string" ? wanted : wanted?.toSorted(),
          );
        }
      });
    }
    check("figures", () => {
      expect(figuresOf(coded)).toEqual(item.figures ?? []);
    });
    const { people } = item;
    if (people)
      check("people", () => {
        expect(coded.people.map(({ name }) => name)).toEqual(people);
      });
  },
);

test("the backlog names facets of reports that exist", () => {
  const known = new Set(ALL_CASES.map(({ id }) => id));
  const keys = Object.keys(BACKLOG).map((key) => key.split(" ")[0] ?? "");
  expect(keys.filter((id) => !known.has(id))).toEqual([]);
  expect(known.size).toBe(ALL_CASES.length);
});
