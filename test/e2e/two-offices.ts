import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { scratchRegister } from "../register/registers.js";
import { folder, lines, told } from "./decided.js";
import { isnad } from "./isnad.js";

export const newRegister = scratchRegister();
let files = 0;
/** A name that nothing has yet. */
export const newFile = () => path.join(folder, `partner-${(files += 1)}`);

/** Runs a command that has to succeed. */
export async function ok(...args: readonly string[]) {
  const done = await isnad([...args]);
  expect(done.code, done.err).toBe(0);
  return done;
}

/** What a register shows. */
export const incidentsOf = async (register: string) =>
  lines<RegisterIncident>((await ok("incidents", "--register", register)).out);

/** The incident at a place. */
export const at = (list: readonly RegisterIncident[], place: string) =>
  list.find(({ where }) => where.name === place)!;

/** A killing whose dead are named. */
export function named(id: string, place: string, day: string, names: string[]) {
  const line = told(id, place, day);
  const [incident] = line.claims.incidents;
  Object.assign(incident!.casualties[0]!, { names, min: names.length, max: 2 });
  return line;
}

/** A register of these reports. */
export async function office(reports: readonly ReturnType<typeof told>[]) {
  const register = newRegister();
  const [input, claims] = [newFile(), newFile()];
  const jsonl = (all: readonly object[]) =>
    all.map((one) => `${JSON.stringify(one)}\n`).join("");
  writeFileSync(input, jsonl(reports.map(({ report }) => report)));
  writeFileSync(claims, jsonl(reports.map((one) => one.claims)));
  await ok("run", input, "--claims", claims, "--register", register);
  return register;
}

/** A key to receive by. */
export async function newKey() {
  const identity = newFile();
  const { out } = await ok("exchange", "--new-key", identity);
  return { identity, recipient: out.trim() };
}

/** The office that gives. */
export const AS = ["--as", "sahl-office", "--name", "مكتب السهل"] as const;

/** A file for another office. */
export async function give(
  from: string,
  recipient: string,
  ...more: readonly string[]
) {
  const file = newFile();
  const { err } = await ok(
    ...["exchange", "--register", from, "--for", "jabal-office", ...AS],
    ...["--to", recipient, "--out", file, "--author", "A1", ...more],
  );
  return { file, err };
}

/** Merges, trusting the device that is named as a stranger. */
export async function take(to: string, file: string, identity: string) {
  const args = ["merge", file, "--register", to, "--identity", identity];
  const first = await isnad(args);
  const [, device] = /--trust ([0-9a-f]{32})/.exec(first.err) ?? [];
  return device === undefined ? first : isnad([...args, "--trust", device]);
}

/** Decides something. */
export const decide = (register: string, ...args: readonly string[]) =>
  ok(
    ...["decide", ...args, "--register", register],
    ...["--author", "A1", "--reason", "تحقق"],
  );
