import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

const bound = (value: number | null) => (value === null ? "?" : String(value));

/** `killed 31-31 civilian/child @حماة`, one line a figure, in reading order. */
function figures(text: string, title: string | null = null): string[] {
  return codeText(text, { title }).aggregates.map(
    ({ measure, min, max, role, group, where }) =>
      `${measure} ${bound(min)}-${bound(max)} ${role ?? "-"}${group ? `/${group}` : ""} @${where.name ?? "-"}`,
  );
}

/** Reports of Wednesday 2022-06-15. */
const COUNTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "parts of a total",
    "وثّق مكتب الرصد في حماة مقتل 31 شخصاً خلال آذار الماضي، بينهم 5 أطفال و3 نساء.",
    [
      "killed 31-31 - @حماة",
      "killed 5-5 -/child @حماة",
      "killed 3-3 -/woman @حماة",
    ],
  ],
  [
    "a child and a woman without a number",
    "أحصى المكتب مقتل 20 مدنياً في محافظة إدلب خلال أيار الماضي، بينهم طفلان وسيدة.",
    [
      "killed 20-20 civilian @إدلب",
      "killed 2-2 civilian/child @إدلب",
      "killed 1-1 civilian/woman @إدلب",
    ],
  ],
  [
    "operations and what came of them",
    "بلغت حصيلة الاغتيالات في محافظة درعا خلال الشهر الفائت 47 عملية ومحاولة اغتيال، قضى فيها 33 شخصاً وأصيب 12.",
    [
      "incidents 47-47 - @درعا",
      "killed 33-33 - @درعا",
      "wounded 12-12 - @درعا",
    ],
  ],
  [
    "a running total",
    "ليرتفع عدد القتلى في محافظة إدلب منذ مطلع العام إلى 210.",
    ["killed 210-210 - @إدلب"],
  ],
  [
    "the number before its noun",
    "وارتفع إلى 55 عدد المدنيين الذين قتلوا في محافظة الرقة بانفجار ألغام منذ بداية العام.",
    ["killed 55-55 civilian @الرقة"],
  ],
  [
    "cases of something",
    "وسجلت المنظمة 12 حالة خطف و9 حالات اعتقال في محافظة إدلب منذ بداية 2021.",
    ["abducted 12-12 - @إدلب", "arrested 9-9 - @إدلب"],
  ],
  [
    "no counting word but منذ",
    "ومنذ مطلع العام قُتل في محافظة الحسكة 18 عنصراً من قسد و7 مدنيين في هجمات متفرقة.",
    ["killed 18-18 militia @الحسكة", "killed 7-7 civilian @الحسكة"],
  ],
  [
    "a span with two ends",
    "وتشير أرقام المركز إلى مقتل ما لا يقل عن 90 مدنياً في محافظة إدلب بين نيسان وحزيران.",
    ["killed 90-? civilian @إدلب"],
  ],
  [
    "a release of those arrested",
    "وثّق المركز اعتقال 40 شخصاً في محافظة حماة خلال نيسان الماضي، أُفرج عن 11 منهم.",
    ["arrested 40-40 - @حماة", "released 11-11 - @حماة"],
  ],
  [
    "a breakdown by captor",
    "وثّق المركز اعتقال 40 شخصاً في محافظة حماة خلال نيسان الماضي، 25 منهم على يد الأمن العسكري.",
    ["arrested 40-40 - @حماة", "arrested 25-25 - @حماة"],
  ],
  [
    "places of a list",
    "سجّل المركز خلال أيار الماضي مقتل 11 شخصاً في محافظة إدلب و9 في محافظة حماة.",
    ["killed 11-11 - @إدلب", "killed 9-9 - @حماة"],
  ],
  [
    "a list under its head",
    "وثّق المركز خلال أيار الماضي مقتل 21 شخصاً في محافظة حماة.\nوتوزع القتلى على النحو التالي:\n- 12 مدنياً.\n- 9 من قوات النظام.",
    [
      "killed 21-21 - @حماة",
      "killed 12-12 civilian @حماة",
      "killed 9-9 state_forces @حماة",
    ],
  ],
  [
    "the verb after a parenthesis",
    "ويقول المسعفون إن 34 شخصاً، بينهم 12 طفلاً، فقدوا حياتهم بانفجار ألغام في محافظة حمص منذ مطلع العام الحالي.",
    ["killed 34-34 - @حمص", "killed 12-12 -/child @حمص"],
  ],
  [
    "a day of the telling",
    "كشف مرصد النهرين، اليوم الأربعاء، عن مقتل 63 شخصاً وإصابة 88 في محافظة ديالى خلال شهر أيار المنصرم.",
    ["killed 63-63 - @ديالى", "wounded 88-88 - @ديالى"],
  ],
  [
    "a month alone",
    "وشهدت محافظة دير الزور في أيار وحده 38 عملية لخلايا التنظيم، راح ضحيتها 61 قتيلاً.",
    ["incidents 38-38 - @دير الزور", "killed 61-61 - @دير الزور"],
  ],
  [
    "from the middle of a year",
    "وباغتيال الشيخ يرتفع عدد الأئمة الذين قُتلوا في محافظة عدن منذ منتصف 2015 إلى 27.",
    ["killed 27-27 civilian @عدن"],
  ],
  [
    "the dead described",
    "سجّل المركز سقوط 43 قتيلاً مدنياً و12 جريحاً عسكرياً في محافظة تعز خلال أيار الماضي.",
    ["killed 43-43 civilian @تعز", "wounded 12-12 state_forces @تعز"],
  ],
  [
    "a predicate after منهم",
    "أحصى المركز 17 قتيلاً في محافظة حمص خلال أيار الماضي، خمسة منهم مدنيون وثلاثة منهم أطفال.",
    [
      "killed 17-17 - @حمص",
      "killed 5-5 civilian @حمص",
      "killed 3-3 -/child @حمص",
    ],
  ],
  [
    "those assassinated, and a force's own losses",
    "ومنذ مطلع العام اغتيل ما لا يقل عن 33 شخصاً في محافظة ميسان، فيما فقدت الشرطة العراقية 9 عناصر.",
    ["killed 33-? - @ميسان", "killed 9-9 state_forces @ميسان"],
  ],
  [
    "what became of those abducted",
    "أحصى المركز خطف 23 شخصاً في محافظة ريف دمشق منذ بداية العام، عاد منهم 14 إلى بيوتهم، وعُثر على أربعة مقتولين، وما زال خمسة مفقودين.",
    [
      "abducted 23-23 - @ريف دمشق",
      "released 14-14 - @ريف دمشق",
      "killed 4-4 - @ريف دمشق",
    ],
  ],
  [
    "a number of strikes told later",
    "وبحسب المركز فإن عدد الهجمات في محافظة الحسكة منذ مطلع العام ارتفع إلى 64، قُتل فيها 12 شخصاً.",
    ["incidents 64-64 - @الحسكة", "killed 12-12 - @الحسكة"],
  ],
  [
    "the same time as before",
    "قُصفت أحياء المدينة مراراً. وسجّل المركز مقتل 20 شخصاً في محافظة تعز خلال أيار الماضي. وأصيب في الفترة ذاتها 40 شخصاً.",
    ["killed 20-20 - @تعز", "wounded 40-40 - @تعز"],
  ],
  [
    "areas told by who holds them, and camps",
    "أحصى المركز 21 عملية في مناطق الإدارة الذاتية خلال أيار الماضي. وسجّل المركز خلال أيار الماضي مقتل 4 أشخاص في مخيم الهول.",
    ["incidents 21-21 - @مناطق الإدارة الذاتية", "killed 4-4 - @مخيم الهول"],
  ],
];

