import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

interface Version {
  readonly version: string;
  readonly isCurrent: boolean;
  readonly capturedAt: string;
  readonly file: string;
  readonly line: number;
  readonly title: string | null;
  readonly imports: readonly string[];
  readonly isWithdrawn: boolean;
  readonly isUndone: boolean;
}

const EARLY = "قُتل 3 أشخاص برصاص مجهولين في بلدة تل الريح.";
const LATE = "قُتل 4 أشخاص برصاص مجهولين في بلدة تل الريح.\nوتوفي جريح.";
const DAYS = ["2023-05-02T06:00:00.000Z", "2023-05-04T06:00:00.000Z"] as const;

/** A register into which two versions of a report came, a file for each. */
async function twice() {
  const folder = scratch();
  mkdirSync(folder);
  const register = newRegister();
  const on = ["--register", register] as const;
  const told = [
    { id: "r1", outlet: "شبكة السهل", title: "قتلى", text: EARLY },
    { id: "r1", outlet: "شبكة السهل", title: "4 قتلى", text: LATE },
  ];
  for (const [at, report] of told.entries()) {
    const file = path.join(folder, `day-${at + 1}.jsonl`);
    const claims = path.join(folder, `claims-${at + 1}.jsonl`);
    const line = { ...report, published: "2023-05-02" };
    const nothing = { id: "r1", publishedInferred: null };
    const read = { ...nothing, incidents: [], aggregates: [], people: [] };
    writeFileSync(file, `\n${JSON.stringify(line)}\n`);
    writeFileSync(claims, `${JSON.stringify(read)}\n`);
    utimesSync(file, new Date(DAYS[at]!), new Date(DAYS[at]!));
    const done = await isnad(["run", file, "--claims", claims, ...on]);
    expect(done.code, done.err).toBe(0);
  }
  const list = async () =>
    JSON.parse(
      (await isnad(["reports", "--versions", "r1", "--format", "json", ...on]))
        .out,
    ) as { id: string; reportKey: string; versions: readonly Version[] };
  const reports = (...args: readonly string[]) =>
    isnad(["reports", ...args, ...on]);
  return { on, list, reports };
}

test("versions are listed with their captures, files and imports", async () => {
  const { list, reports, on } = await twice();
  const { id, reportKey, versions } = await list();
  expect([id, reportKey]).toEqual(["r1", "local:r1"]);
  expect(versions).toMatchObject([
    { capturedAt: DAYS[0], file: "day-1.jsonl", line: 2, title: "قتلى" },
    { capturedAt: DAYS[1], file: "day-2.jsonl", line: 2, title: "4 قتلى" },
  ]);
  expect(versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  const imports = (await isnad(["imports", ...on])).out;
  for (const one of versions) {
    expect(one.imports).toHaveLength(1);
    expect(imports).toContain(one.imports[0]);
  }
  const { code, out, err } = await reports("--versions", "local:r1");
  expect(code).toBe(0);
  for (const { version, file, capturedAt } of versions) {
    expect(out).toContain(version.slice(0, 12));
    expect(out).toContain(file);
    expect(out).toContain(capturedAt.slice(0, 16));
  }
  expect(out).toContain("المعتمدة");
  expect(err).toContain("not for publication");
}, 60_000);

test("what changed is shown with its places, and the other way round", async () => {
  const { list, reports } = await twice();
  const { versions } = await list();
  const [a, b] = versions.map(({ version }) => version.slice(0, 12));
  const asJson = await reports("--diff", a!, b!, "--format", "json");
  expect(asJson.code, asJson.err).toBe(0);
  expect(JSON.parse(asJson.out)).toEqual({
    reportKey: "local:r1",
    from: versions[0]!.version,
    to: versions[1]!.version,
    fields: [{ field: "title", from: "قتلى", to: "4 قتلى" }],
    text: [
      { from: [5, 6], to: [5, 6], removed: "3", added: "4" },
      {
        from: [EARLY.length, EARLY.length],
        to: [EARLY.length, LATE.length],
        removed: "",
        added: "\nوتوفي جريح.",
      },
    ],
  });
  const { out } = await reports("--diff", a!, b!);
  const shown = out.split("\n");
  expect(shown[0]).toContain("مواضع تغيرت في النص 2");
  expect(shown[1]).toContain("places changed in the text 2");
  expect(shown).toContain("العنوان · title");
  expect(shown.slice(shown.indexOf("@ 5"))).toEqual([
    "@ 5",
    "  قُتل",
    "- 3",
    "+ 4",
    "   أشخاص برصاص مجهولين في بلدة تل الريح.",
    "",
    `@ ${EARLY.length}`,
    "  قُتل 4 أشخاص برصاص مجهولين في بلدة تل الريح.",
    "+",
    "+ وتوفي جريح.",
    "",
  ]);
  const back = await reports("--diff", b!, a!, "--format", "json");
  expect(JSON.parse(back.out)).toMatchObject({
    text: [{ removed: "4", added: "3" }, { removed: "\nوتوفي جريح." }],
  });
  const same = await reports("--diff", a!, a!, "--format", "json");
  expect(JSON.parse(same.out)).toMatchObject({ fields: [], text: [] });
}, 60_000);

test("what cannot be named or was erased is refused", async () => {
  const { list, reports, on } = await twice();
  const { versions } = await list();
  const [a, b] = versions.map(({ version }) => version);
  for (const [args, code] of [
    [[], "CLI-BAD-OPTION-VALUE"],
    [["--versions", "r2"], "REG-REPORT-UNKNOWN"],
    [["--diff", a!], "CLI-BAD-OPTION-VALUE"],
    [["--diff", a!.slice(0, 7), b!], "CLI-BAD-OPTION-VALUE"],
    [["--diff", a!, "0".repeat(64)], "CLI-BAD-OPTION-VALUE"],
    [["--diff", a!, "%%%%%%%%"], "CLI-BAD-OPTION-VALUE"],
    [["--versions", "r1", "--format", "xml"], "CLI-BAD-OPTION-VALUE"],
  ] as const) {
    const refused = await reports(...args);
    expect([refused.code, refused.out], refused.err).toEqual([2, ""]);
    expect(refused.err).toContain(code);
  }
  const because = ["--reason", "طلب العائلة", "--author", "A1"];
  const gone = await isnad(["withdraw", "r1", ...because, ...on]);
  expect(gone.code, gone.err).toBe(0);
  const after = await list();
  expect(after.versions).toMatchObject([
    { version: a, isWithdrawn: true, isCurrent: false, file: null },
    { version: b, isWithdrawn: true, isCurrent: false, title: null },
  ]);
  const erased = await reports("--diff", a!, b!);
  expect([erased.code, erased.out]).toEqual([2, ""]);
  expect(erased.err).toContain("withdrawn");
}, 60_000);

test("a version whose import was undone is marked, and no longer counts", async () => {
  const { list, on } = await twice();
  const [, late] = (await list()).versions;
  const because = ["--reason", "مجلد خطأ", "--author", "A1"];
  const undone = await isnad([
    ...["imports", "undo", late!.imports[0]!, ...because, ...on],
  ]);
  expect(undone.code, undone.err).toBe(0);
  expect((await list()).versions).toMatchObject([
    { isCurrent: true, isUndone: false },
    { version: late!.version, isCurrent: false, isUndone: true },
  ]);
}, 60_000);
