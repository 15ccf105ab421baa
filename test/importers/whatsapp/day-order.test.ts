import fc from "fast-check";
import { dayOrder, isoDay } from "../../../src/importers/whatsapp/day-order.js";
import { describe, expect, it, test } from "vitest";
import { brief, read, reports } from "./chats.js";
describe("whatsapp: what is day and what is month", () => {
  const day = (a: number, b: number, year = 2019) => ({
    a,
    b,
    year,
    isYearFirst: false,
  });

  test.for([
    ["a day above 12", [day(3, 4), day(13, 4)], "day-first"],
    ["a month after it", [day(3, 4), day(4, 13)], "month-first"],
    ["days that go on", [day(11, 2), day(1, 3)], "day-first"],
    ["months that go on", [day(2, 11), day(3, 1)], "month-first"],
    ["both read forward", [day(1, 5), day(2, 5)], null],
    ["one day", [day(3, 4)], null],
    ["a chat against itself", [day(13, 4), day(4, 13)], null],
    ["no order at all", [day(5, 3), day(2, 1)], null],
  ] as const)("%s", ([, days, order]) => {
    expect(dayOrder(days)).toBe(order);
  });

  it("is never read otherwise than it was written", () => {
    const instants = fc.array(fc.integer({ min: 17_000, max: 19_000 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(instants, fc.boolean(), (days, isMonthFirst) => {
        const dates = [...days]
          .sort((x, y) => x - y)
          .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
        const writtenDays = dates.map((iso) => {
          const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
          return isMonthFirst ? day(month, date, year) : day(date, month, year);
        });
        const order = dayOrder(writtenDays);
        writtenDays.forEach((one, at) => {
          const read = isoDay(one, order);
          if (read !== null) expect(read).toBe(dates[at]);
        });
      }),
      { seed: 8, numRuns: 3000 },
    );
  });

  it("holds the messages of a chat that does not tell", async () => {
    const { items } = await read(`03/04/2019, 10:00 - س: وقع قصف
04/04/2019, 10:00 - س: عاد الهدوء
`);
    expect(brief(items)).toEqual([
      [null, "وقع قصف"],
      ["2019-04-04", "عاد الهدوء"],
    ]);
    expect(reports(items)[0]?.detail).toMatchObject({
      hold: { code: "IMP-CHAT-DAY-UNSURE", seen: "03/04/2019 10:00" },
      fields: { sentLocal: "03/04/2019 10:00" },
    });
    expect(items[0]).toMatchObject({
      notices: [{ code: "IMP-CHAT-DAY-UNSURE", line: 1 }],
    });
  });

  it("keeps the id when a longer export settles the day", async () => {
    const short = "03/04/2019, 10:00 - س: وقع قصف\n";
    const long = `${short}13/04/2019, 10:00 - س: عاد\n`;
    const [before] = reports((await read(short)).items);
    const [after] = reports((await read(long)).items);
    expect(before?.published).toBeNull();
    expect(after?.published).toBe("2019-04-03");
    expect(after?.id).toBe(before?.id);
  });

  it("reads no other calendar", async () => {
    const { items } = await read("25/05/1440, 14:03 - س: خبر\n");
    expect(reports(items)[0]).toMatchObject({
      published: null,
      detail: { hold: { code: "IMP-CHAT-DAY-UNSURE" } },
    });
  });
});
