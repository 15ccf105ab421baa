import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compileNameTable,
  FLAG_BITS,
  hashKey,
  openNameTable,
  type NameTable,
} from "../../src/countries/name-table.js";

const open = (bytes: Uint8Array): NameTable => {
  const table = openNameTable(bytes);
  if (table === null) throw new Error("the table does not open");
  return table;
};

const rowsOf = (table: NameTable, key: string) => {
  const number = table.keyOf(key, hashKey(key));
  if (number < 0) return [];
  return [...table.postingsOf(number)].map((posting) => posting >>> FLAG_BITS);
};

test("a row is found by each of its names, rows of one name in order", () => {
  const table = open(
    compileNameTable(
      2,
      [
        ["a", "نوى"],
        ["b", "طفس"],
      ],
      [
        { key: "طفس", row: 1, flags: 0 },
        { key: "مدينه نوي", row: 0, flags: 2 },
        { key: "نوي", row: 1, flags: 1 },
        { key: "نوي", row: 0, flags: 0 },
      ],
    ),
  );
  expect(rowsOf(table, "نوي")).toEqual([0, 1]);
  expect(rowsOf(table, "مدينه نوي")).toEqual([0]);
  expect(rowsOf(table, "مدينه")).toEqual([]);
  expect(rowsOf(table, "داعل")).toEqual([]);
  expect(table.cell(1, 1)).toBe("طفس");
});

test("reach is the longest name that begins with the word", () => {
  const table = open(
    compileNameTable(
      1,
      [["a"]],
      [
        { key: "ريف", row: 0, flags: 0 },
        { key: "ريف درعا الغربي", row: 0, flags: 0 },
      ],
    ),
  );
  const reach = (word: string) => {
    const key = table.keyOf(word, hashKey(word));
    return key < 0 ? 0 : table.reachOf(key);
  };
  expect(reach("ريف")).toBe(3);
  expect(reach("درعا")).toBe(0);
});

test("a name given twice for a row keeps the milder flags", () => {
  const table = open(
    compileNameTable(
      1,
      [["a"]],
      [
        { key: "ا", row: 0, flags: 6 },
        { key: "ا", row: 0, flags: 2 },
      ],
    ),
  );
  const key = table.keyOf("ا", hashKey("ا"));
  expect([...table.postingsOf(key)]).toEqual([2]);
});

test.for([
  ["nothing", new Uint8Array(0)],
  ["too little", new Uint8Array(16)],
  ["something else", new Uint8Array(64).fill(7)],
] as const)("%s is no table", ([, bytes]) => {
  expect(openNameTable(bytes)).toBeNull();
});

const word = fc.stringMatching(/^[ابتثجحخدذر]{1,5}$/);
const key = fc.array(word, { minLength: 1, maxLength: 4 });

test("every name finds its rows; the same input gives the same bytes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.nat(20)), { maxLength: 60 }),
      (entries) => {
        const rows = Array.from({ length: 21 }, (_, row) => [`id ${row}`]);
        const names = entries.map(([words, row]) => ({
          key: words.join(" "),
          row,
          flags: row % 8,
        }));
        const bytes = compileNameTable(1, rows, names);
        expect(compileNameTable(1, rows, names.toReversed())).toEqual(bytes);
        const table = open(bytes);
        for (const name of names)
          expect(rowsOf(table, name.key)).toContain(name.row);
        for (const row of rows.keys())
          expect(table.cell(row, 0)).toBe(`id ${row}`);
      },
    ),
  );
});

test("keys that begin with some letters stand together", () => {
  const keys = ["الباب", "البوكمال", "البو", "نوي", "ا", "ي"];
  const names = keys.map((key, row) => ({ key, row, flags: 0 }));
  const table = open(
    compileNameTable(
      1,
      keys.map((key) => [key]),
      names,
    ),
  );
  const begun = (letters: string) => {
    const [from, to] = table.keysBeginning(letters);
    return Array.from({ length: to - from }, (_, at) =>
      [...table.postingsOf(from + at)].map(
        (posting) => keys[posting >>> FLAG_BITS],
      ),
    ).flat();
  };
  expect(begun("البو")).toEqual(["البو", "البوكمال"]);
  expect(begun("ا")).toEqual(["ا", "الباب", "البو", "البوكمال"]);
  expect(begun("ي")).toEqual(["ي"]);
  expect(begun("ط")).toEqual([]);
});
