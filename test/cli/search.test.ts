import { beforeAll, expect, test } from "vitest";
import { searchCommand } from "../../src/cli/commands/search.js";
import { scratchFolder } from "../register/registers.js";
import { testIo } from "./terminal.js";
import { runOn, toldRegister } from "./told-register.js";

const scratch = scratchFolder();
const folder = scratch();
beforeAll(() => toldRegister(folder));

const search = (...args: readonly string[]) =>
  runOn(folder, searchCommand(), ...args);

const linesOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("reports as JSON lines, with spans and the incident", async () => {
  const { code, out, err } = await search("نص مختلق", "--format", "jsonl");
  expect(code).toBe(0);
  expect(err).toContain("names are not withheld");
  const hits = linesOf(out);
  expect(hits.map(({ reportId }) => reportId)).toEqual(["r2", "r1"]);
  expect(hits[0]).toMatchObject({ in: "report", published: "2023-05-10" });
  expect(hits[0]?.["incidents"]).toHaveLength(1);
});

test("page by page", async () => {
  const first = await search("مختلق", "--limit", "1", "--format", "jsonl");
  const [hit] = linesOf(first.out);
  const after = String(hit?.["cursor"]);
  expect(first.err).toContain(`--after ${after}`);
  const next = await search("مختلق", "--after", after, "--format", "jsonl");
  expect(linesOf(next.out).map(({ reportId }) => reportId)).toEqual(["r1"]);
  expect(next.err).not.toContain("--after");
});

test("incidents by a name in another spelling", async () => {
  const { out } = await search("الحامض", "--in", "incidents");
  expect(out).toBe("");
  const found = await search("سامر الحامد", "--in", "incidents");
  expect(found.out).toMatch(/^2023-05-02 {2}اغتيال {2}طفس {2}inc-/);
});

test("Latin letters, when asked for", async () => {
  const without = await search("Tafas", "--in", "incidents");
  expect(without.out).toBe("");
  const found = await search("Tafas", "--in", "incidents", "--latin");
  expect(found.out).toContain("طفس");
});

test("on a terminal what was found is bold, and nothing else obeys", async () => {
  const io = testIo("", { isTTY: true });
  const args = ["مختلق", "--register", folder, "--limit", "1"];
  expect(await searchCommand()(args, io)).toBe(0);
  expect(io.stdout.text).toContain("\u001b[1mمختلق\u001b[22m");
});

test.for([
  [["نو*"], "LANG-SEARCH-SHORT-PREFIX"],
  [["«نوى"], "LANG-SEARCH-OPEN-QUOTE"],
  [["في"], "LANG-SEARCH-EMPTY"],
  [[], "CLI-BAD-OPTION-VALUE"],
  [["قصف", "--after", "x"], "CLI-BAD-OPTION-VALUE"],
  [["قصف", "--in", "people"], "CLI-BAD-OPTION-VALUE"],
  [["قصف", "--in", "incidents", "--outlet", "x"], "CLI-BAD-OPTION-VALUE"],
  [["قصف", "--from", "امس"], "CLI-BAD-OPTION-VALUE"],
  [["قصف", "--format", "xml"], "CLI-BAD-OPTION-VALUE"],
] as const)("%s is refused with %s", async ([args, code]) => {
  const told = await search(...args);
  expect(told.code).toBe(2);
  expect(told.err).toContain(code);
  expect(told.out).toBe("");
});
