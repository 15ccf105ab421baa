import { beforeEach, describe, expect, test } from "vitest";
import { doubleCommand } from "../../src/cli/commands/double.js";
import { openRegister } from "../../src/register/open-register.js";
import { scratchFolder } from "../register/registers.js";
import { fileIn, NAMESAKE, runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();
let folder = "";
beforeEach(async () => {
  folder = folderOf();
  await toldRegister(folder, NAMESAKE);
});

const double = doubleCommand({ now: () => "2026-11-22T10:00:00.000Z" });
const run = (...args: readonly string[]) => runOn(folder, double, ...args);
const draw = (...args: readonly string[]) =>
  run("draw", "--name", "d", "--by", "م0", "--seed", "7", ...args);

interface Task {
  readonly id: string;
  readonly text: string;
}

const tasksOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Task);

const incident = (id: string, changes: object = {}) => ({
  id,
  type: "assassination",
  status: "occurred",
  when: { start: "2023-05-02", end: "2023-05-02", precision: "day" },
  where: { name: "طفس", admin1: "درعا", country: "SY", precision: "town" },
  perpetrators: [],
  targets: [],
  weapons: ["gunfire"],
  casualties: [
    { outcome: "killed", min: 1, max: 1, role: "civilian", names: [] },
  ],
  sources: [],
  background: false,
  ...changes,
});

const line = (id: string, ...incidents: readonly object[]) =>
  JSON.stringify({
    id,
    publishedInferred: null,
    incidents,
    aggregates: [],
    people: [],
  });

const submit = (coder: string, ...lines: readonly string[]) =>
  run(
    "submit",
    fileIn(folder, `${coder}.jsonl`, lines.join("\n")),
    ...["--name", "d", "--by", coder],
  );

const agreement = async (...args: readonly string[]) => {
  const { out } = await run(
    ...["agreement", "--name", "d", "--format", "json", ...args],
  );
  return JSON.parse(out) as {
    readonly people: {
      readonly incidents: object;
      readonly fields: readonly {
        readonly field: string;
        readonly alpha: { readonly known: boolean; readonly alpha?: number };
      }[];
    };
    readonly pairs: readonly { readonly coders: readonly string[] }[];
  };
};

describe("isnad double", () => {
  test("draws texts, and nothing that the program read in them", async () => {
    const { code, out } = await draw();
    expect(code).toBe(0);
    const tasks = tasksOf(out);
    expect(tasks).toHaveLength(3);
    for (const task of tasks)
      expect(Object.keys(task)).toEqual([
        "id",
        "outlet",
        "title",
        "published",
        "text",
      ]);
    expect(out).not.toContain("assassination");
    expect((await draw()).out).toBe(out);
  });

  test("draws of a month alone", async () => {
    expect(tasksOf((await draw("--month", "2023-06")).out)).toHaveLength(1);
  });

  test("holds two people against each other, and each against the program", async () => {
    const ids = tasksOf((await draw()).out).map(({ id }) => id);
    const [a = "", b = "", c = ""] = ids;
    const other = { type: "homicide" };
    await submit(
      "م1",
      line(a, incident("i1")),
      line(b, incident("i1", other)),
      line(c),
    );
    await submit(
      "م2",
      line(a, incident("i1")),
      line(b, incident("i9", other)),
      line(c),
    );
    const { people, pairs } = await agreement("--machine");
    expect(people.incidents).toEqual({ any: 2, all: 2 });
    const alphas = people.fields.filter(({ alpha }) => alpha.known);
    expect(alphas.map(({ field, alpha }) => [field, alpha.alpha])).toEqual([
      ["incident", 1],
      ["type", 1],
    ]);
    expect(pairs.map(({ coders }) => coders)).toEqual([
      ["م1", "م2"],
      ["isnad", "م1"],
      ["isnad", "م2"],
    ]);
    const { out } = await run("agreement", "--name", "d");
    expect(out).toContain("م1 3، م2 3");
    expect(out).toContain("القيم كلها واحدة");
    expect(out).toContain("يُعتمد عليه");
  });

  test("lists what differs, for a third person to settle", async () => {
    const [a = ""] = tasksOf((await draw()).out).map(({ id }) => id);
    await submit("م1", line(a, incident("i1")));
    await submit("م2", line(a, incident("i1", { weapons: ["ied"] })));
    const { out } = await run("agreement", "--name", "d", "--differences");
    expect(JSON.parse(out)).toMatchObject({
      report: a,
      field: "weapons",
      told: [
        { coder: "م1", value: ["gunfire"] },
        { coder: "م2", value: ["ied"] },
      ],
    });
  });

  test("one coder alone shows nobody anything", async () => {
    const [a = ""] = tasksOf((await draw()).out).map(({ id }) => id);
    await submit("م1", line(a, incident("i1")));
    const { out } = await run("agreement", "--name", "d", "--differences");
    expect(out).toBe("");
    expect((await agreement()).people.incidents).toEqual({ any: 0, all: 0 });
  });

  test("a coding stands: another of the same coder is refused whole", async () => {
    const [a = "", b = ""] = tasksOf((await draw()).out).map(({ id }) => id);
    await submit("م1", line(a));
    const { code, err } = await submit("م1", line(b), line(a, incident("i1")));
    expect(code).toBe(2);
    expect(err).toContain("REG-CODING-STANDS");
    const again = await submit("م1", line(a), line(b));
    expect(again.err).toContain("codings read 2, new 1");
  });

  test("a line out of the guide's form is named and keeps nothing", async () => {
    const [a = "", b = ""] = tasksOf((await draw()).out).map(({ id }) => id);
    const wrong = line(b, incident("i1", { type: "murder" }));
    const { code, err } = await submit("م1", line(a), wrong);
    expect(code).toBe(2);
    expect(err).toContain("CLI-BAD-ANSWER: line 2");
    expect(err).toContain("/incidents/0/type");
    const register = await openRegister(folder, { create: false });
    const rows = await register.store
      .selectFrom("double_coding")
      .selectAll()
      .execute();
    await register.close();
    expect(rows).toEqual([]);
  });

  test.for([
    ["draw", "--name", "d"],
    ["submit", "--name", "d", "--by", "م1"],
    ["submit", "missing.jsonl", "--name", "d", "--by", "isnad"],
    ["agreement", "--name", "none"],
    ["agree", "--name", "d"],
  ])("%j exits 2 and prints nothing", async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("المتوقع");
  });
});
