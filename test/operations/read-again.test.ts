import { expect, test } from "vitest";
import { readAgain } from "../../src/operations/read-again.js";
import { utf8 } from "../importers/bytes.js";

const TEXT = "قُتل شخص في نوى.";

test("what an archive told of a text stands in when its bytes are read again", async () => {
  const url = "https://example.org/a";
  const told = { encoding: undefined, hints: { url, outlet: "شبكة" } };
  const report = await readAgain(utf8(TEXT), "text", told);
  expect(report).toMatchObject({ url, outlet: "شبكة", text: TEXT });
});

test("a line of many keeps its own address, or none", async () => {
  const told = { encoding: undefined, hints: { url: "https://example.org/a" } };
  const line = utf8(JSON.stringify({ id: "1", text: TEXT }));
  const report = await readAgain(line, "jsonl", told);
  expect(report).toMatchObject({ url: null, text: TEXT });
});
