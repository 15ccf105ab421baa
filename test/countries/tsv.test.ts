import { describe, expect, test } from "vitest";
import { compilePack } from "../../src/countries/compile-pack.js";
import { readTsv } from "../../src/countries/tsv.js";
import { foldKey } from "../../src/languages/ar/letters.js";

test("cells are read by column, missing ones at the end are empty", () => {
  const { rows, issues } = readTsv("a.tsv", "id\tname\tnote\r\n1\tنوى\r\n\r\n", [
    "id",
    "name",
  ]); // prettier-ignore
  expect(issues).toEqual([]);
  expect(rows.map((row) => [row.line, row.get("id"), row.get("note")])).toEqual(
    [[2, "1", ""]],
  );
});

test("a header without a column is said to lack it", () => {
  const { issues } = readTsv("a.tsv", "id\tname\n", ["id", "kind"]);
  expect(issues).toEqual([
    {
      file: "a.tsv",
      line: 1,
      seen: "id\tname",
      expected: "a header with the columns kind",
    },
  ]);
});

const PLACES =
  "id\tname\tvariants\tkind\tadmin1\tadmin2\tlat\tlon\tpopulation\tcue\tsource\tlicence";

describe("a bad row is refused with its line, what was seen and expected", () => {
  test.for([
    ["\tنوى\t\ttown\t\t\t\t\t\t\town\tCC0", "an empty id", "an id"],
    ["x\t--\t\ttown\t\t\t\t\t\t\town\tCC0", 'the name "--"', "letters"],
    [
      "x\tنوى\t\tcastle\t\t\t\t\t\t\town\tCC0",
      'kind "castle"',
      "one of country",
    ],
    [
      "x\tنوى\t\ttown\t\t\t91\t\t\t\town\tCC0",
      "lat 91",
      "a number from -90 to 90",
    ],
    ["x\tنوى\t\ttown\t\t\t\t\t\tmaybe\town\tCC0", 'cue "maybe"', "one of cue"],
    ["x\tنوى\t\ttown\t\t\t\t\t\t\t\tCC0", "no source", "a source"],
    ["x\tنوى\t\ttown\t\t\t\t\t\t\town", "no licence", "a licence"],
    ["x\tنوى\t\ttown\t\t\t\t\t\t\town\tCC0\tmore", "13 cells", "at most 12"],
  ] as const)("%s", ([line, seen, expected]) => {
    const files = [{ path: "zz/places.tsv", text: `${PLACES}\n${line}\n` }];
    const compiled = compilePack({ name: "zz", files }, foldKey);
    if (compiled.ok) throw new Error("the row was taken");
    expect(compiled.issues[0]).toMatchObject({
      file: "zz/places.tsv",
      line: 2,
    });
    expect(compiled.issues[0]?.seen).toContain(seen);
    expect(compiled.issues[0]?.expected).toContain(expected);
  });

  test("an id twice in a pack", () => {
    const row = "x\tنوى\t\ttown\t\t\t\t\t\t\town\tCC0";
    const text = `${PLACES}\n${row}\n${row}\n`;
    const files = [{ path: "places.tsv", text }];
    const compiled = compilePack({ name: "zz", files }, foldKey);
    expect(compiled).toMatchObject({
      ok: false,
      issues: [{ seen: "the id x twice" }],
    });
  });
});
