import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/command-list/index.js";
import { runProgram } from "../../src/cli/program.js";
import { startProgress } from "../../src/cli/progress.js";
import { Screen, testIo } from "./terminal.js";

describe("isnad", () => {
  it("lists every command in both languages", async () => {
    const io = testIo();
    expect(await runProgram(["--help"], io)).toBe(0);
    for (const { name, en, ar } of COMMANDS) {
      expect(io.stdout.text).toContain(name);
      expect(io.stdout.text).toContain(en);
      expect(io.stdout.text).toContain(ar);
    }
  });

  it("shows the list on standard error when nothing was asked", async () => {
    const io = testIo();
    expect(await runProgram([], io)).toBe(2);
    expect(io.stdout.text).toBe("");
    expect(io.stderr.text).toContain("Usage: isnad");
  });

  it("names the commands for one that it does not know", async () => {
    const io = testIo();
    expect(await runProgram(["cdoe"], io)).toBe(2);
    expect(io.stderr.text).toContain("CLI-UNKNOWN-COMMAND");
    expect(io.stderr.text).toContain(
      COMMANDS.map(({ name }) => name).join(", "),
    );
  });

  it("prints the version of the package", async () => {
    const io = testIo();
    const file = new URL("../../package.json", import.meta.url);
    const { version } = JSON.parse(readFileSync(file, "utf8")) as {
      version: string;
    };
    expect(await runProgram(["--version"], io)).toBe(0);
    expect(io.stdout.text).toBe(`${version}\n`);
  });

  it.for(COMMANDS.map(({ name }) => name))(
    "%s has help with examples in both languages",
    async (name) => {
      const io = testIo();
      expect(await runProgram(["help", name], io)).toBe(0);
      expect(io.stdout.text).toContain(`isnad ${name} `);
      expect(io.stdout.text).toMatch(/# [a-z].*\n {2}# [\u0600-\u06ff]/);
    },
  );

  it("loads only the command that is run", async () => {
    const loaded: string[] = [];
    const commands = ["a", "b"].map((name) => ({
      name,
      en: name,
      ar: name,
      load: () => {
        loaded.push(name);
        return Promise.resolve(() => Promise.resolve(7));
      },
    }));
    expect(await runProgram(["b", "x"], testIo(), commands)).toBe(7);
    expect(loaded).toEqual(["b"]);
  });
});

describe("progress", () => {
  function draw(isTTY: boolean, isShared: boolean): string {
    const stream = new Screen(isTTY);
    let time = 0;
    const now = () => time;
    const progress = startProgress({ stream, isShared, totalBytes: 200, now });
    progress.addRecord();
    time = 1500;
    progress.addBytes(100);
    progress.addRecord();
    progress.end();
    return stream.text;
  }

  it("shows share and pace on a terminal after a second", () => {
    expect(draw(true, false)).toBe(
      "\r\u001b[K██████████░░░░░░░░░░ 50% 1 · 1/s\r\u001b[K",
    );
  });

  it("is silent in a pipe and where data goes to the same terminal", () => {
    expect(draw(false, false)).toBe("");
    expect(draw(true, true)).toBe("");
  });
});
