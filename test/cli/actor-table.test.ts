import { expect, it, test } from "vitest";
import {
  parseActorTable,
  withPrintedActors,
} from "../../src/operations/coding/actor-table.js";

it("reads pairs, blank lines and CRLF passed over", () => {
  const text = "\ufeffactor\tgold_id\r\na\tb\r\n\r\nc\td\r\na\tb\r\n";
  expect([...parseActorTable(text, "t")]).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test.for<[string, number]>([
  ["", 1],
  ["actor,gold_id\na,b", 1],
  ["actor\tgold_id\na", 2],
  ["actor\tgold_id\na\tb\n\tc", 3],
  ["actor\tgold_id\na\t \n", 2],
  ["actor\tgold_id\na\tb\tc", 2],
  ["actor\tgold_id\na\tb\n\na\tc", 4],
])("%j is refused at line %i", ([text, line]) => {
  expect(() => parseActorTable(text, "ids.tsv")).toThrow(
    `CLI-BAD-ACTOR-TABLE: ids.tsv, line ${line}`,
  );
});

test("an actor that the table lacks is printed as the packs file it, if the table prints that", () => {
  const table = parseActorTable("actor\tgold_id\nclan-a\ttribes\n", "t.tsv");
  const line = {
    incidents: [
      { perpetrators: [{ id: "clan-b" }, { id: "party-x" }], targets: [] },
    ],
    people: [{ actor: "clan-b" }, { actor: "clan-a" }, { actor: null }],
  };
  const filed: Readonly<Record<string, string>> = {
    "clan-b": "tribes",
    "clan-a": "other",
    "party-x": "not-in-the-table",
  };
  const printed = withPrintedActors(line, table, (id) => filed[id]);
  expect(printed.people.map(({ actor }) => actor)).toEqual([
    "tribes",
    "tribes",
    null,
  ]);
  expect(printed.incidents[0]?.perpetrators.map(({ id }) => id)).toEqual([
    "tribes",
    "party-x",
  ]);
});
