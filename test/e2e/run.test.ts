import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openRegister } from "../../src/register/open-register.js";
import { registerSize } from "../../src/register/register-size.js";
import { registerDump } from "../register/register-dump.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { claims, gold, importInto, isnad, reports } from "./isnad.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

async function dumpOf(name: string): Promise<string> {
  const register = await openRegister(name, { create: false });
  try {
    return await registerDump(register);
  } finally {
    await register.close();
  }
}

test("a second run adds no row anywhere", async () => {
  const name = newRegister();
  const first = await importInto(name);
  expect(first).toMatchObject({ code: 0, out: "" });
  expect(first.err).toContain("new reports 40,");
  expect(first.err).toContain("مواد جديدة 40،");
  const before = await dumpOf(name);
  const second = await importInto(name);
  expect(second.err).toContain(
    "new reports 0, new versions 0, read again 0, unchanged 40",
  );
  expect(await dumpOf(name)).toBe(before);
});

test("folder or file, one batch or forty: one register", async () => {
  const [folder, file] = [newRegister(), `${scratch()}.sqlite`];
  await importInto(folder, "--batch", "999");
  await importInto(file, "--batch", "1");
  expect(await dumpOf(file)).toBe(await dumpOf(folder));
});

test("files in two runs and the other way round: one register", async () => {
  const lines = readFileSync(reports, "utf8").trim().split("\n");
  const parts = ["a.jsonl", "b.jsonl"].map((name, half) => {
    const folder = scratch();
    mkdirSync(folder);
    const file = path.join(folder, name);
    const own = lines.filter((_, index) => index % 2 === half);
    writeFileSync(file, own.join("\n"));
    return file;
  });
  const dumps: string[] = [];
  for (const order of [parts, [...parts].reverse()]) {
    const name = newRegister();
    for (const file of order) {
      await isnad(["run", file, "--claims", claims, "--register", name]);
      await isnad(["incidents", "--register", name]);
    }
    dumps.push(await dumpOf(name));
  }
  expect(dumps[1]).toBe(dumps[0]);
});

test.for([
  [["incidents", "--register", "/nowhere/at/all"], "REG-MISSING"],
  [["incidents", "--register", gold], "REG-NOT-A-REGISTER"],
  [
    ["stats", "--register", "/nowhere", "--month", "2023-13"],
    "CLI-BAD-OPTION-VALUE",
  ],
  [
    ["stats", "--register", "/nowhere", "--month", "2023-10", "--rule", "x"],
    "CLI-BAD-OPTION-VALUE",
  ],
  [["export", "--register", "/nowhere", "--format", "x"], "EXP-UNKNOWN-FORMAT"],
  [
    ["run", "/nowhere.jsonl", "--register", "/nowhere", "--claims", claims],
    "IMP-FILE-MISSING",
  ],
  [
    ["run", reports, "--register", "/nowhere", "--claims", "/nowhere"],
    "IMP-FILE-MISSING",
  ],
  [
    ["run", reports, "--register", "/nowhere", "--claims", reports],
    "EVAL-BAD-GOLD-LINE",
  ],
  [
    [
      "run",
      reports,
      "--register",
      "/nowhere",
      "--claims",
      claims,
      "--namespace",
      "X Y",
    ],
    "IMP-BAD-NAMESPACE",
  ],
  [["run", reports], "CLI-BAD-OPTION-VALUE"],
] as const)("%j says %s in both languages, exit 2", async ([args, code]) => {
  const { code: exit, out, err } = await isnad(args);
  expect(exit).toBe(2);
  expect(out).toBe("");
  expect(err.split(`isnad: ${code}`)).toHaveLength(3);
  expect(err).toMatch(/[\u0600-\u06ff]/);
});

test("standard input and rejects: what can be read is kept", async () => {
  const name = newRegister();
  const [first = ""] = readFileSync(reports, "utf8").split("\n");
  const run = [
    "run",
    "--from",
    "jsonl",
    "--claims",
    claims,
    "--register",
    name,
  ];
  const { code, err } = await isnad(
    [...run, "--strict"],
    `${first}\nnot json\n`,
  );
  expect(code).toBe(3);
  expect(err).toContain("IMP-NOT-JSON");
  const register = await openRegister(name, { create: false });
  expect((await registerSize(register)).report).toBe(1);
  await register.close();
});

test("a copy of the file elsewhere adds nothing", async () => {
  const [name, folder] = [newRegister(), scratch()];
  await importInto(name);
  const register = await openRegister(name, { create: false });
  const before = await registerSize(register);
  await register.close();
  mkdirSync(folder);
  const copy = path.join(folder, "copy.jsonl");
  copyFileSync(reports, copy);
  await isnad(["run", copy, "--claims", claims, "--register", name]);
  const after = await openRegister(name, { create: false });
  expect(await registerSize(after)).toEqual(before);
  await after.close();
});