/** Single happenings, loose remarks and numbers of other things. */
const SINGLE: readonly (readonly [string, string])[] = [
  ["a toll of today", "قتل 5 مدنيين وأصيب 7 بقصف مدفعي على مدينة سرمين اليوم."],
  [
    "a rising toll of one attack",
    "ارتفعت حصيلة القصف على سوق سرمين أمس إلى 17 قتيلاً.",
  ],
  [
    "a happening of a month",
    "في أيار الماضي قُتل 6 مدنيين بغارة روسية على بلدة كفرنبل.",
  ],
  [
    "captives since a year",
    "أطلق سراح ثلاثة شبان من نوى معتقلين منذ عام 2018.",
  ],
  [
    "an ordinal over a month",
    "سقط 12 قتيلاً في هجوم على حاجز قرب السخنة، وهو الهجوم الرابع خلال شهر.",
  ],
  [
    "hours are no period",
    "انفجرت ثلاث عبوات ناسفة في الباب خلال ساعات، وأصيب 4 مدنيين.",
  ],
  [
    "arrests of one raid",
    "وكان الأمن العسكري اعتقل في آذار الماضي 7 أشخاص من بلدة داعل بعد مداهمة منازلهم.",
  ],
  ["people who live somewhere", "يعيش في المخيم 3000 نازح منذ 2018."],
  [
    "a shelled town since January",
    "قتل مدنيان بقصف على سرمين اليوم، وهي بلدة تتعرض للقصف منذ مطلع العام.",
  ],
  ["money since January", "بلغت قيمة الصادرات منذ مطلع العام 40 مليون دولار."],
  [
    "mountains are no series",
    "أعلنت القوات أمس قتل 5 عناصر في سلسلة جبال حمرين.",
  ],
  [
    "one clash that a town saw",
    "وشهدت المنطقة في أيار الماضي اشتباكاً مماثلاً بين الفصيلين أودى بحياة عنصرين.",
  ],
  [
    "a day that a memory goes back to",
    "ويعد هذا القصف الأعنف منذ السابع عشر من نيسان الفائت، حين استهدفت مروحيات السوق وأوقعت 12 قتيلاً.",
  ],
  [
    "an order from a day on",
    "سقط 11 قتيلاً في اشتباكات قرب الجنينة، ما دفع الوالي إلى فرض حظر للتجول اعتباراً من الأحد الماضي.",
  ],
  [
    "a toll of some days ago",
    "وارتفعت حصيلة انفجار اللغم قبل أيام إلى طفلين شقيقين.",
  ],
  ["a difference", "سجّل المركز خلال أيار الماضي زيادة قدرها 5 في المئة."],
];

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
