import { describe, expect, test } from "vitest";
import {
  type CalendarEvent,
  type Era,
  inferPublished,
  readDates,
} from "../../../../src/languages/ar/dates/index.js";
import {
  ARABIC_LETTERS,
  foldKey,
} from "../../../../src/languages/ar/letters.js";
import { readNumbers } from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise } from "../../../../src/text/tokens.js";

const event = (
  id: string,
  start: string,
  end: string | null,
  words: string,
): CalendarEvent => ({ id, start, end, words: [foldKey(words)] });

const CALENDAR = [
  event("settlement", "2018-07-01", "2018-07-31", "اتفاقية التسوية الأولى"),
  event("vote", "2021-05-26", null, "الانتخابات الرئاسية"),
  event("war", "2022-02-24", null, "الحرب الأوكرانية"),
];
const ERAS: readonly Era[] = [
  { id: "old", start: null, end: "2024-12-07", words: ["قوات النظام"] },
];

function infer(text: string) {
  const tokens = tokenise(foldText(text, ARABIC_LETTERS));
  const numbers = readNumbers(tokens);
  const dates = readDates(tokens, { published: null, numbers });
  const found = inferPublished({
    tokens,
    dates,
    calendar: CALENDAR,
    eras: ERAS,
  });
  return found && [found.earliest, found.latest];
}

describe("the day of an undated report", () => {
  test.for([
    ["قُتل صباح اليوم الثلاثاء 5 نيسان 2022 مدني", "2022-04-05", "2022-04-05"],
    ["قُتل مدني أمس الثلاثاء 16 أيار، رغم مرور أربع سنوات على الاتفاق في آذار 2019", "2023-05-17", "2023-05-17"],
    ["قُتل قبل يومين، أي الجمعة 19 آذار 2021، طفل", "2021-03-21", "2021-03-21"],
    ["انفجر لغم ظهر السبت الماضي، 17 آذار 2018 قرب القرية", "2018-03-18", "2018-03-24"],
    ["انفجر لغم السبت الماضي، 17 آذار 2018. وفي اليوم التالي شُيّع الضحايا", "2018-03-19", "2018-03-24"],
    ["آخر تحديث: 18 يناير 2024 | 14:05\nاشتباكات في البلدة", "2024-01-18", "2024-01-18"],
    ["12 أكتوبر 2023\nقُتل شاب في نوى", "2023-10-12", "2023-10-12"],
    ["مع اقتراب الموعد المقرر في 26 أيار 2021، ومع أن شهر أيار الجاري لم ينتصف بعد", "2021-05-01", "2021-05-15"],
    ["وثق المكتب خلال شهر تشرين الأول الماضي 12 حادثة، في أعلى حصيلة منذ بداية عام 2022", "2022-11-01", "2022-11-30"],
    ["تقرير عن شهر كانون الثاني الفائت، وهو أول تقاريره في العام 2023", "2023-02-01", "2023-02-28"],
    ["يدخل الاتفاق، الموقّع في تموز 2018، عامه السادس هذا الشهر", "2023-07-01", "2023-07-31"],
    ["حصيلة شهر مايو الماضي، رغم مرور 3 سنوات و10 أشهر على اتفاقية التسوية الأولى", "2022-06-01", "2022-06-30"],
    ["منذ اغتياله في 12 تموز 2020 تستعد البلاد للانتخابات الرئاسية القادمة", "2021-01-01", "2021-05-25"],
    ["أمس الخميس قصفت قوات النظام بلدة سيطرت عليها صيف العام 2018", "2019-01-04", "2024-12-06"],
    ["سيطرت قوات النظام على البلدة في صيف 2018، ثم خلال الأعوام الماضية اقتحمتها", "2020-01-01", "2024-12-07"],
    ["في آذار نقلت قوات النظام مقرها، مع بداية الحرب الأوكرانية، بعد تموز 2018", "2022-04-01", "2022-12-31"],
    ["ارتفع عدد القتلى إلى أربعة في قصف أمس السبت 3 أغسطس، ومنذ مطلع عام 2024 قُتل مئة", "2024-08-04", "2024-08-04"],
  ] as const)("%s", ([text, earliest, latest]) => {
    expect(infer(text)).toEqual([earliest, latest]);
  }); // prettier-ignore

  test.for([
    "قُتل مدني أمس في نوى",
    "قُتل مدني أمس الخميس",
    "انسحبت القوات في تموز 2018 من البلدة",
    "بعد سقوط النظام قُتل عنصر سابق في قوات النظام عام 2018",
    "حصيلة شهر مايو الماضي",
    "",
  ])("nothing is inferred from: %s", (text) => {
    expect(infer(text)).toBeNull();
  });

  test("evidence is in text order and inside the text", () => {
    const text =
      "حصيلة شهر مايو الماضي، رغم مرور 3 سنوات و10 أشهر على اتفاقية التسوية الأولى";
    const tokens = tokenise(foldText(text, ARABIC_LETTERS));
    const numbers = readNumbers(tokens);
    const dates = readDates(tokens, { published: null, numbers });
    const { evidence } = inferPublished({
      tokens,
      dates,
      calendar: CALENDAR,
      eras: [],
    }) ?? { evidence: [] };
    expect(evidence.map(({ reason }) => reason)).toEqual([
      "past-month",
      "elapsed",
      "calendar-event",
    ]);
    for (const { from, to } of evidence) {
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(tokens.count);
    }
  });
});
