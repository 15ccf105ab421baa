import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { phoneNumbersIn } from "../../../src/importers/chats/phone-numbers.js";

const seen = (text: string) =>
  phoneNumbersIn(text).map(({ start, end, number }) => [
    text.slice(start, end),
    number,
  ]);

describe("phone numbers of chats", () => {
  test.for([
    ["للتواصل +963 912 345 678 ليلاً", "+963 912 345 678", "+963912345678"],
    ["00963912345678", "00963912345678", "+963912345678"],
    ["00963 912 345678", "00963 912 345678", "+963912345678"],
    ["اتصل على ٠٩١٢٣٤٥٦٧٨ الآن", "٠٩١٢٣٤٥٦٧٨", "0912345678"],
    ["۰۹۱۲ ۳۴۵ ۶۷۸", "۰۹۱۲ ۳۴۵ ۶۷۸", "0912345678"],
    ["0912-345-678", "0912-345-678", "0912345678"],
    ["(011) 234-5678", "(011) 234-5678", "0112345678"],
    ["+963 912 345 67825", "+963 912 345 67825", "+96391234567825"],
    ["\u202a+963 912 345 678\u202c", "+963 912 345 678", "+963912345678"],
    ["963912345678+ تواصل", "963912345678+", "+963912345678"],
    ["+90 532 123 45 67 اسم مستعار", "+90 532 123 45 67", "+905321234567"],
    ["0532 123 45 67 مكتب", "0532 123 45 67", "05321234567"],
    ["+1 (202) 555-0123", "+1 (202) 555-0123", "+12025550123"],
    ["963912345678", "963912345678", "963912345678"],
    ["رقمه 933123456 فقط", "933123456", "933123456"],
    ["هاتف: 234567", "234567", "234567"],
    ["وهاتف المكتب\nموبايل 70 123 456", "70 123 456", "70123456"],
    ["WhatsApp: 5551234", "5551234", "5551234"],
    ["https://wa.me/963912345678?text=x", "963912345678", "+963912345678"],
    ["tel:+963912345678", "+963912345678", "+963912345678"],
    ["https://t.me/+963912345678", "+963912345678", "+963912345678"],
    ["قصف في 12-05-2019 0912345678", "0912345678", "0912345678"],
  ])("%s", ([text, shown, number]) => {
    expect(seen(text!)).toEqual([[shown, number]]);
  });

  it("takes both of two numbers and leaves the figure behind them", () => {
    expect(seen("0912345678 / 0933456789")).toHaveLength(2);
    expect(seen("+963 912 345 678 12 شهيداً")).toEqual([
      ["+963 912 345 678", "+963912345678"],
    ]);
    expect(seen("0912 345 678 120 شهيداً")).toEqual([
      ["0912 345 678", "0912345678"],
    ]);
  });

  test.for([
    "120 شهيداً",
    "قتل 1200 مدني و 3500 جريح",
    "2019-05-12",
    "12/05/2019, 14:03",
    "05-12-2019 14:03:22",
    "01-02-19 120 شهيداً",
    "05 12 2019 14 قتيلاً",
    "33.5138, 36.2765",
    "+33.5138 +36.2765",
    "033.51380 036.27650",
    "رقم 1325/2018",
    "القرار رقم 2254 لعام 2015",
    "10 000 000 ليرة",
    "+10 000 000 ليرة",
    "750000000 ليرة",
    "1,200,000 نازح",
    "من الساعة 00:30 حتى 04:15",
    "https://example.org/story/0912345678",
    "https://facebook.com/963912345678901/posts/0912345678",
    "t.me/kanal/123456789",
    "IMG-20190512-WA0001.jpg",
    "P-0001 و P-912345 و M-bcdfghjk",
    "4111 1111 1111 1111",
    "1558000000",
    "2011 2012 2013 2014",
    "عام 2018 و 2019 12 قتيلاً",
    "0.5 12345678",
    "00",
    "",
  ])("no number in «%s»", (text) => {
    expect(seen(text)).toEqual([]);
  });

  const digits = (script: number, text: string) =>
    text.replace(/\d/g, (digit) =>
      String.fromCodePoint([0x30, 0x660, 0x6f0][script]! + Number(digit)),
    );

  it("finds a number of any script with any separators, and nothing else", () => {
    const sender = fc.record({
      parts: fc.constantFrom(
        ["+963", "912", "345", "678"],
        ["00962", "79", "123", "4567"],
        ["0912", "345", "678"],
        ["+964", "770", "123", "4567"],
      ),
      separator: fc.constantFrom("", " ", "-", "\u00a0", " \u200e", "."),
      script: fc.nat({ max: 2 }),
    });
    const words = fc.constantFrom(
      "قُتل 120 شخصاً في 12/05/2019: ",
      "الموقع 33.5138, 36.2765؛ ",
      "المرسل: ",
      "",
    );
    fc.assert(
      fc.property(words, sender, words, (before, found, after) => {
        const { parts, separator, script } = found;
        const written = digits(script, parts.join(separator));
        const spans = phoneNumbersIn(`${before}${written}\n${after}`);
        expect(spans).toHaveLength(1);
        const { start, end } = spans[0]!;
        expect(start).toBe(before.length);
        expect(end).toBe(before.length + written.length);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("spans are in order, apart, inside the text, and hold digits", () => {
    const piece = fc.constantFrom(..."+0019325 -.()/:\n\u200eم٠٩".split(""));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (chosen) => {
        const text = chosen.join("");
        let last = 0;
        for (const { start, end, number } of phoneNumbersIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(number).toMatch(/^\+?\d{6,15}$/);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  it("reads a flood of digits, signs and links", () => {
    for (const unit of ["0", "1 ", "09 ", "+", "https://a.org/1 ", "٠٩١٢-"]) {
      const text = unit.repeat(200_000 / unit.length);
      expect(phoneNumbersIn(text).length).toBeGreaterThanOrEqual(0);
    }
  });
});
