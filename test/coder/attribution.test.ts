import { describe, expect, test } from "vitest";
import { codeReport } from "../../src/coder/index.js";
import { openTestWorld } from "./open-world.js";

/** Chains of each incident of a report, in the order of the incidents. */
function tellersOf(text: string): string[][] {
  const input = {
    id: "t",
    outlet: null,
    title: null,
    published: "2022-06-15",
    text,
  };
  return codeReport(input, openTestWorld()).incidents.map(({ sources }) =>
    sources.map((chain) => chain.join(" > ")),
  );
}

describe("who told a happening", () => {
  test("whoever goes on with it in the next sentence", () => {
    const text =
      "قُتل شخصان برصاص مسلحين مجهولين في مدينة طفس أمس الثلاثاء. وقال مصدر محلي إن المهاجمين فروا على دراجة نارية.";
    expect(tellersOf(text)).toEqual([["مصدر محلي"]]);
  });

  test("not whoever is cited for another one", () => {
    const text =
      "قُتل شخصان برصاص مسلحين مجهولين في مدينة طفس أمس الثلاثاء، بحسب مصدر محلي.\nوفي سياق منفصل، اعتقلت الشرطة ثلاثة أشخاص في مدينة نوى، وفق شبكة «نسيم».";
    expect(tellersOf(text)).toEqual([["مصدر محلي"], ["شبكة نسيم"]]);
  });
});
