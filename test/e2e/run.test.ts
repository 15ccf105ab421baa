import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { CommandIo, RunCommand } from "../../src/cli/command.js";
import { exportCommand } from "../../src/cli/commands/export.js";
import { statsCommand } from "../../src/cli/commands/stats.js";
import { COMMANDS, runProgram } from "../../src/cli/program.js";
import type { NamedOutlet, Place, World } from "../../src/countries/pack.js";
import { openRegister } from "../../src/register/open-register.js";
import { registerSize } from "../../src/register/register-size.js";
import { registerDump } from "../register/register-dump.js";
import { scratchFolder } from "../register/registers.js";

const scratch = scratchFolder();
const gold = fileURLToPath(new URL("../../gold/dev/", import.meta.url));
const reports = path.join(gold, "reports.jsonl");
const claims = path.join(gold, "gold.jsonl");

/** A few places and outlets: loading all packs would take longer than the tests. */
const place = (id: string, precision: Place["precision"], admin1: string) =>
  ({ id, name: "درعا", country: "SY", precision, admin1 }) as Place;
const PLACES = [
  place("sy.daraa-town", "town", "درعا"),
  place("sy.daraa", "admin1", "درعا"),
];
const TOWNS = ["sy.tell-east", "sy.tell-west"].map((id) =>
  place(id, "town", "درعا"),
);
const NAMED = { outlet: {}, loaded: false, needsCue: false } as NamedOutlet;
const world = {
  gazetteer: {
    reach: () => 1,
    find: (key: string) =>
      key === "درعا" ? PLACES : key === "تل الريح" ? TOWNS : [],
    byId: (id: string) => PLACES.find((known) => known.id === id),
  },
  actors: { reach: () => 0, find: () => [], byId: () => undefined },
  outlets: {
    reach: () => 1,
    find: (key: string) => (key === "تجمع احرار حوران" ? [NAMED] : []),
    byId: () => undefined,
  },
  calendar: [],
  digests: {},
} as World;
const loadWorld = () => world;
const commands = COMMANDS.map((entry) => {
  const own: Record<string, RunCommand> = {
    stats: statsCommand({ loadWorld }),
    export: exportCommand({ loadWorld }),
  };
  const given = own[entry.name];
  return given ? { ...entry, load: async () => given } : entry;
});

/** Runs a command in this process. */
async function isnad(args: readonly string[], stdin = "") {
  const streams = { out: new PassThrough(), err: new PassThrough() };
  const text = { out: "", err: "" };
  for (const name of ["out", "err"] as const) {
    streams[name].setEncoding("utf8");
    streams[name].on("data", (chunk: string) => (text[name] += chunk));
  }
  const io: CommandIo = {
    stdin: [Buffer.from(stdin)],
    stdout: streams.out,
    stderr: streams.err,
    env: {},
  };
  const code = await runProgram(args, io, commands);
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...text };
}

async function dumpOf(name: string): Promise<string> {
  const register = openRegister(name, { create: false });
  try {
    return await registerDump(register);
  } finally {
    await register.close();
  }
}

const importInto = (register: string, ...more: readonly string[]) =>
  isnad(["run", reports, "--claims", claims, "--register", register, ...more]);

/** One register of the labelled set for all tests that only read it. */
let shared: Promise<string> | undefined;
function sharedRegister(): Promise<string> {
  const make = async () => {
    const name = scratch();
    await importInto(name);
    return name;
  };
  shared ??= make();
  return shared;
}

test("a second run adds no row anywhere", async () => {
  const name = scratch();
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
  const [folder, file] = [scratch(), `${scratch()}.sqlite`];
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
    const name = scratch();
    for (const file of order) {
      await isnad(["run", file, "--claims", claims, "--register", name]);
      await isnad(["incidents", "--register", name]);
    }
    dumps.push(await dumpOf(name));
  }
  expect(dumps[1]).toBe(dumps[0]);
});

test("incidents prints every member of the labelled set once", async () => {
  const name = await sharedRegister();
  const { code, out } = await isnad(["incidents", "--register", name]);
  expect(code).toBe(0);
  const incidents = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; members: unknown[] });
  const members = incidents.flatMap((i) => i.members).map(String);
  const told = readFileSync(claims, "utf8")
    .trim()
    .split("\n")
    .map(
      (line) => JSON.parse(line) as { id: string; incidents: { id: string }[] },
    )
    .flatMap(({ id, incidents: own }) => own.map((i) => `${id},${i.id}`));
  expect(members.sort()).toEqual(told.sort());
  const [some] = incidents;
  const one = await isnad([
    "incidents",
    "--register",
    name,
    "--id",
    some?.id ?? "",
  ]);
  expect(JSON.parse(one.out)).toEqual(some);
});

