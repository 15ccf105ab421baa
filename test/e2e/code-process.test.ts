import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { finished, isnad, start } from "./program.js";

const GOLD = fileURLToPath(
  new URL("../../gold/dev/reports.jsonl", import.meta.url),
);
const LINES = readFileSync(GOLD, "utf8").trim().split("\n");
const idOf = (line: string) => (JSON.parse(line) as { id: string }).id;

describe("isnad as a process", { timeout: 60_000 }, () => {
  it("codes a file in order; data on stdout only", async () => {
    const { code, stdout, stderr } = await isnad(["code", GOLD]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout.trim().split("\n").map(idOf)).toEqual(LINES.map(idOf));
  });

  it("gives the same bytes on threads", async () => {
    const many = `${[...LINES, ...LINES, ...LINES, ...LINES].join("\n")}\n`;
    const one = await isnad(["code"], many);
    const two = await isnad(["code", "--threads", "2"], many);
    expect(two.code).toBe(0);
    expect(two.stdout).toBe(one.stdout);
  });

  it("exits 3 with --strict, 2 for a missing file or pack", async () => {
    const strict = await isnad(["code", "--strict"], `{"bad\n${LINES[0]}\n`);
    expect(strict.code).toBe(3);
    expect(strict.stdout.trim().split("\n")).toHaveLength(1);
    expect(strict.stderr).toContain("-:1 IMP-NOT-JSON");
    expect((await isnad(["code", "/no/such/file"])).code).toBe(2);
    for (const threads of ["1", "2"]) {
      const args = ["code", "--packs", "/no/such/folder", "--threads", threads];
      const packs = await isnad(args, `${LINES[0]}\n`);
      expect(packs.stderr).toContain("PACK-MISSING");
      expect(packs.code).toBe(2);
    }
  });

  it("ends quietly when the reader of its output leaves", async () => {
    const child = start(["code"]);
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${LINES.join("\n")}\n`);
    const end = finished(child);
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end(`${LINES.join("\n")}\n`);
    const { code, stderr } = await end;
    expect(code).toBe(0);
    expect(stderr).toBe("");
  });

  it("says nothing of a reader that left before the first word", async () => {
    const child = start(["--help"]);
    child.stdout.destroy();
    const { code, stderr } = await finished(child);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it.for(["1", "2"])(
    "ends with whole lines on Ctrl-C (threads: %s)",
    async (threads) => {
      const child = start(["code", "--threads", threads]);
      child.stdin.on("error", () => undefined);
      const end = finished(child);
      // More than the two batches a thread that are read ahead.
      const many = Array.from({ length: 300 }, () => LINES[0]).join("\n");
      child.stdin.write(`${many}\n`);
      child.stdout.once("data", () => child.kill("SIGINT"));
      const { code, stdout } = await end;
      expect(code).toBe(130);
      expect(stdout.endsWith("}\n")).toBe(true);
      for (const line of stdout.trim().split("\n")) JSON.parse(line);
    },
  );

  it("annotates from a pipe", async () => {
    const args = ["annotate", "--layers", "dates,places"];
    const { code, stdout } = await isnad(args, `${LINES[0]}\n`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: idOf(LINES[0] ?? "") });
  });
});
