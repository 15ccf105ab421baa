import { describe, expect, it } from "vitest";
import { explainMembers } from "../../src/operations/member-sources.js";
import { sourceTable } from "../../src/cli/source-table.js";
import { linkIncidents, type LinkableReport } from "../../src/linkage/index.js";
import type { MemberReport } from "../../src/register/report-texts.js";
import { coded, FILLER, SHOOTING } from "../linkage/copied-texts.js";

const TEXTS = [SHOOTING, `${FILLER}\n${SHOOTING}`];

function memberOf(line: LinkableReport, text: string): MemberReport {
  const { id, outlet, published, incidents, ...head } = line;
  const reading = {
    ...{ reportKey: `key ${id}`, reportId: id, version: "", title: null },
    ...{ outlet, published, textSha256: id, aggregates: [], people: [] },
    head: { ...head },
    incidents: incidents as unknown as MemberReport["reading"]["incidents"],
  };
  return { reading, text };
}

describe("incidents --sources", () => {
  const lines = [
    coded("a", TEXTS[0]!, { published: "2023-03-06" }),
    coded("b", TEXTS[1]!, { published: "2023-03-07" }),
  ];
  const [incident] = linkIncidents(lines);
  const members = lines.map((line, at) => memberOf(line, TEXTS[at]!));
  const told = explainMembers(incident!, members);

  it("shows a copied passage in the words of the copy", () => {
    const [passage] = told.paths[1]!.copy!.passages;
    expect(SHOOTING).toContain(passage!.text);
    expect(told.incident).toBe(incident!.id);
  });

  it("prints one line a path and the counts in both languages", () => {
    const stream = { isTTY: false } as Parameters<typeof sourceTable>[1];
    const [arabic, english, , titles, ...rows] = sourceTable(
      told,
      stream,
    ).split("\n");
    expect(arabic).toContain("مواد: 2 · مصادر أصلية معروفة: 1");
    expect(english).toContain("reports: 2 · known original sources: 1");
    expect(titles).toMatch(/اليوم .*أثرها/u);
    expect(rows[0]).toMatch(/2023-03-06 .*تروي بنفسها.*مصدر أصلي/u);
    expect(rows[1]).toMatch(/2023-03-07 .*أخذت نصها عن.*نص منقول/u);
    expect(rows[2]).toMatch(/«.* … .*»/u);
  });
});
