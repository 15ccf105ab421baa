import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openRegister } from "../../src/register/open-register.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { claims, importInto, isnad, TOWNS } from "./isnad.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

/** One register of the labelled set for all tests that only read it. */
let shared: Promise<string> | undefined;
function sharedRegister(): Promise<string> {
  const make = async () => {
    const name = newRegister();
    await importInto(name);
    return name;
  };
  shared ??= make();
  return shared;
}

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
  const { version, ...shown } = JSON.parse(one.out) as { version: string };
  expect(shown).toEqual(some);
  expect(version).toMatch(/^[0-9a-f]{16}$/);
});

test("a register without its incidents is linked by whoever reads it", async () => {
  const name = await sharedRegister();
  const whole = await isnad(["incidents", "--register", name]);
  const register = await openRegister(name, { create: false });
  for (const table of [
    "linking",
    "incident_member",
    "incident_actor",
    "incident_brief",
    "incident",
  ] as const) {
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
