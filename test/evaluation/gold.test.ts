import { describe, expect, test } from "vitest";
import { readGoldSet, readJsonl } from "./gold-files.js";

describe.for([
  ["dev", /^d\d{3}$/],
  ["dev-south", /^e\d{3}$/],
  ["dev-north", /^f\d{3}$/],
  ["dev-region", /^g\d{3}$/],
  ["wide", /^w[abc]\d{2}$/],
  ["aside", /^w[de]\d{2}$/],
  ["quiet", /^w[qr]\d{2}$/],
] as const)("gold/%s", ([set, ownId]) => {
  const { gold, links } = readGoldSet(set);
  const reports = readJsonl<{ readonly id: string }>(
    `gold/${set}/reports.jsonl`,
  );

  test("holds the project's own reports, each labelled once", () => {
    const ids = gold.map(({ id }) => id);
    expect(ids.filter((id) => !ownId.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(reports.map(({ id }) => id)).toEqual(ids);
  });

  test("links two or more incidents that exist", () => {
    const known = new Set(
      gold.flatMap(({ id, incidents }) =>
        (incidents ?? []).map((incident) => `${id}/${incident.id}`),
      ),
    );
    for (const { members, independentSources } of links) {
      expect(members.length).toBeGreaterThan(1);
      expect(independentSources).toBeGreaterThan(0);
      for (const member of members) expect(known).toContain(member.join("/"));
    }
  });
});