test("a register without its incidents is linked by whoever reads it", async () => {
  const name = await sharedRegister();
  const whole = await isnad(["incidents", "--register", name]);
  const register = openRegister(name, { create: false });
  for (const table of ["linking", "incident_member", "incident"] as const) {
    await register.store.deleteFrom(table).execute();
  }
  await register.close();
  const again = await isnad(["incidents", "--register", name]);
  expect(again.out).toBe(whole.out);
});

test("incidents are chosen by day, place, type and actor", async () => {
  const name = await sharedRegister();
  const count = async (...filter: readonly string[]) => {
    const { code, out } = await isnad([
      "incidents",
      "--register",
      name,
      ...filter,
    ]);
    expect(code).toBe(0);
    return out.split("\n").length - 1;
  };
  const all = await count();
  const daraa = await count("--place", "درعا");
  expect(daraa).toBeGreaterThan(5);
  expect(daraa).toBeLessThan(all);
  expect(await count("--type", "assassination,raid")).toBeLessThan(all);
  expect(await count("--actor", "islamic-state")).toBeGreaterThan(0);
  expect(
    await count("--from", "2023-10-01", "--to", "2023-10-31"),
  ).toBeGreaterThan(0);
  expect(await count("--from", "2999-01-01")).toBe(0);
  const table = await isnad([
    "incidents",
    "--register",
    name,
    "--format",
    "table",
  ]);
  expect(table.out.trimEnd().split("\n")).toHaveLength(all + 1);
});

test("stats counts a month and marks it as unreviewed", async () => {
  const name = await sharedRegister();
  const asked = ["stats", "--register", name, "--month", "2023-10"];
  const text = await isnad([...asked, "--place", "SY"]);
  expect(text.code).toBe(0);
  expect(text.out).toContain("آلي، غير مدقَّق");
  const json = await isnad([
    ...asked,
    "--place",
    "SY",
    "--format",
    "json",
    "--rule",
    "dmdo",
  ]);
  expect(JSON.parse(json.out)).toMatchObject({
    rule: "dmdo",
    month: "2023-10",
    review: { code: "unreviewed" },
  });
  const areas = ["درعا", "sy.daraa-town"].map(async (name) => {
    const { out } = await isnad([
      ...asked,
      "--place",
      name,
      "--format",
      "json",
    ]);
    return (JSON.parse(out) as { area: { kind: string } }).area.kind;
  });
  expect(await Promise.all(areas)).toEqual(["admin1", "place"]);
  const shared = await isnad([...asked, "--place", "تل الريح"]);
  expect(shared).toMatchObject({ code: 2, out: "" });
  for (const { id } of TOWNS) expect(shared.err).toContain(id);
  const several = await isnad(asked);
  expect(several).toMatchObject({ code: 2, out: "" });
  expect(several.err).toContain("SY");
});

test("export writes a new file only, and says what it left out", async () => {
  const name = await sharedRegister();
  const file = `${scratch()}.csv`;
  const asked = [
    "export",
    "--register",
    name,
    "--format",
    "csv",
    "--out",
    file,
  ];
  const first = await isnad(asked);
  expect(first).toMatchObject({ code: 0, out: "" });
  expect(first.err).toContain("name-withheld /casualties/*/names");
  const bytes = readFileSync(file);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const second = await isnad(asked);
  expect(second.code).toBe(2);
  expect(second.err).toContain("EXP-FILE-EXISTS");
  expect(readFileSync(file)).toEqual(bytes);
});

test("no name of the labelled set stands in a public file", async () => {
  const name = await sharedRegister();
  interface Labelled {
    readonly incidents: {
      readonly casualties: { readonly names: string[] }[];
    }[];
    readonly people: { readonly name: string; readonly aliases: string[] }[];
  }
  const names = readFileSync(claims, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled)
    .flatMap(({ incidents, people }) => [
      ...incidents.flatMap((i) => i.casualties.flatMap((c) => c.names)),
      ...people.flatMap((person) => [person.name, ...person.aliases]),
    ]);
  expect(names.length).toBeGreaterThan(100);
  for (const format of ["csv", "incidents-jsonl"]) {
    const { out } = await isnad([
      "export",
      "--register",
      name,
      "--format",
      format,
    ]);
    const leaked = names.filter(
      (planted) => planted.includes(" ") && out.includes(planted),
    );
    expect(leaked).toEqual([]);
    expect(out).toContain("تجمع أحرار حوران");
  }
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
  const name = scratch();
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
  const register = openRegister(name, { create: false });
  expect((await registerSize(register)).report).toBe(1);
  await register.close();
});

test("a copy of the file elsewhere adds nothing", async () => {
  const [name, folder] = [scratch(), scratch()];
  await importInto(name);
  const register = openRegister(name, { create: false });
  const before = await registerSize(register);
  await register.close();
  mkdirSync(folder);
  const copy = path.join(folder, "copy.jsonl");
  copyFileSync(reports, copy);
  await isnad(["run", copy, "--claims", claims, "--register", name]);
  const after = openRegister(name, { create: false });
  expect(await registerSize(after)).toEqual(before);
  await after.close();
});
