import { beforeEach, describe, expect, test } from "vitest";
import { auditCommand } from "../../src/cli/commands/audit.js";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { fileIn, NAMESAKE, runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();
let folder = "";
beforeEach(async () => {
  folder = folderOf();
  await toldRegister(folder, NAMESAKE);
});

const audit = auditCommand({
  loadWorld: () => WORLD,
  now: () => "2026-11-22T10:00:00.000Z",
});
const run = (...args: readonly string[]) => runOn(folder, audit, ...args);
const draw = (...args: readonly string[]) =>
  run("draw", "--name", "a", "--by", "م1", "--seed", "7", ...args);

interface Line {
  readonly item: string;
  readonly shown: { readonly type: string };
  readonly reports: readonly { readonly text: string }[];
  readonly verdict: Readonly<Record<string, unknown>>;
}

const linesOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

/** The form with verdicts on its first lines. */
const filled = (out: string, ...verdicts: readonly object[]) =>
  fileIn(
    folder,
    "form.jsonl",
    linesOf(out)
      .map((line, at) =>
        JSON.stringify({
          ...line,
          verdict: { ...line.verdict, ...verdicts[at] },
        }),
      )
      .join("\n"),
  );

const report = async () => {
  const { out } = await run("report", "--name", "a", "--format", "json");
  return JSON.parse(out) as Record<string, unknown> & {
    shares: { field: string; right: number; judged: number }[];
  };
};

describe("isnad audit", () => {
  test("draws a form: what is shown, the texts, and an empty verdict", async () => {
    const { code, out, err } = await draw();
    expect(code).toBe(0);
    const lines = linesOf(out);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      shown: { type: "assassination" },
      verdict: { incident: null, place: null },
    });
    expect(lines[0]!.reports[0]!.text).toContain("نص مختلق");
    expect(err).toContain("drawn 3 of 3, seed 7");
  });

  test("again prints the same form; another order is refused", async () => {
    const first = await draw("--count", "2");
    expect(linesOf(first.out)).toHaveLength(2);
    expect((await draw("--count", "2")).out).toBe(first.out);
    for (const other of [
      ["--count", "3"],
      ["--count", "2", "--month", "2023-05"],
      ["--count", "2", "--seed", "8"],
    ]) {
      const { code, out, err } = await draw(...other);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("REG-SAMPLE-EXISTS");
    }
  });

  test("draws of a month and place alone", async () => {
    const { out } = await draw("--month", "2023-05", "--place", "درعا");
    expect(linesOf(out)).toHaveLength(2);
    const { code, err } = await run(
      ...["draw", "--name", "b", "--by", "م1", "--month", "2019-01"],
    );
    expect(code).toBe(2);
    expect(err).toContain("REG-SAMPLE-EMPTY");
  });

  test("verdicts come back as shares with their interval", async () => {
    const { out } = await draw();
    const right = { incident: "right", place: "right" };
    const file = filled(out, right, { incident: "wrong" });
    const recorded = await run("record", file, "--name", "a", "--by", "م1");
    expect(recorded.err).toContain("verdicts read 2, new 2");
    expect(await report()).toMatchObject({ counted: 2, drawn: 3, frame: 3 });
    const { shares } = await report();
    expect(shares[0]).toMatchObject({ field: "incident", right: 1, judged: 2 });
    const again = await run("record", file, "--name", "a", "--by", "م1");
    expect(again.err).toContain("verdicts read 2, new 0");
    const table = await run("report", "--name", "a");
    expect(table.out).toContain("سُحب 3 من 3");
    expect(table.out).toContain("ينتظر 1");
  });

  test("what a second person finds otherwise is told, and the form keeps the last", async () => {
    const { out } = await draw();
    const by = (author: string, verdict: object) =>
      run("record", filled(out, verdict), "--name", "a", "--by", author);
    await by("م1", { incident: "right" });
    await by("م2", { incident: "wrong" });
    expect(await report()).toMatchObject({ disputed: 1, counted: 1 });
    expect(linesOf((await draw()).out)[0]!.verdict).toMatchObject({
      incident: "wrong",
    });
  });

  test("a spoiled line keeps nothing of the file, and is named", async () => {
    const { out } = await draw();
    const file = filled(out, { incident: "right" }, { incident: "perhaps" });
    const { code, err } = await run(
      "record",
      file,
      "--name",
      "a",
      "--by",
      "م1",
    );
    expect(code).toBe(2);
    expect(err).toContain("CLI-BAD-ANSWER: line 2");
    expect(await report()).toMatchObject({ counted: 0, aside: 0 });
  });

  test("what was not drawn is refused", async () => {
    await draw();
    const verdict = { incident: "right" };
    const line = JSON.stringify({ item: `inc-${"0".repeat(32)}`, verdict });
    const file = fileIn(folder, "other.jsonl", line);
    const { code, err } = await run(
      "record",
      file,
      "--name",
      "a",
      "--by",
      "م1",
    );
    expect(code).toBe(2);
    expect(err).toContain("REG-NOT-DRAWN");
  });

  test("reports without incidents: there are none here", async () => {
    const { code, err } = await draw("--missed");
    expect(code).toBe(2);
    expect(err).toContain("REG-SAMPLE-EMPTY");
  });

  test.for([
    ["redraw", "--name", "a"],
    ["draw", "--name", "a"],
    ["draw", "--name", "a", "--by", "م1", "--count", "many"],
    ["draw", "--name", "a", "--by", "م1", "--month", "2023-13"],
    ["draw", "--name", "a", "--by", "م1", "--missed", "--place", "درعا"],
    ["record", "--name", "a", "--by", "م1"],
    ["report", "--name", "unknown"],
  ])("%j exits 2 and prints nothing", async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("المتوقع");
  });
});
