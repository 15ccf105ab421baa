import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { RegisterPerson } from "../../src/model/index.js";
import { goldPersonReports } from "../linkage/fictional-persons.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

type Line = RegisterPerson & {
  readonly life?: { readonly steps: readonly { readonly state: string }[] };
  readonly joins: readonly { readonly mentions: readonly string[] }[];
  readonly audience: string;
};

/** A register of the labelled persons. */
async function sharedRegister(): Promise<string> {
  const [name, files] = [newRegister(), scratch()];
  const [reports, claims] = [`${files}.reports.jsonl`, `${files}.claims.jsonl`];
  const lines = (list: readonly unknown[]) =>
    list.map((one) => JSON.stringify(one)).join("\n");
  writeFileSync(
    reports,
    lines(
      goldPersonReports.map(({ id, outlet, published }) => ({
        id,
        outlet,
        published,
        text: `مادة مختلقة رقمها ${id}.`,
      })),
    ),
  );
  writeFileSync(claims, lines(goldPersonReports));
  const { code } = await isnad([
    "run",
    reports,
    "--claims",
    claims,
    "--register",
    name,
  ]);
  expect(code).toBe(0);
  return name;
}

let made: Promise<string> | undefined;
const people = async (...args: readonly string[]) => {
  made ??= sharedRegister();
  return isnad(["people", "--register", await made, ...args]);
};

const read = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

test("people explains each join and says that it is internal", async () => {
  const { code, out, err } = await people("--name", "الكاضمي");
  expect(code).toBe(0);
  expect(err).toContain("internal");
  const [one, ...others] = read(out);
  expect(others).toEqual([]);
  expect(one!.names.map(({ name }) => name).sort()).toEqual([
    "محي الدين الكاضمي",
    "محيي الدين الكاظمي",
  ]);
  expect(one!.joins).toHaveLength(1);
  expect(one!.audience).toBe("internal");
});

test("people prints the life of victims and of nobody else", async () => {
  const persons = read((await people()).out);
  const named = (name: string) => persons.find((one) => one.name === name);
  expect(named("وسيم راغب الدحدوح")!.life!.steps.map((s) => s.state)).toEqual([
    "wounded",
    "died_of_wounds",
    "killed",
  ]);
  expect(named("بشير المنصور")!.life).toBeUndefined();
  expect(named("هيثم قدور")!.life).toBeUndefined();
});

test("who is known only as accused is not listed, not even by his id", async () => {
  const listed = read((await people()).out);
  expect(
    listed.some(
      ({ accusations, roles }) => accusations.length > 0 && roles.length === 0,
    ),
  ).toBe(false);
  const { out } = await people("--name", "ماهر الزين");
  expect(read(out).map(({ mentions }) => mentions[0]![1])).toEqual(["n050"]);
  const { code, err } = await people("--id", `per-${"0".repeat(32)}`);
  expect(code).toBe(2);
  expect(err).toContain("CLI-BAD-OPTION-VALUE");
});

test("an id from before a join, a decision and its undoing", async () => {
  const [joined] = read((await people("--name", "نورس وليد العودات")).out);
  const former = await people("--id", joined!.formerIds![0]!);
  expect(read(former.out)[0]!.id).toBe(joined!.id);
  const claims = joined!.joins[0]!.mentions;
  const file = `${scratch()}.decisions.jsonl`;
  const parted = { id: "d1", kind: "cannot_link", claims };
  writeFileSync(file, `${JSON.stringify(parted)}\n`);
  const apart = await people("--name", "نورس وليد", "--decisions", file);
  expect(read(apart.out)).toHaveLength(2);
  const undone = { id: "d2", kind: "undo", decision: "d1" };
  writeFileSync(
    file,
    [parted, undone].map((d) => JSON.stringify(d)).join("\n"),
  );
  const again = await people("--name", "نورس وليد", "--decisions", file);
  expect(read(again.out)).toHaveLength(1);
  writeFileSync(file, "{}");
  const bad = await people("--decisions", file);
  expect(bad.code).toBe(2);
  expect(bad.err).toContain("CLI-BAD-DECISION");
});

test("suggestions name what stands between, and no accused", async () => {
  const { out } = await people("--suggestions");
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { barrier: string; names: string[] });
  expect(lines.map(({ barrier }) => barrier)).toContain("dead_before");
  expect(lines.map(({ barrier }) => barrier)).not.toContain("blamed_namesake");
});

test("a table, one person a line", async () => {
  const { code, out } = await people("--format", "table", "--name", "السلمان");
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toHaveLength(3);
  expect(out).toContain("أُفرج عنه");
  expect((await people("--format", "xml")).code).toBe(2);
});

test("places prints each place with its names and incidents", async () => {
  made ??= sharedRegister();
  const places = async (...args: readonly string[]) =>
    isnad(["places", "--register", await made!, ...args]);
  const { code, out } = await places("--name", "داعل");
  expect(code).toBe(0);
  const [one, ...others] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; incidents: string[] });
  expect(others).toEqual([]);
  expect(one!.incidents.length).toBeGreaterThan(2);
  const same = await places("--id", one!.id);
  expect(same.out).toBe(out);
  expect((await places("--format", "table")).out).toContain("نوى");
  expect((await places("--id", "plc-0")).code).toBe(2);
  expect((await places("--suggestions")).code).toBe(0);
});
