import { beforeAll, describe, expect, test } from "vitest";
import type { RunCommand } from "../../src/cli/command.js";
import { coverageCommand } from "../../src/cli/commands/coverage.js";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { fileIn, runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();
let folder = "";
beforeAll(async () => {
  folder = folderOf();
  await toldRegister(folder);
});

const file = (name: string, text: string) => fileIn(folder, name, text);
const run = (command: RunCommand, ...args: readonly string[]) =>
  runOn(folder, command, ...args);

describe("isnad coverage", () => {
  const coverage = coverageCommand({ loadWorld: () => WORLD });

  test("prints days and the short note", async () => {
    const { code, out } = await run(
      coverage,
      "--from",
      "2023-05-01",
      "--to",
      "2023-05-10",
    );
    expect(code).toBe(0);
    expect(out).toContain("·1·······1");
    expect(out).toContain("أيام بلا أي مادة: 8 من 10");
  });

  test("as JSON, with the reasons of gaps read", async () => {
    const reasons = file(
      "gaps.json",
      JSON.stringify([
        { from: "2023-05-03", to: "2023-05-09", reason: "لا كهرباء" },
      ]),
    );
    const { out } = await run(
      coverage,
      "--format",
      "json",
      "--reasons",
      reasons,
    );
    expect(JSON.parse(out)).toMatchObject({
      from: "2023-05-02",
      to: "2023-05-10",
      note: { captures: 2 },
      outlets: [{ outlet: "شبكة السهل", habit: null }],
    });
  });

  test("wrong days and wrong reasons exit 2", async () => {
    expect(
      (await run(coverage, "--from", "2023-05-10", "--to", "2023-05-01")).code,
    ).toBe(2);
    expect(
      (await run(coverage, "--reasons", file("bad.json", '[{"from": "x"}]')))
        .code,
    ).toBe(2);
  });
});
