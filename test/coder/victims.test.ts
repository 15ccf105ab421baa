import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

const victimsOf = (text: string) =>
  codeText(text).incidents.flatMap(({ victims }) => victims);

describe("named victims", () => {
  test("name, age and origin, each with its words", () => {
    const coded = codeText(
      "قتل الشاب سامر عوض الحلقي (24 عاماً)، من أبناء بلدة تسيل، برصاص مجهولين في مدينة نوى أمس.",
    );
    const [incident] = coded.incidents;
    expect(incident?.victims).toEqual([
      {
        name: { full: "سامر عوض الحلقي" },
        outcome: "killed",
        role: "unknown",
        age: { min: 24, max: 24 },
        origin: expect.objectContaining({ name: "تسيل", admin1: "درعا" }),
        sensitivity: "private",
      },
    ]);
    for (const part of ["name/full", "outcome", "role", "age", "origin"])
      expect(incident?.evidence).toHaveProperty([`/victims/0/${part}`]);
    expect(incident?.where.name).toBe("نوى");
  });

  test("the age is that of the one it follows", () => {
    const victims = victimsOf(
      "قتل سامر عوض الحلقي ونادر فايز الزامل (31 عاماً) برصاص مجهولين في مدينة نوى أمس.",
    );
    expect(victims.map(({ name, age }) => [name?.full, age?.min])).toEqual([
      ["سامر عوض الحلقي", undefined],
      ["نادر فايز الزامل", 31],
    ]);
  });

  test("nobody is made up of those only counted", () => {
    expect(
      victimsOf("قتل ثلاثة مدنيين بقصف لقوات النظام على مدينة نوى أمس."),
    ).toEqual([]);
  });
});
