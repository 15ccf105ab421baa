import { expect, test } from "vitest";
import { incidentsCommand } from "../../src/cli/commands/incidents.js";
import { programLinker } from "../../src/operations/linker.js";
import { nextPage, pageOf } from "../../src/cli/incident-page.js";
import { claimSetOf } from "../../src/register/claim-set.js";
import { linkRegister } from "../../src/register/link-register.js";
import { openRegister } from "../../src/register/open-register.js";
import { storeReports } from "../../src/register/store-reports.js";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { arrival, claimLine, scratchRegister } from "../register/registers.js";
import { testIo, withoutKeyNotice } from "./terminal.js";

const scratch = scratchRegister();
const PLACES = ["داعل", "نوى", "طفس", "جاسم", "الحراك"];

async function filled(): Promise<string> {
  const name = scratch();
  const register = await openRegister(name, { create: true });
  const arrivals = PLACES.map((place, number) => {
    const id = `r${number}`;
    const one = arrival({ id, text: `قُتل شخص ${number} في ${place}.` });
    const line = claimLine(id, place);
    const [incident] = line.incidents as readonly { readonly when: object }[];
    const day = number === 4 ? null : `2023-0${5 - number}-11`;
    const when = { start: day, end: day, precision: day ? "day" : "unknown" };
    const incidents = [{ ...incident, when, targets: [], casualties: [] }];
    return { ...one, claims: claimSetOf({ ...line, incidents }, one, "given") };
  });
  await storeReports(register, arrivals);
  await linkRegister(register, programLinker());
  await register.close();
  return name;
}

async function print(register: string, args: readonly string[]) {
  const io = testIo();
  const code = await incidentsCommand()(["--register", register, ...args], io);
  const places = io.stdout.text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as RegisterIncident).where.name);
  const messages = withoutKeyNotice(io.stderr.text);
  return { code, places, messages };
}

test("each full page names the next one, and the last none", async () => {
  const register = await filled();
  const all = ["جاسم", "طفس", "نوى", "داعل", "الحراك"];
  expect(await print(register, [])).toEqual({
    code: 0,
    places: all,
    messages: "",
  });
  const found: (string | null)[] = [];
  let next: readonly string[] | undefined = [];
  while (next !== undefined) {
    const page = await print(register, ["--limit", "2", ...next]);
    expect(page.code).toBe(0);
    found.push(...page.places);
    const named = /next page: (--after) (\S+)\n.*التالية/.exec(page.messages);
    next = named?.slice(1);
    expect(page.places).toHaveLength(next === undefined ? 1 : 2);
  }
  expect(found).toEqual(all);
  const one = await print(register, ["--limit", "1", "--place", "داعل"]);
  expect(one.places).toEqual(["داعل"]);
});

test("a cursor or a limit that is none is refused", () => {
  const id = `inc-${"0".repeat(32)}`;
  expect(pageOf({ after: `undated/${id}` })).toEqual({
    after: { starts: null, id },
  });
  for (const after of ["", id, "2023-05-01", `2023-5-1/${id}`]) {
    expect(() => pageOf({ after })).toThrow(/CLI-BAD-OPTION-VALUE/);
  }
  for (const limit of ["0", "-1", "1.5", "many", "9999999"]) {
    expect(() => pageOf({ limit })).toThrow(/CLI-BAD-OPTION-VALUE/);
  }
  expect(nextPage([], { limit: "5" })).toEqual([]);
});
