import fc from "fast-check";
import { expect, it, test } from "vitest";
import { feedDate } from "../../../src/importers/feed/feed-date.js";

it.for([
  ["Tue, 12 Apr 2016 23:30:00 +0300", "2016-04-12", "2016-04-12T20:30:00.000Z"],
  ["Tue, 12 Apr 2016 23:30:00 GMT", "2016-04-12", "2016-04-12T23:30:00.000Z"],
  ["12 Apr 16 23:30 EST", "2016-04-12", "2016-04-13T04:30:00.000Z"],
  [
    "Tue, 12 Apr 2016 23:30:00 GMT+0300",
    "2016-04-12",
    "2016-04-12T20:30:00.000Z",
  ],
  [
    "  tue,  5 april 2016 3:05:00 +03:00 ",
    "2016-04-05",
    "2016-04-05T00:05:00.000Z",
  ],
  ["Tue, 12 Apr 2016", "2016-04-12", null],
  ["Tue, 12 Apr 2016 23:30:00", "2016-04-12", null],
  ["Tue, 12 Apr 2016 23:30:00 -0000", "2016-04-12", null],
  ["Tue, 12 Apr 2016 23:30:00 AST", "2016-04-12", null],
  ["Tue, 12 Apr 2016 11:30:00 PM", "2016-04-12", null],
  ["Tue, 12 Apr 2016 23:30:00 +9900", "2016-04-12", null],
  [
    "الثلاثاء، 12 أبريل 2016 23:30:00 +0300",
    "2016-04-12",
    "2016-04-12T20:30:00.000Z",
  ],
  [
    "الثلاثاء, ١٢ نيسان ٢٠١٦ ٢٣:٣٠:٠٠ +0300",
    "2016-04-12",
    "2016-04-12T20:30:00.000Z",
  ],
  ["12 كانون الثاني 2016 10:00", "2016-01-12", null],
  ["الأربعاء 13 إبريل 2016", "2016-04-13", null],
  ["2016-04-12T23:30:00+03:00", "2016-04-12", "2016-04-12T20:30:00.000Z"],
  ["2016-04-12T23:30:00.123Z", "2016-04-12", "2016-04-12T23:30:00.123Z"],
  ["2016-04-12 23:30:00", "2016-04-12", null],
  ["2016-04-12", "2016-04-12", null],
] as const)("%s", ([written, day, at]) => {
  expect(feedDate(written)).toEqual({ day, at });
});

it.for([
  null,
  "",
  "12/04/2016",
  "04-12-2016 10:00",
  "أمس",
  "Wed, 12 Apr 2016 23:30:00 +0300",
  "الاثنين، 12 أبريل 2016",
  "Tue, 31 Apr 2016 10:00:00 GMT",
  "Tue, 12 Foo 2016 10:00:00 GMT",
  "12 رمضان 2016",
  "Thu, 01 Jan 1970 00:00:00 +0000",
  "1970-01-01T02:00:00+02:00",
  "Mon, 01 Jan 0001 00:00:00 GMT",
  "Tue, 12 Apr 2016 25:30:00 GMT",
  "Tue, 12 Apr 2016 10:00:00 GMT or so",
  "9".repeat(500),
])("unknown: %s", (written) => {
  expect(feedDate(written)).toEqual({ day: null, at: null });
});

test("the day is the one written, the instant the one meant, in any zone", () => {
  const zones = fc.integer({ min: -12 * 4, max: 14 * 4 });
  const times = fc.date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2040-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(times, zones, (time, quarters) => {
      const instant = new Date(Math.floor(time.getTime() / 1000) * 1000);
      const local = new Date(instant.getTime() + quarters * 15 * 60_000);
      const minutes = Math.abs(quarters * 15);
      const two = (n: number) => String(n).padStart(2, "0");
      const zone = `${quarters < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
      const written = local.toUTCString().replace("GMT", zone);
      expect(feedDate(written)).toEqual({
        day: local.toISOString().slice(0, 10),
        at: instant.toISOString(),
      });
    }),
    { seed: 8, numRuns: 300 },
  );
});

test("never throws, and gives a day that the calendar has", () => {
  const near = fc.stringMatching(
    /^[A-Za-z]{0,4},? ?\d{0,3} ?[A-Za-z]{0,4} ?\d{0,5} ?[\d:]{0,9} ?[+-]?\w{0,5}$/,
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (written) => {
      const { day } = feedDate(written);
      if (day !== null) expect(Number.isNaN(Date.parse(day))).toBe(false);
    }),
    { seed: 8, numRuns: 500 },
  );
});
