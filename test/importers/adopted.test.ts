import fc from "fast-check";
import { expect, test } from "vitest";
import { adoptedImporter } from "../../src/importers/adopted.js";
import {
  adoptedBytes,
  readAdoptedBytes,
  type AdoptedRow,
} from "../../src/importers/adopted/adopted-row.js";
import { isFilled, rowText } from "../../src/importers/adopted/row-text.js";
import { describeImporter } from "../conformance/importers.js";
import { utf8 } from "./bytes.js";

const ROW: AdoptedRow = {
  adopted: 1,
  owner: "office-x",
  name: "مكتب مختلق",
  id: "17",
  table: {
    file: "a.xlsx",
    sheet: "القتلى",
    order: 0,
    separator: null,
    header: 2,
    columns: [" الاسم", "العمر", ""],
    keys: ["الاسم", "العمر", "C"],
    above: [[1, ["سجل المكتب"]]],
  },
  row: 3,
  cells: ["سامر الحامد\nماهر القاسم", "", " ٣١ "],
  typed: [],
};

describeImporter(adoptedImporter, {
  good: adoptedBytes(ROW),
  expected: [{ id: "17", text: "الاسم: سامر الحامد\nماهر القاسم\nC:  ٣١ " }],
  empty: { bytes: utf8('{"adopted":1,"owner":"office-x"}'), rejects: 1 },
});

test("a row is read back as it was kept", () => {
  expect(readAdoptedBytes(adoptedBytes(ROW))).toEqual(ROW);
  expect(readAdoptedBytes(utf8("[]"))).toBeNull();
  expect(readAdoptedBytes(Uint8Array.of(0xff, 0xfe))).toBeNull();
});

test("every cell stands in the row's text to the letter", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 30 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
      const keys = cells.map((_, at) => `عمود ${at}`);
      const row = { ...ROW, cells, table: { ...ROW.table, keys } };
      const { text, fields, spans } = rowText(row);
      cells.forEach((value, at) => {
        const key = keys[at]!;
        if (!isFilled(value)) {
          expect(fields).not.toHaveProperty([key]);
          return;
        }
        expect(fields[key]).toBe(value);
        expect(text.slice(...spans[key]!)).toBe(value);
      });
    }),
    { seed: 7 },
  );
});
