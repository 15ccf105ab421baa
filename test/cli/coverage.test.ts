import { beforeAll, describe, expect, test } from "vitest";
import type { RunCommand } from "../../src/cli/command.js";
import { coverageCommand } from "../../src/cli/commands/coverage.js";
import { statsCommand } from "../../src/cli/commands/stats.js";
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

describe("isnad stats", () => {
  const stats = statsCommand({ loadWorld: () => WORLD });
  const may = ["--month", "2023-05", "--place", "درعا"];

  test("prints under its table what the month rests on", async () => {
    const { code, out } = await run(stats, ...may);
    expect(code).toBe(0);
    expect(out).toContain(
      "التغطية: المواد 2، الجهات 1؛ أيام بلا أي مادة: 29 من 31",
    );
  });

  test("and in JSON, in both languages", async () => {
    const { out } = await run(stats, ...may, "--format", "json");
    const { coverage } = JSON.parse(out) as { coverage: { en: string }[] };
    expect(coverage.map(({ en }) => en)).toEqual([
      "coverage: 2 reports of 1 outlets; days without any: 29 of 31; gaps: none",
    ]);
  });

  test.for(["درعاا", "ZZ"])(
    "a place that nothing knows, %s, is an error and no table of zeros",
    async (place) => {
      const asked = await run(stats, "--month", "2023-05", "--place", place);
      expect(asked).toMatchObject({ code: 2, out: "" });
      expect(asked.err).toContain("المتوقع");
      expect(asked.err).not.toMatch(/المتوقع[^؛]*expected/);
    },
  );

  test("a known place without a happening is counted", async () => {
    const asked = await run(stats, "--month", "2023-05", "--place", "السويداء");
    expect(asked.code).toBe(0);
  });

  test("an error says what it wants in each language", async () => {
    const { err } = await run(stats, "--month", "2023-13");
    const [en, ar] = err.split("\n");
    expect(en).toContain("expected a month such as 2022-05;");
    expect(ar).toMatch(/المتوقع ⁨شهر مثل .*2022-05/u);
  });

  test("wrong reasons exit 2 before anything is counted", async () => {
    const bad = file("worse.json", "{}");
    expect(await run(stats, ...may, "--reasons", bad)).toMatchObject({
      code: 2,
      out: "",
    });
  });
});
