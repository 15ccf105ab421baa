import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

/** Who counted, by the words told after one and the same figure. */
function sourceOf(text: string, outlet: string | null = null): string {
  const { aggregates } = codeText(text, { outlet });
  expect(aggregates.length).toBeGreaterThan(0);
  return aggregates[0]?.source.join(" > ") ?? "";
}

const COUNT = "قُتل 43 مدنياً في مدينة حمص منذ مطلع العام";

/** Words of the record, the name that should be read. */
const RECORDS: readonly (readonly [string, string])[] = [
  ["وفق حصيلة أعدّها تجمع حمص المدني", "تجمع حمص المدني"],
  ["وفقاً لإحصائية نشرتها «عين العاصي»", "عين العاصي"],
  ['وفق إحصاء أعدته "الدولية للمعلومات"', "الدولية للمعلومات"],
  ["وفقاً لإحصاء يستند إلى مصادر طبية وأمنية", "مصادر طبية وأمنية"],
  ["بحسب إحصائية خاصة بمركز العاصي", "مركز العاصي"],
  ["وفق إحصائية رسمية لوزارة الداخلية", "وزارة الداخلية"],
  ["بحسب إحصائية حصل عليها موقعنا من مديرية الصحة", "مديرية الصحة"],
  ["بحسب بيانات الأمم المتحدة", "الأمم المتحدة"],
  ["بحسب إحصاء لوكالة فرانس برس استناداً إلى ذويهم", "وكالة فرانس برس"],
  ["وفق ما وثقته شبكة الميادين", "شبكة الميادين"],
];

/** Sentences whose own subject counted. */
const COUNTERS: readonly (readonly [string, string])[] = [
  [
    "أحصت لجان التنسيق المحلية مقتل 43 مدنياً في مدينة حمص خلال أيار الماضي.",
    "لجان التنسيق المحلية",
  ],
  [
    "سجل الهلال الأحمر السوداني مقتل 43 مدنياً في مدينة نيالا خلال أيار الماضي.",
    "الهلال الأحمر السوداني",
  ],
  [
    "وقال البرنامج الوطني لمكافحة الألغام إن الألغام قتلت 40 مدنياً في محافظة الحديدة خلال العام 2020.",
    "البرنامج الوطني لمكافحة الألغام",
  ],
  [
    "وناشدت المفوضية العليا لحقوق الإنسان، في بيان، السلطات كشف مصيرهم، قائلة إنها وثقت 17 حالة خطف في بغداد منذ مطلع العام.",
    "المفوضية العليا لحقوق الإنسان",
  ],
];

/** The outlet's own count, by outlet and sentence. */
const OWN: readonly (readonly [string, string])[] = [
  [
    "السويداء 24",
    "وتشير إحصائية أعدتها الشبكة إلى تسجيل 112 حالة خطف في السويداء خلال عام 2019.",
  ],
  ["صوت الغوطتين", `${COUNT}، وفق أرشيفنا.`],
  [
    "مكتب توثيق الشهداء في درعا",
    "أصدر قسم الجنايات في مكتب توثيق الشهداء بمحافظة درعا تقريره عن شهر أيار 2022، ووثّق خلاله 34 عملية اغتيال.",
  ],
  ["وكالة النهر", "عدد القتلى في مدينة حمص: 43 منذ مطلع العام."],
];

describe("who counted", () => {
  test.each(RECORDS)("%s", (words, expected) => {
    expect(sourceOf(`${COUNT}، ${words}.`)).toBe(expected);
  });

  test.each(COUNTERS)("%s", (text, expected) => {
    expect(sourceOf(text)).toBe(expected);
  });

  test.each(OWN)("%s itself", (outlet, text) => {
    expect(sourceOf(text, outlet)).toBe("");
  });

  test("a maker named before is meant by his kind, not those who object", () => {
    const text =
      "وقال تجمع حمص المدني إن رعاة عثروا على جثة شاب. ووفق حصيلة أعدّها التجمع، قُتل في مدينة حمص 43 مدنياً منذ مطلع العام، في حين تقول السلطات إن معظم الحوادث ثأرية.";
    expect(sourceOf(text)).toBe("تجمع حمص المدني");
  });

  test("what the outlet gathered is its sources' word", () => {
    const text = `${COUNT}، بحسب حصيلة جمعتها «صوت العاصي» من أهالي المفقودين.`;
    expect(sourceOf(text, "صوت العاصي")).toBe("أهالي المفقودين");
  });

  test("the part of a body counts for the body", () => {
    const { aggregates } = codeText(
      'وثّق مكتب الانتهاكات في "تجمع السهل" مقتل 52 شخصاً في محافظة درعا خلال شهر أيار المنصرم. وأحصى المكتب، في تقريره، 37 عملية اغتيال قضى فيها 28 شخصاً.',
    );
    expect(aggregates.map(({ source }) => source.join())).toEqual([
      "تجمع السهل",
      "تجمع السهل",
      "تجمع السهل",
    ]);
  });

  test("the heads of a list count nothing", () => {
    const { aggregates } = codeText(
      "سجل مركز العاصي 55 حالة اعتقال في حمص خلال أيار الماضي، وتوزعت على النحو التالي:\n- هيئة تحرير الشام: 22 حالة.\n- قوات النظام: 33 حالة.",
    );
    expect(new Set(aggregates.map(({ source }) => source.join()))).toEqual(
      new Set(["مركز العاصي"]),
    );
  });
});
