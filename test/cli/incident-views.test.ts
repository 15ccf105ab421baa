import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { incidentsCommand } from "../../src/cli/commands/incidents.js";
import { runCommand } from "../../src/cli/commands/run.js";
import type { RegisterIncident } from "../../src/model/index.js";
import { incident, killed, report } from "../linkage/fictional.js";
import { testIo, withoutKeyNotice } from "./terminal.js";

const VICTIM = "سالم فواز الكرمي";
const REPORTS = [
  report("a", [incident("i1", { casualties: [killed(2, [VICTIM])] })]),
  report("b", [incident("i1", { casualties: [killed(4, [VICTIM])] })], {
    published: "2023-03-07",
  }),
];

let folder: string;
let register: string;
let id: string;

async function incidents(...args: readonly string[]): Promise<string> {
  const io = testIo();
  const code = await incidentsCommand()(["--register", register, ...args], io);
  expect([code, withoutKeyNotice(io.stderr.text)]).toEqual([0, ""]);
  return io.stdout.text;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-views-"));
  register = join(folder, "register");
  const reports = join(folder, "reports.jsonl");
  const claims = join(folder, "claims.jsonl");
  const lines = (list: readonly unknown[]) =>
    list.map((one) => `${JSON.stringify(one)}\n`).join("");
  const heads = REPORTS.map(({ id: key, outlet, published }) => ({
    id: key,
    outlet,
    url: null,
    title: null,
    published,
    text: `قتل أشخاص في داعل، وفق المادة ${key}.`,
  }));
  const gold = REPORTS.map(({ id: key, incidents: told }) => ({
    id: key,
    publishedInferred: null,
    incidents: told,
    aggregates: [],
    people: [],
  }));
  await writeFile(reports, lines(heads));
  await writeFile(claims, lines(gold));
  const args = [reports, "--claims", claims, "--register", register];
  expect(await runCommand()(args, testIo())).toBe(0);
  const [only, ...others] = (await incidents())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as RegisterIncident);
  expect(others).toEqual([]);
  id = only!.id;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("one incident of two reports", () => {
  it("puts competing values side by side with sources and days", async () => {
    const values = JSON.parse(
      await incidents("--id", id, "--values"),
    ) as RegisterIncident["competing"];
    expect(values["/casualties/killed"]?.values).toMatchObject([
      {
        value: { min: 4, max: 4 },
        sources: ["صحيفة b"],
        firstReported: "2023-03-07",
      },
      {
        value: { min: 2, max: 2 },
        sources: ["صحيفة a"],
        lastReported: "2023-03-06",
      },
    ]);
    const table = await incidents("--id", id, "--values", "--format", "table");
    expect(table).toContain("صحيفة b");
  });

  it("says why they are one happening, in both languages", async () => {
    const table = await incidents("--id", id, "--links", "--format", "table");
    expect(table).toContain("a/i1 – b/i1");
    expect(table).toMatch(/اسم ضحية مطابق.*a victim's name agrees/);
  });

  it.each([
    ["lowest", 2],
    ["highest", 4],
    ["latest", 4],
  ])("shows the %s number when asked to", async (rule, min) => {
    const shown = JSON.parse(
      await incidents("--show", `casualties=${rule}`),
    ) as RegisterIncident;
    expect(shown.casualties).toMatchObject([{ outcome: "killed", min }]);
    expect(shown.competing["/casualties/killed"]?.shown).toMatchObject({
      low: 2,
      high: 4,
    });
  });
});
