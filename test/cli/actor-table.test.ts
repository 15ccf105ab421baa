import { expect, it, test } from "vitest";
import { parseActorTable } from "../../src/cli/actor-table.js";

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
