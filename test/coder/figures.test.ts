import { describe, expect, test } from "vitest";
import { COUNTS, SINGLE } from "./figure-cases.js";
import { codeText } from "./open-world.js";

const bound = (value: number | null) => (value === null ? "?" : String(value));

/** `killed 31-31 civilian/child @حماة`, one line a figure, in reading order. */
function figures(text: string, title: string | null = null): string[] {
  return codeText(text, { title }).aggregates.map(
    ({ measure, min, max, role, group, where }) =>
      `${measure} ${bound(min)}-${bound(max)} ${role ?? "-"}${group ? `/${group}` : ""} @${where.name ?? "-"}`,
  );
}

describe("figures over a period", () => {
  test.each(COUNTS)("%s", (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each(SINGLE)("none in: %s", (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  test("a comparison has its own period", () => {
    const { aggregates } = codeText(
      "وثّق المركز خلال أيار الماضي مقتل 63 شخصاً في محافظة حماة، مقابل 51 في نيسان.",
    );
    expect(aggregates.map(({ min, period }) => [min, period.start])).toEqual([
      [63, "2022-05-01"],
      [51, "2022-04-01"],
    ]);
  });

  test("a difference from another month is no figure", () => {
    expect(
      figures(
        "سجّل المركز خلال أيار الماضي 19 قتيلاً في محافظة السويداء، بزيادة خمسة قتلى عن شهر نيسان.",
      ),
    ).toEqual(["killed 19-19 - @السويداء"]);
  });

  test("a running total leaves the happening before it an incident", () => {
    const { incidents, aggregates } = codeText(
      "قتل الشاب أحمد العلي برصاص مجهولين في مدينة نوى مساء أمس، ليرتفع عدد ضحايا الاغتيال في محافظة درعا منذ مطلع العام إلى 52 شخصاً.",
    );
    expect(incidents).toHaveLength(1);
    expect(incidents[0]?.casualties.map(({ min }) => min)).toEqual([1]);
    expect(aggregates.map(({ min }) => min)).toEqual([52]);
  });

  test("the happenings of a bulletin are incidents", () => {
    const { incidents, aggregates } = codeText(
      "سجّل المركز خلال أيار الماضي مقتل 30 شخصاً في محافظة درعا.\nأبرز الحوادث:\n- في 9 أيار اغتال مسلحون مجهولون الشاب سامر الحمد بإطلاق نار في مدينة نوى.",
      { title: "النشرة الشهرية: أيار 2022" },
    );
    expect(incidents.map(({ type }) => type)).toEqual(["assassination"]);
    expect(aggregates.map(({ min }) => min)).toEqual([30]);
  });

  test("parts name the figure that holds them, units and exclusions are kept", () => {
    const [whole, part] = codeText(
      "وثّق المركز خلال أيار الماضي مقتل 30 شخصاً في محافظة درعا، بينهم 4 أطفال. ولا تشمل الأرقام قتلى قوات النظام.",
    ).aggregates;
    expect(part?.partOf).toBe(whole?.key);
    expect(whole?.unit).toBe("person");
    expect(whole?.excludes).toEqual(["قتلى قوات النظام"]);
  });
});
