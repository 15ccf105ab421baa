import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exportCommand } from "../../src/cli/commands/export.js";
import { incidentsCommand } from "../../src/cli/commands/incidents.js";
import { searchCommand } from "../../src/cli/commands/search.js";
import { verifyCommand } from "../../src/cli/commands/verify.js";
import { decideCommand } from "../../src/cli/commands/decide.js";
import { openRegister } from "../../src/register/open-register.js";
import {
  csvOf,
  officeRegister,
} from "../fixtures/office-register/office-register.mjs";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { runOn } from "./told-register.js";
import { adopt, adoptFile, cellsOf } from "./adopted-office.js";

const folderOf = scratchFolder();
describe("an office's register of one sheet", () => {
  let folder = "";
  let file = "";
  const made = officeRegister({ seed: 8, rows: 120 });
  const [planted] = made.pairs;
  let first: Awaited<ReturnType<typeof adoptFile>>;
  beforeAll(async () => {
    WORLD.gazetteer.find("");
    folder = folderOf();
    mkdirSync(folder, { recursive: true });
    file = path.join(folder, "سجل الضحايا.csv");
    writeFileSync(file, csvOf(made));
    first = await adoptFile(folder, file, "--format", "jsonl");
  });
  const on = (
    ...args: Parameters<typeof runOn> extends [string, ...infer Rest]
      ? Rest
      : never
  ) => runOn(path.join(folder, "register"), ...args);

  test("comes in row by row, and again without a change", async () => {
    expect(first.code).toBe(0);
    expect(first.err).toContain("new reports 120");
    expect(first.err).toContain("120 incidents");
    const again = await adoptFile(folder, file);
    expect(again.err).toContain(
      "new reports 0, new versions 0, read again 0, unchanged 120",
    );
  });

  test("its likely doubles are listed with what to merge; none was merged", () => {
    const pairs = first.out
      .trim()
      .split("\n")
      .map(
        (line) =>
          JSON.parse(line) as { kind: string; ids: string[]; why: object },
      )
      .filter(({ kind }) => kind === "duplicate");
    expect(pairs.map(({ ids }) => ids.toSorted())).toContainEqual(
      planted!.ids.toSorted(),
    );
    expect(pairs[0]!.why).toMatchObject({
      ar: expect.stringContaining("قبل المقارنة") as string,
      en: expect.stringContaining("before any field") as string,
    });
  });

  test("every cited cell is found again", async () => {
    const { code, out } = await on(verifyCommand(), "--notices");
    expect(out.split("\n").filter((line) => line.includes("VER-CELL"))).toEqual(
      [],
    );
    expect([code, out]).toEqual([0, ""]);
  });

  test("a row is found by its own number", async () => {
    const { out } = await on(
      searchCommand(),
      planted!.ids[0],
      "--format",
      "jsonl",
    );
    expect(out).toContain(planted!.ids[0]);
    const own = await on(incidentsCommand(), "--report", planted!.ids[0]);
    const [incident, ...more] = own.out.trim().split("\n");
    expect(more).toEqual([]);
    expect(JSON.parse(incident!)).toMatchObject({
      members: [[planted!.ids[0], "i1"]],
    });
  });

  test("is written again as it was, cell for cell", async () => {
    const out = path.join(folder, "again");
    expect(
      (await on(adopt(), "--export", out, "--owner", "office-x")).code,
    ).toBe(0);
    const name = path.basename(file);
    expect(await cellsOf(path.join(out, name))).toEqual(await cellsOf(file));
    // What is there is never written over.
    expect(
      (await on(adopt(), "--export", out, "--owner", "office-x")).code,
    ).toBe(2);
  });

  test("private names do not reach the public", async () => {
    const { out } = await on(
      exportCommand({ loadWorld: () => WORLD }),
      "--format",
      "incidents-jsonl",
    );
    const internal = await on(
      exportCommand({ loadWorld: () => WORLD }),
      "--format",
      "incidents-jsonl",
      "--audience",
      "internal",
    );
    const named = made.rows.map((row) => row.slice(2, 5).join(" ").trim());
    expect(
      named.filter((name) => name.includes(" ") && internal.out.includes(name))
        .length,
    ).toBeGreaterThan(80);
    expect(
      named.filter((name) => name.split(" ").length > 2 && out.includes(name)),
    ).toEqual([]);
    const mothers = made.rows.map((row) => row[5]).filter(Boolean);
    expect(out).not.toContain('"mother"');
    expect(mothers.length).toBeGreaterThan(20);
  });

  test("what people decide stands beside the row, when asked", async () => {
    const line = first.out
      .split("\n")
      .find((one) => one.includes('"duplicate"'))!;
    const { incidents, ids } = JSON.parse(line) as Record<string, string[]>;
    const merged = await on(
      decideCommand(),
      "merge",
      ...incidents!,
      "--reason",
      "صفّان لحادثة واحدة",
      "--author",
      "A1",
    );
    expect(merged.code).toBe(0);
    const out = path.join(folder, "decided");
    await on(
      adopt(),
      "--export",
      out,
      "--owner",
      "office-x",
      "--with-decisions",
    );
    const [sheet] = Object.values(
      await cellsOf(path.join(out, path.basename(file))),
    );
    expect(sheet![1]!.slice(-5)[0]).toBe("isnad_incident");
    const row = sheet!.find((cells) => cells?.[1] === ids![0]);
    expect(row!.slice(-2)[0]).toBe(ids![1]);
    expect(row!.at(-1)).toContain("must_link");
    const { out: left } = await on(
      adopt(),
      "--duplicates",
      "--owner",
      "office-x",
      "--format",
      "jsonl",
    );
    expect(left).not.toContain(JSON.stringify(ids));
  });

  test("a changed cell is a new version of its row alone", async () => {
    const rows = made.rows.map((row) => [...row]);
    rows[3]![7] = "44";
    writeFileSync(file, csvOf({ ...made, rows }));
    const { err } = await adoptFile(folder, file);
    expect(err).toContain(
      "new reports 0, new versions 1, read again 0, unchanged 119",
    );
  });

  test("a claim that cites another cell is a fault", async () => {
    const register = await openRegister(path.join(folder, "register"), {
      create: false,
    });
    const claim = await register.store
      .selectFrom("claim")
      .selectAll()
      .where("kind", "=", "incident")
      .limit(1)
      .executeTakeFirstOrThrow();
    await register.store
      .updateTable("claim")
      .set({
        value: claim.value.replaceAll('"field":"البلدة"', '"field":"المصدر"'),
      })
      .where("claim_key", "=", claim.claim_key)
      .execute();
    await register.close();
    const { code, out } = await on(verifyCommand());
    expect(code).toBe(4);
    expect(out).toContain("VER-CELL");
  });
});
