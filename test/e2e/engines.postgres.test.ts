import { expect, test } from "vitest";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { withoutKeyNotice } from "../cli/terminal.js";
import { importInto, isnad } from "./isnad.js";

const newFolder = scratchFolder();
const newRegister = scratchRegister();

/** One register on each engine, of the labelled set. */
const registers = (async () => {
  const names = [newFolder(), newRegister()] as const;
  const told = [];
  for (const name of names) told.push(await importInto(name));
  return { names, told };
})();

/** How long it took, and where: all that may differ. */
const withoutTimes = (text: string, name: string) =>
  withoutKeyNotice(text)
    .replaceAll(name, "REGISTER")
    .replace(/\d+(?:\.\d+)? s\b/g, "N s");

/** What a command answers on a register, its name taken out. */
async function answer(name: string, args: readonly string[]) {
  const [command = "", ...rest] = args;
  const { code, out, err } = await isnad([
    command,
    "--register",
    name,
    ...rest,
  ]);
  return {
    code,
    out: out.replaceAll(name, "REGISTER"),
    err: withoutTimes(err, name),
  };
}

test("an import says the same on both engines", async () => {
  const { told, names } = await registers;
  const [sqlite, postgres] = told;
  expect(sqlite?.code).toBe(0);
  expect(postgres?.code).toBe(0);
  const stripped = (text = "") =>
    withoutKeyNotice(text)
      .split("\n")
      .filter((line) => !/\bs\b|ثانية|ثوان/.test(line))
      .join("\n");
  expect(stripped(postgres?.err)).toBe(stripped(sqlite?.err));
  expect(names[1]).toMatch(/^postgres:/);
});

test.for([
  [["incidents"]],
  [["incidents", "--format", "table"]],
  [["incidents", "--from", "2023-10-01", "--to", "2023-10-31"]],
  [["incidents", "--place", "درعا", "--type", "assassination,armed_attack"]],
  [["people"]],
  [["people", "--format", "table"]],
  [["places"]],
  [["stats", "--month", "2023-10", "--place", "SY"]],
  [["stats", "--month", "2023-10", "--place", "SY", "--format", "json"]],
  [["coverage"]],
  [["incidents", "--id", "inc-0"]],
] as const)("%j answers byte for byte alike on both", async ([args]) => {
  const { names } = await registers;
  const [sqlite, postgres] = [
    await answer(names[0], args),
    await answer(names[1], args),
  ];
  expect(postgres).toEqual(sqlite);
  const isError = args.includes("inc-0" as never);
  expect(sqlite.code).toBe(isError ? 2 : 0);
  if (!isError) expect(sqlite.out.length).toBeGreaterThan(100);
});

test("views of one incident are byte for byte alike on both", async () => {
  const { names } = await registers;
  const { out } = await answer(names[0], ["incidents"]);
  const incidents = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; members: unknown[] });
  const joined = incidents.filter(({ members }) => members.length > 1);
  expect(joined.length).toBeGreaterThan(0);
  for (const { id } of joined.slice(0, 3)) {
    for (const view of ["--sources", "--links", "--values"]) {
      const args = ["incidents", "--id", id, view];
      expect(await answer(names[1], args)).toEqual(
        await answer(names[0], args),
      );
    }
  }
});
