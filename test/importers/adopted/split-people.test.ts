import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  splitBeside,
  splitPeople,
} from "../../../src/importers/adopted/split-people.js";

const names = (cell: string, isOneWord = false) =>
  splitPeople(cell, isOneWord).map(({ name }) => name);

describe("people of one cell", () => {
  test.for<[string, string[]]>([
    ["سامر عدنان الحامد", ["سامر عدنان الحامد"]],
    ["سامر الحامد، ماهر القاسم", ["سامر الحامد", "ماهر القاسم"]],
    ["سامر الحامد وماهر القاسم", ["سامر الحامد", "ماهر القاسم"]],
    ["سامر الحامد و ماهر القاسم", ["سامر الحامد", "ماهر القاسم"]],
    ["سامر الحامد\r\nماهر القاسم", ["سامر الحامد", "ماهر القاسم"]],
    ["سامر الحامد/ماهر القاسم", ["سامر الحامد", "ماهر القاسم"]],
    ["1- سامر الحامد\n2- ماهر القاسم", ["سامر الحامد", "ماهر القاسم"]],
    [
      "سامر الحامد، ماهر القاسم ووائل الخطيب",
      ["سامر الحامد", "ماهر القاسم", "وائل الخطيب"],
    ],
  ])("%s", ([cell, wanted]) => expect(names(cell)).toEqual(wanted));

  // Names that begin with the letter of «and», names in the order of an index,
  // names that hold a mark.
  test.for([
    "سامر وليد الحامد",
    "محمد وائل القاسم",
    "أحمد وسيم وهبي",
    "الحامد، سامر",
    "عبد الله / أبو ليث",
  ])("%s is one person", (cell) => expect(names(cell)).toHaveLength(1));

  test("behind a stroke or in brackets stands what he is called", () => {
    expect(splitPeople("سامر الحامد / أبو ليث", false)).toEqual([
      { name: "سامر الحامد", alias: "أبو ليث", age: null },
    ]);
    expect(splitPeople("سامر الحامد (أبو ليث) (31)", false)).toEqual([
      { name: "سامر الحامد", alias: "أبو ليث", age: "31" },
    ]);
  });

  test("somebody whom nobody names counts, without a name", () => {
    expect(names("مجهول الهوية")).toEqual([null]);
    expect(names("سامر الحامد، طفل مجهول")).toEqual(["سامر الحامد", null]);
    expect(names("-")).toEqual([]);
  });

  test("with a column for the family a name may be one word", () => {
    expect(names("سامر، ماهر", true)).toEqual(["سامر", "ماهر"]);
    expect(names("سامر، ماهر")).toEqual(["سامر، ماهر"]);
  });

  test("fathers and ages stand beside, or nobody's", () => {
    expect(splitBeside("عدنان، وليد", 2)).toEqual(["عدنان", "وليد"]);
    expect(splitBeside("عدنان", 2)).toEqual([]);
    expect(splitBeside(" 31 ", 1)).toEqual(["31"]);
  });

  test("no letter of a name is lost or made, whatever parts it", () => {
    const person = fc.constantFrom(
      "سامر الحامد",
      "وليد واكد الونوس",
      "عبد الرحمن القاسم",
      "هالة درويش",
    );
    const mark = fc.constantFrom("\n", "؛", "،", " / ", ", ");
    fc.assert(
      fc.property(fc.array(person, { minLength: 1 }), mark, (all, between) => {
        expect(names(all.join(between))).toEqual(all);
      }),
      { seed: 3 },
    );
  });
});
