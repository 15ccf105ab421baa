import { describe, expect, test } from "vitest";
import { fateOf } from "../../src/coder/naming/fate-words.js";
import { codeText } from "./open-world.js";

const killedIn = (text: string) =>
  codeText(text).incidents.flatMap(({ casualties }) =>
    casualties
      .filter((row) => row.outcome === "killed" && row.group === undefined)
      .map(({ min, names }) => ({ min, names })),
  );

describe("names told apart from the count", () => {
  test.for([
    [
      "هم after the dead of a later sentence",
      "قتل ثلاثة مدنيين بقصف لقوات النظام على مدينة نوى أمس. والضحايا هم سامر عوض الحلقي ونادر فايز الزامل وعمر خالد المقداد.",
      ["سامر عوض الحلقي", "نادر فايز الزامل", "عمر خالد المقداد"],
    ],
    [
      "من بين القتلى",
      "قتل خمسة أشخاص بانفجار عبوة ناسفة في مدينة نوى أمس. وأوضح المصدر أن من بين القتلى الشاب سامر عوض الحلقي.",
      ["سامر عوض الحلقي"],
    ],
    [
      "an age in brackets does not close the list",
      "قتل سامر عوض الحلقي (34 عاماً) ونادر فايز الزامل برصاص مجهولين في مدينة نوى أمس.",
      ["سامر عوض الحلقي", "نادر فايز الزامل"],
    ],
  ] as const)("%s", ([, text, names]) => {
    const rows = killedIn(text);
    expect(rows.flatMap((row) => row.names)).toEqual(names);
  });

  test.for([
    [
      "who speaks of the dead is none of them",
      "قتل ثلاثة مدنيين بقصف لقوات النظام على مدينة نوى أمس. وقال الناشط سامر عوض الحلقي إن القصف طال السوق.",
    ],
    [
      "nor is kin that only mourns",
      "قتل شاب برصاص مجهولين في مدينة نوى أمس. وطالب والد الضحية نادر فايز الزامل بمحاسبة الفاعلين.",
    ],
  ] as const)("%s", ([, text]) => {
    expect(killedIn(text).flatMap((row) => row.names)).toEqual([]);
  });

  test("each name is cited where it stands", () => {
    const text =
      "قتل مدنيان بقصف لقوات النظام على مدينة نوى أمس. والقتيلان هما سامر عوض الحلقي ونادر فايز الزامل.";
    const [incident] = codeText(text).incidents;
    const row = incident?.casualties.findIndex((c) => c.outcome === "killed");
    for (const [i, name] of (
      incident?.casualties[row ?? 0]?.names ?? []
    ).entries()) {
      const [cited] =
        incident?.evidence[`/casualties/${row}/names/${i}`]?.citations ?? [];
      expect(cited).toMatchObject({ in: "text" });
      if (cited !== undefined && "in" in cited)
        expect(text.slice(cited.start, cited.end)).toBe(name);
    }
    expect.hasAssertions();
  });

  test("no more names than people counted", () => {
    const rows = killedIn(
      "قتل مدنيان بقصف لقوات النظام على مدينة نوى أمس. والضحايا هم سامر عوض الحلقي ونادر فايز الزامل وعمر خالد المقداد.",
    );
    for (const { min, names } of rows)
      expect(names.length).toBeLessThanOrEqual(min ?? 0);
  });
});

describe("words for those to whom something happened", () => {
  test.for([
    ["القتيلان", "killed", "two"],
    ["والضحايا", "killed", "many"],
    ["للجريح", "wounded", "one"],
  ] as const)("%s", ([word, outcome, number]) => {
    expect(fateOf(word)).toEqual({ outcome, number });
  });

  test.for(["القتال", "المقتل", "بين"])("%s is none", (word) => {
    expect(fateOf(word)).toBeNull();
  });
});
