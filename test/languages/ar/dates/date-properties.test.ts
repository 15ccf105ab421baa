import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  civilDate,
  dayNumber,
  isoDay,
  parseIsoDay,
  weekdayOf,
} from "../../../../src/languages/ar/dates/civil-day.js";
import {
  hijriDayNumber,
  hijriOf,
} from "../../../../src/languages/ar/dates/hijri.js";
import {
  DATE_RULES,
  inferPublished,
  readDates,
} from "../../../../src/languages/ar/dates/index.js";
import { ARABIC_LETTERS } from "../../../../src/languages/ar/letters.js";
import { readNumbers } from "../../../../src/languages/ar/numerals/index.js";
import { foldText } from "../../../../src/text/folded-text.js";
import { tokenise, type Tokens } from "../../../../src/text/tokens.js";

const WEDNESDAY = "2024-05-15";
const tokensOf = (text: string) => tokenise(foldText(text, ARABIC_LETTERS));

function read(text: string, published: string | null = WEDNESDAY) {
  const tokens = tokensOf(text);
  return readDates(tokens, { published, numbers: readNumbers(tokens) });
}

const days = fc.integer({ min: -200_000, max: 200_000 });

describe("days", () => {
  test("day numbers and dates are each other's inverse", () => {
    fc.assert(
      fc.property(days, (number) => {
        const { year, month, day } = civilDate(number);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(weekdayOf(number + 7)).toBe(weekdayOf(number));
      }),
    );
    expect(isoDay(0)).toBe("1970-01-01");
    expect(weekdayOf(0)).toBe(4);
    expect(parseIsoDay("2024-02-30")).toBeNull();
  });

  test("months added and taken away stay within the month", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (number, months) => {
        const there = civilDate(addMonths(number, months));
        const here = civilDate(number);
        const passed = (there.year - here.year) * 12 + there.month - here.month;
        expect(passed).toBe(months);
      }),
    );
  });

  test("Hijri days are found back through Umm al-Qura", () => {
    const year = fc.integer({ min: 1330, max: 1480 });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 29 });
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        expect(hijriOf(hijriDayNumber(y, m, d))).toEqual({
          year: y,
          month: m,
          day: d,
        });
      }),
    );
  });
});

describe("dates", () => {
  const sentences = DATE_RULES.flatMap(({ matches }) =>
    matches.map(({ text }) => text),
  );
  const values = (text: string) =>
    read(text).map(({ interval, precision, role, rule, time, duration }) => ({
      interval, precision, role, rule, time, duration,
    })); // prettier-ignore

  test.for(sentences)("tatweel changes nothing: %s", (text) => {
    const stretched = text.replace(/([بتثسشصضعغفقكلمنهيج])(?=[ء-ي])/g, "$1ـ");
    expect(values(stretched)).toEqual(values(text));
  });

  test.for(sentences)("Eastern digits change nothing: %s", (text) => {
    const eastern = text.replace(/\d/g, (d) => "٠١٢٣٤٥٦٧٨٩"[Number(d)] ?? d);
    expect(values(eastern)).toEqual(values(text));
  });

  test.for(sentences)("vowel signs change nothing: %s", (text) => {
    const vowelled = text.replace(/([بتثجحسشصعفقكمنه])(?=[ء-ي])/g, "$1\u064e");
    expect(values(vowelled)).toEqual(values(text));
  });

  test("a date written in full is read back in every form", () => {
    const months =
      "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split(
        "|",
      );
    const egyptian =
      "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split(
        "|",
      );
    const since = dayNumber(2000, 1, 1);
    fc.assert(
      fc.property(fc.integer({ min: since, max: since + 9000 }), (number) => {
        const { year, month, day } = civilDate(number);
        const name = months[month - 1];
        const other = egyptian[month - 1];
        for (const text of [
          `${day} ${name} ${year}`,
          `${day} من ${other} ${year}`,
          `${day} ${name}/${other} ${year}`,
          `${day} ${other} (${name}) ${year}`,
          `${day}/${month}/${year}`,
          isoDay(number),
          `${day}-${month}-${year}`,
        ])
          expect(read(`قُتل في ${text} مدني`, null)[0]?.interval).toEqual({
            start: isoDay(number),
            end: isoDay(number),
          });
      }),
    );
  });

  const word = fc.constantFrom(
    ..."أمس اليوم الأحد الاثنين يوم 5 12 2023 / - أيار تشرين الأول الماضي الجاري قبل بعد منذ ثلاثة أيام يومين عام الشهر مطلع أواخر صيف الساعة 10 : مساء ليل فجر من إلى حتى و بين رمضان عيد الفطر على ذلك بيومين ، . ( )\n آخر ساعة النصف نفسه".split(
      " ",
    ),
  );
  const news = fc.array(word, { maxLength: 25 }).map((all) => all.join(" "));

  test("mentions are in order, apart, inside the text; intervals run forward", () => {
    fc.assert(
      fc.property(news, (text) => {
        let last = 0;
        for (const mention of read(text)) {
          expect(mention.from).toBeGreaterThanOrEqual(last);
          expect(mention.to).toBeGreaterThan(mention.from);
          expect(mention.start).toBeLessThan(mention.end);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          const { start, end } = mention.interval ?? { start: "", end: "" };
          expect(start <= end).toBe(true);
          expect(mention.interval === null).toBe(
            mention.precision === "unknown" && mention.kind !== "clock"
              ? true
              : mention.interval === null,
          );
          last = mention.to;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("no text makes reading or inferring throw", () => {
    const text = fc.oneof(news, fc.string({ unit: "binary", maxLength: 200 }));
    fc.assert(
      fc.property(text, (words) => {
        const tokens = tokensOf(words);
        const numbers = readNumbers(tokens);
        const dates = readDates(tokens, { published: null, numbers });
        inferPublished({ tokens, dates, calendar: [], eras: [] });
      }),
      { numRuns: 200 },
    );
  });

  /** Counts how often the words of a text are looked at. */
  function counted(tokens: Tokens) {
    let steps = 0;
    const keys = new Proxy(tokens.keys, {
      get(target, property) {
        steps++;
        return Reflect.get(target, property) as unknown;
      },
    });
    return { tokens: { ...tokens, keys }, steps: () => steps };
  }

  test.for([
    "1 ",
    "1/",
    "1-",
    "5 أيار و",
    "أمس ",
    "الساعة 10 ",
    "مساءً ",
    "بعد يومين من ",
    "قبل أكثر من ",
    "اليوم التالي ",
    "عام 2018 ",
    "ليل الأحد ",
    "( ",
  ])("%s over and over costs steps in proportion", (piece) => {
    const cost = (times: number) => {
      const { tokens, steps } = counted(tokensOf(piece.repeat(times)));
      const numbers = readNumbers(tokens);
      const dates = readDates(tokens, { published: WEDNESDAY, numbers });
      inferPublished({ tokens, dates, calendar: [], eras: [] });
      return steps();
    };
    expect(cost(4000)).toBeLessThan(2.2 * cost(2000) + 1000);
  });

  test("1 MB of digits is one step or a linear walk", () => {
    expect(read("1".repeat(1_000_000))).toEqual([]);
    expect(read("٥ ".repeat(100_000))).toEqual([]);
  });
});
