import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { openRegister } from "../../src/register/index.js";
import { registerDump } from "../register/register-dump.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";
import { ownPage, pageFolder } from "./own-pages.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

interface Line {
  readonly what: string;
  readonly id?: string;
  readonly code?: string;
  readonly file: string;
  readonly member?: string;
  readonly line: number;
}

const lines = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

const report = (id: string, text: string) =>
  JSON.stringify({ id, outlet: "شبكة السهل", published: "2023-05-02", text });

/** Files that a run takes in, and a file of claims for none of them. */
function input() {
  const folder = pageFolder(scratch(), {
    "a.html": ownPage("تل الريح"),
    "b.html": "<html><p>لا شيء</p>",
    "r.jsonl": [
      report("r1", "قُتل شخص في البلدة."),
      report("r2", "جُرح شخص في البلدة."),
      report("r1", "قُتل شخص في البلدة."),
      "{no json",
    ].join("\n"),
  });
  const claims = path.join(scratch(), "claims.jsonl");
  mkdirSync(path.dirname(claims), { recursive: true });
  const none = { publishedInferred: null, incidents: [], aggregates: [] };
  writeFileSync(claims, JSON.stringify({ id: "none", ...none, people: [] }));
  return { folder, claims };
}

/** Every file of a folder with its hash. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    all
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        const bytes = readFileSync(file);
        return [file, createHash("sha256").update(bytes).digest("hex")];
      }),
  );
}

const onDisk = process.env["ISNAD_TEST_POSTGRES"] === undefined;

test("a dry run into nowhere says all that would come in and leaves nothing", async () => {
  const { folder, claims } = input();
  const register = scratch();
  const temporary = scratch();
  mkdirSync(temporary);
  vi.stubEnv("TMPDIR", temporary);
  expect(tmpdir()).toBe(temporary);
  const run = ["run", folder, "--claims", claims, "--register", register];
  const { code, out, err } = await isnad([...run, "--dry-run"]);
  expect(code, err).toBe(0);
  const told = lines(out).map(({ what, id = "", code = "", line }) =>
    [what, code || id, line].join(" "),
  );
  expect(told).toEqual([
    "new-report a 1",
    "reject IMP-PAGE-NO-ARTICLE 1",
    "new-report r1 1",
    "new-report r2 2",
    "unchanged r1 3",
    "notice IMP-REPORT-REPEATED 3",
    "reject IMP-NOT-JSON 4",
  ]);
  expect(err).toContain("IMP-PAGE-NO-ARTICLE");
  expect(err).toContain("new reports 3, new versions 0");
  expect(err).toContain("مواد جديدة 3");
  expect(err).toContain("nothing was written");
  expect(existsSync(register)).toBe(false);
  expect(readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
  // What run then does is what was said.
  const done = await isnad(run);
  expect(done.err).toContain("new reports 3, new versions 0");
  expect(done.err).toContain("unchanged 1, rejected 2");
});

test("a dry run exits as run would", async () => {
  const { folder, claims } = input();
  const strict = ["--claims", claims, "--strict", "--dry-run"];
  const on = ["--register", scratch()];
  expect((await isnad(["run", folder, ...strict, ...on])).code).toBe(3);
  expect((await isnad(["run", "/nowhere.txt", ...strict, ...on])).code).toBe(2);
  const bad = ["run", folder, ...strict, ...on, "--batch", "0"];
  expect((await isnad(bad)).code).toBe(2);
  const other = scratch();
  mkdirSync(other);
  writeFileSync(path.join(other, "letter.txt"), "no register");
  const wrong = ["run", folder, ...strict, "--register", other];
  const { code, err } = await isnad(wrong);
  expect(err).toContain("REG-NOT-A-REGISTER");
  expect(code).toBe(2);
  expect(readdirSync(other)).toEqual(["letter.txt"]);
});

test("a dry run into a register knows what is there and changes no byte of it", async () => {
  const { folder, claims } = input();
  const register = newRegister();
  const run = ["run", folder, "--claims", claims, "--register", register];
  await isnad(run);
  await isnad(["incidents", "--register", register]);
  const dump = async () => {
    const opened = await openRegister(register, { create: false });
    const rows = await registerDump(opened, { withLog: true });
    await opened.close();
    return rows;
  };
  const before = onDisk ? filesOf(register) : await dump();
  writeFileSync(path.join(folder, "a.html"), ownPage("تل الريح", " وشُيّع."));
  writeFileSync(path.join(folder, "s.jsonl"), report("r9", "سُمع انفجار."));
  const { code, out, err } = await isnad([...run, "--dry-run"]);
  expect(code, err).toBe(0);
  expect(err).toContain("new reports 1, new versions 1");
  expect(err).toContain("unchanged 3, rejected 2");
  expect(lines(out).find(({ id }) => id === "a")).toMatchObject({
    what: "new-version",
    file: path.join(folder, "a.html"),
  });
  expect(onDisk ? filesOf(register) : await dump()).toEqual(before);
});

test("a dry run tells what was withdrawn", async () => {
  const { folder, claims } = input();
  const register = newRegister();
  const run = ["run", folder, "--claims", claims, "--register", register];
  await isnad(run);
  const because = ["--reason", "طلب الشاهد", "--author", "A1"];
  await isnad(["withdraw", "r2", ...because, "--register", register]);
  const { out, err } = await isnad([...run, "--dry-run"]);
  expect(lines(out).find(({ id }) => id === "r2")?.what).toBe("withdrawn");
  expect(err).toContain("REG-REPORT-WITHDRAWN");
  expect(err).toContain("rejected 3");
});
