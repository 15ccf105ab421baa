import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateCommand } from "../../src/cli/commands/evaluate.js";
import { OWN_GOLD, ownGoldFolders } from "../../src/cli/gold-set.js";
import { perturb, SETS } from "../fixtures/score-parity/perturb.mjs";
import { loadFake } from "./fake-coder.js";
import { testIo } from "./terminal.js";

let folder = "";
const set = () => join(folder, "sets", "small");
const floors = () => join(folder, "floors.json");
const evaluate = (args: readonly string[], io = testIo()) =>
  evaluateCommand({ loadCoder: loadFake, floors: floors() })(args, io);

const GOLD = {
  id: "a",
  publishedInferred: null,
  incidents: [
    {
      id: "i1",
      type: "shelling",
      perpetrators: [{ id: "syrian-government", name: "قوات النظام" }],
      targets: [{ id: null, name: "قصف" }],
    },
  ],
  aggregates: [],
  people: [],
};
const jsonl = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join("");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-evaluate-"));
  await mkdir(set(), { recursive: true });
  await writeFile(
    join(set(), "reports.jsonl"),
    jsonl({ id: "a", text: "قصف" }),
  );
  await writeFile(join(set(), "gold.jsonl"), jsonl(GOLD));
});
afterAll(() => rm(folder, { recursive: true }));

async function figures(args: readonly string[]) {
  const io = testIo();
  expect(await evaluate([...args, "--json"], io)).toBe(0);
  return JSON.parse(io.stdout.text) as Record<string, unknown>;
}

describe("isnad evaluate", () => {
  it("codes a set and compares actors by the guide's ids", async () => {
    expect(await figures(["--gold", set()])).toMatchObject({
      reports: 1,
      withoutPrediction: 0,
      f1: { incidents: { f1: 100 }, actorIds: { f1: 100 } },
    });
  });

  it("takes the ids to print from a table beside the set", async () => {
    const table = join(folder, "sets", "actor-ids.tsv");
    await writeFile(table, "actor\tgold_id\npack-army\tpolice\n");
    const { f1 } = await figures(["--gold", set()]);
    await rm(table);
    expect(f1).toMatchObject({ actorIds: { f1: 0 } });
  });

  it("prints aligned figures for reading", async () => {
    const io = testIo();
    expect(await evaluate(["--gold", set()], io)).toBe(0);
    const [head, , titles, first] = io.stdout.text.split("\n");
    expect(head).toContain("small: reports 1");
    expect(titles).toMatch(/^list {2,}precision {2}recall {2,}F1/);
    expect(first).toMatch(/^incidents +100 +100 +100 +1 +1$/);
  });

  it("gives the stored figures of the other scorer for own predictions", async () => {
    const stored = new URL(
      "../fixtures/score-parity/figures.jsonl",
      import.meta.url,
    );
    const lines = (await readFile(stored, "utf8")).trim().split("\n");
    type Stored = { set: string; seed: number; figures: { linking?: unknown } };
    for (const line of lines.map((text) => JSON.parse(text) as Stored)) {
      const dir = join(OWN_GOLD, line.set);
      const read = async (name: string) =>
        (await readFile(join(dir, name), "utf8"))
          .trim()
          .split("\n")
          .map((text) => JSON.parse(text) as never);
      const gold = await read("gold.jsonl");
      const links = await read("links.jsonl");
      const { predictions } = perturb({ gold, links, seed: line.seed });
      const pred = join(folder, "pred.jsonl");
      await writeFile(pred, jsonl(...predictions));
      const { linking: _, ...wanted } = line.figures;
      expect(await figures(["--gold", dir, "--pred", pred])).toEqual(wanted);
    }
  });

  it("finds the project's own sets", () => {
    const names = ownGoldFolders().map((path) => path.slice(OWN_GOLD.length));
    const own = [
      "aside",
      "daily",
      "exam",
      "exam-daily",
      "field",
      "links",
      "links-aside",
      "more",
      "press",
      "quiet",
      "quiet-aside",
      "wide",
    ];
    expect(names).toEqual([...SETS, ...own].sort());
  });

  it("names what a gold folder lacks, and a bad line", async () => {
    const io = testIo();
    expect(await evaluate(["--gold", folder], io)).toBe(2);
    expect(io.stderr.text).toContain("CLI-GOLD-MISSING");
    const pred = join(folder, "bad.jsonl");
    await writeFile(pred, '{"id":"a"}\n{"id":');
    const other = testIo();
    expect(await evaluate(["--gold", set(), "--pred", pred], other)).toBe(2);
    expect(other.stderr.text).toContain("EVAL-BAD-GOLD-LINE");
    expect(other.stderr.text).toContain("bad.jsonl, line 2");
    expect(await evaluate(["--pred", pred], testIo())).toBe(2);
  });

  it("pins floors, holds figures against them, refuses to lower", async () => {
    const worse = join(folder, "worse.jsonl");
    await writeFile(worse, jsonl({ ...GOLD, incidents: [] }));
    const best = ["--gold", set()];
    const less = ["--gold", set(), "--pred", worse];
    expect(await evaluate([...best, "--update"])).toBe(0);
    expect(await evaluate([...best, "--check"])).toBe(0);
    expect(await evaluate(less)).toBe(0);
    const io = testIo();
    expect(await evaluate([...less, "--check"], io)).toBe(1);
    expect(io.stderr.text).toContain("small.incidents is 0");
    const pinned = await readFile(floors(), "utf8");
    expect(await evaluate([...less, "--update"])).toBe(1);
    expect(await readFile(floors(), "utf8")).toBe(pinned);
    const reason = ["--update", "--allow-regression", "a stricter guide"];
    expect(await evaluate([...less, ...reason])).toBe(0);
    expect(await readFile(floors(), "utf8")).toContain("a stricter guide");
  });
});
