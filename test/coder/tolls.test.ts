import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

/** Outcomes of the first happening: `killed 2-2`. */
const tollOf = (text: string) =>
  (codeText(text).incidents[0]?.casualties ?? []).map(
    ({ outcome, min, max }) => `${outcome} ${min ?? "?"}-${max ?? "?"}`,
  );

/** Each way of telling a toll, with a near miss that tells another. */
const PAIRS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a noun is counted by the number beside it",
    "هاجم مسلحون مجهولون أمس حاجزاً عسكرياً في بلدة نصيب بريف درعا، ما أوقع قتيلين وثلاثة جرحى.",
    ["killed 2-2", "wounded 3-3"],
  ],
  [
    "a dual noun counts itself",
    "ارتفعت حصيلة التفجير الذي ضرب حافلة للجيش أمس في نصيب بريف درعا إلى أربعة قتلى وجريحين.",
    ["killed 4-4", "wounded 2-2"],
  ],
  [
    "those who were with the victim",
    "أطلق مجهولون النار أمس في نصيب بريف درعا على القيادي سالم عوض الحلقي، ما تسبب بمقتله مع أحد مرافقيه.",
    ["killed 2-2"],
  ],
  [
    "those whom the victim had a quarrel with",
    "قُتل سالم عوض الحلقي برصاص مسلحين أمس في نصيب بريف درعا، بعد خلاف مع عناصر حاجز.",
    ["killed 1-1"],
  ],
  [
    "the victim is told before his driver",
    "أمطر مسلحون سيارة القيادي سالم عوض الحلقي بالرصاص في نصيب بريف درعا أمس فقُتل على الفور ومعه سائقه.",
    ["killed 2-2"],
  ],
  [
    "bodies left behind",
    "صد الجيش أمس هجوماً لتنظيم الدولة على بلدة نصيب بريف درعا، وترك المهاجمون جثث ثمانية من قتلاهم.",
    ["killed 8-8"],
  ],
  [
    "bodies counted",
    "عثر الأهالي أمس على ثماني جثث لرجال مجهولي الهوية في بلدة نصيب بريف درعا.",
    ["killed 8-8"],
  ],
  [
    "a limb lost",
    "انفجر لغم في قرية نصيب بريف درعا أمس ما أدى إلى بتر ساق المزارع سالم عوض الحلقي.",
    ["wounded 1-1"],
  ],
  [
    "an unstated number is of both outcomes",
    "قصفت قوات النظام أمس بلدة نصيب بريف درعا، ما أدى إلى مقتل وإصابة عدد من المدنيين.",
    ["killed 2-?", "wounded 2-?"],
  ],
  [
    "a number without its noun, before what they do",
    "أسفر انفجار سيارة مفخخة أمس في نصيب بريف درعا عن مقتل سبعة أشخاص وإصابة نحو 100 يعالجون في المستشفيات.",
    ["killed 7-7", "wounded 100-100"],
  ],
];

describe("tolls", () => {
  test.for(PAIRS)("%s", ([, text, toll]) => {
    const told = tollOf(text);
    const sums = new Map<string, string[]>();
    for (const row of told) {
      const [outcome = "", bounds = ""] = row.split(" ");
      sums.set(outcome, [...(sums.get(outcome) ?? []), bounds]);
    }
    const total = [...sums].map(([outcome, rows]) => {
      const sum = (i: number) =>
        rows.some((r) => r.split("-")[i] === "?")
          ? "?"
          : rows.reduce((n, r) => n + Number(r.split("-")[i]), 0);
      return `${outcome} ${sum(0)}-${sum(1)}`;
    });
    expect(total).toEqual(toll);
  });
});
