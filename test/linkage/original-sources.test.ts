import { describe, expect, it, test } from "vitest";
import {
  linkIncidents,
  sourcesOfIncident,
  type LinkableReport,
  type SourceRule,
} from "../../src/linkage/index.js";
import { isAnonymous } from "../../src/linkage/sources/source-names.js";
import { goldClaims, incident, killed, report } from "./fictional.js";

const telling = (
  id: string,
  sources: readonly (readonly string[])[],
  changes: Partial<LinkableReport> & { readonly background?: boolean } = {},
) => {
  const { background, ...rest } = changes;
  return report(
    id,
    [
      incident("i1", {
        casualties: [killed(1, ["سالم فواز الكرمي"])],
        sources: sources.map((chain) => [...chain]),
        background: background ?? false,
      }),
    ],
    rest,
  );
};

function summary(
  reports: readonly LinkableReport[],
  rule: SourceRule = "guide",
) {
  const options = { sources: { rule } };
  const [one, ...others] = linkIncidents(reports, options);
  expect(others).toEqual([]);
  const { named, unnamed, sources } = sourcesOfIncident(one!, reports, options);
  expect(one!.independentSources).toBe(sources.length);
  expect(one!.sourceTally).toEqual({ known: named, unnamed });
  return { reports: reports.length, named, unnamed };
}

describe("original sources", () => {
  it("counts one network that two outlets cite once", () => {
    expect(
      summary([
        telling("a", [["شبكة الريف"]]),
        telling("b", [["شبكة الريف", "ناطقها"]]),
      ]),
    ).toEqual({ reports: 2, named: 1, unnamed: 0 });
  });

  it("counts the same anonymous words once an outlet", () => {
    expect(
      summary([
        telling("a", [["مصادر محلية"]]),
        telling("b", [["مصادر محلية"]]),
      ]),
    ).toEqual({ reports: 2, named: 0, unnamed: 2 });
  });

  it("joins an outlet with the root that another report cites", () => {
    expect(
      summary([
        telling("a", [], { outlet: "شبكة الريف" }),
        telling("b", [["شبكة «الريف»"]]),
      ]),
    ).toEqual({ reports: 2, named: 1, unnamed: 0 });
  });

  it("reads a short name by the long one, where only one fits", () => {
    const long = telling("a", [["مرصد الريف للتوثيق"]]);
    const short = telling("b", [["المرصد"]]);
    const other = telling("c", [["مرصد الجبل للحقوق"]]);
    expect(summary([long, short]).named).toBe(1);
    expect(summary([long, other, short]).named).toBe(3);
    const both = telling("b", [["المرصد"], ["مدير مرصد الريف"]]);
    expect(summary([long, other, both]).named).toBe(2);
  });

  it("takes a witness who passes on for no source, a medium with a number for one", () => {
    const passedOn = ["شاهد-12", "شاهد-9"];
    const other = ["شاهد-13", "شاهد-9"];
    expect(
      summary([
        telling("r1", [passedOn], { outlet: null }),
        telling("r2", [other], { outlet: null }),
      ]),
    ).toMatchObject({ named: 1, unnamed: 0 });
    for (const medium of ["السنابل24", "السنابل-24"])
      expect(summary([telling("r1", [[medium, "ناشطون"]])])).toMatchObject({
        named: 1,
        unnamed: 0,
      });
    // Without an outlet a medium is told from a code by the mark alone.
    expect(
      summary([telling("r1", [["السنابل24", "ناشطون"]], { outlet: null })]),
    ).toMatchObject({ named: 1, unnamed: 0 });
  });

  it("counts a copied text once", () => {
    const copied = { textSha256: "a".repeat(64) };
    expect(
      summary([telling("a", [], copied), telling("b", [], copied)]).named,
    ).toBe(1);
  });

  it("adds nothing for retellings when corroboration is asked for", () => {
    const reports = [
      telling("a", [["شبكة الريف"]]),
      telling("b", [["مصدر طبي"], ["ناشطون"]]),
      telling("c", [], { published: "2023-03-20", background: true }),
      telling("d", [], { published: "2023-03-08" }),
    ];
    expect(summary(reports)).toEqual({ reports: 4, named: 3, unnamed: 2 });
    expect(summary(reports, "corroboration")).toEqual({
      reports: 4,
      named: 1,
      unnamed: 1,
    });
  });

  it.for(["dev", "dev-south", "dev-north"])(
    "gives the labelled counts of %s",
    (set) => {
      const { reports, links } = goldClaims(set);
      for (const { members, independentSources } of links) {
        const own = reports
          .map((one) => ({
            ...one,
            incidents: one.incidents.filter(({ id }) =>
              members.some(([r, i]) => r === one.id && i === id),
            ),
          }))
          .filter(({ incidents }) => incidents.length > 0);
        const merged = linkIncidents(own);
        if (merged.length === 1)
          expect(merged[0]!.independentSources).toBe(independentSources);
      }
    },
  );
});

describe("isAnonymous", () => {
  test.for([
    "مصدر محلي",
    "مصادر محلية متطابقة",
    "ناشطون",
    "مصدر طبي في المشفى الوطني",
    "سكان البلدة",
    "أحد أقارب القتيل",
    "قيادي في الفصائل المحلية",
    "قريب له",
    "شهود عيان",
    "والدته",
  ])("%s names nobody", (phrase) => {
    expect(isAnonymous(phrase)).toBe(true);
  });

  test.for([
    "شبكة الريف",
    "وزارة الداخلية",
    "سالم الكرمي",
    "شقيقه سالم",
    "وكالة «الأفق»",
    "الدفاع المدني",
  ])("%s names somebody", (phrase) => {
    expect(isAnonymous(phrase)).toBe(false);
  });
});
