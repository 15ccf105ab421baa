import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

/** Reports of Wednesday 2022-06-15, with the days of a happening by its type. */
const PAIRS: readonly (readonly [string, string, string, string])[] = [
  [
    "أمس",
    "قتل مسلحون مجهولون الشاب سامر الحلقي أمس في مدينة جاسم شمالي درعا.",
    "assassination",
    "2022-06-14/2022-06-14",
  ],
  [
    "بلا زمن",
    "قتل مسلحون مجهولون الشاب سامر الحلقي في مدينة جاسم شمالي درعا.",
    "assassination",
    "2022-06-14/2022-06-15",
  ],
  // A night is told by the day it begins on; last night lies between two.
  [
    "ليل الأحد",
    "قصفت قوات النظام ليل الأحد مدينة جاسم شمالي درعا فقتل مدنيان.",
    "shelling",
    "2022-06-12/2022-06-12",
  ],
  [
    "ليل أمس",
    "قصفت قوات النظام ليل أمس مدينة جاسم شمالي درعا فقتل مدنيان.",
    "shelling",
    "2022-06-14/2022-06-15",
  ],
  // A statement's day is not the day of what it tells of.
  [
    "بيان",
    "قصفت قوات النظام أمس الثلاثاء مدينة جاسم شمالي درعا فقتل مدنيان. وندد المجلس المحلي في بيان أصدره اليوم بالقصف.",
    "shelling",
    "2022-06-14/2022-06-14",
  ],
];

/** Undated reports, with the interval inferred and the first happening's days. */
const UNDATED: readonly (readonly [string, string, string, string])[] = [
  [
    "في الذيل",
    "قصفت قوات النظام ظهر اليوم مدينة جاسم شمالي درعا فقتل مدنيان وأصيب راعٍ بجروح خطيرة نقل إثرها إلى المشفى.\nالسبت 8-6-2024",
    "2024-06-08/2024-06-08",
    "2024-06-08/2024-06-08",
  ],
  [
    "في الرأس بلا سنة",
    "درعا – السبت 8 حزيران\nقصفت قوات النظام أمس مدينة جاسم فقتل مدنيان. وكانت القوات قد سيطرت عليها قبل ذلك، ومضى على سيطرتها، في تموز 2018، أكثر من خمس سنوات.",
    "2024-06-08/2024-06-08",
    "2024-06-07/2024-06-07",
  ],
];

describe("when a happening was", () => {
  test.each(PAIRS)("%s", (_, text, type, days) => {
    const when = codeText(text).incidents.find((i) => i.type === type)?.when;
    expect(`${when?.start}/${when?.end}`).toBe(days);
  });

  test.each(UNDATED)("undated: %s", (_, text, published, days) => {
    const report = codeText(text, { published: null });
    const day = report.publishedInferred;
    const when = report.incidents[0]?.when;
    expect(`${day?.earliest}/${day?.latest}`).toBe(published);
    expect(`${when?.start}/${when?.end}`).toBe(days);
  });
});
