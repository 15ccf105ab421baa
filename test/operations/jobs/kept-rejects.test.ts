import { expect, test } from "vitest";
import {
  entryMessage,
  recordTally,
} from "../../../src/operations/jobs/kept-rejects.js";

test("the first thousand rejects are kept, all are counted", () => {
  const tally = recordTally();
  for (let line = 1; line <= 1500; line += 1)
    tally.add({
      ok: false,
      reject: {
        file: "a.jsonl",
        line,
        code: line % 3 === 0 ? "IMP-NOT-UTF8" : "IMP-NOT-JSON",
        seen: "{",
        expected: "",
      },
    });
  tally.add({ kind: "line", line: "", notices: [] });
  const { read, rejected, rejectedBy, rejects } = tally.end();
  expect({ read, rejected, rejectedBy }).toEqual({
    read: 1,
    rejected: 1500,
    rejectedBy: { "IMP-NOT-JSON": 1000, "IMP-NOT-UTF8": 500 },
  });
  expect(rejects.map(({ line }) => line)).toEqual(
    Array.from({ length: 1000 }, (_, at) => at + 1),
  );
});

test("a fault of the coder is told with the report's id", () => {
  const tally = recordTally();
  const context = { length: 200_000, limit: 100_000 };
  tally.add({
    kind: "fault",
    fault: { code: "CODE-TEXT-TOO-LONG", context },
    id: "r7",
    position: { file: "a.jsonl", line: 7 },
  });
  const [entry] = tally.end().rejects;
  expect(entry).toMatchObject({
    line: 7,
    id: "r7",
    code: "CODE-TEXT-TOO-LONG",
  });
  expect(entryMessage(entry!, "en")).toMatch(/r7.*200000/);
  expect(entryMessage(entry!, "ar")).toMatch(/[\u0621-\u064a].*r7/);
});
