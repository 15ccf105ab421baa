import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect } from "vitest";
import type { RegisterIncident } from "../../src/model/register-incident.js";
import { isnad } from "./isnad.js";

/** A folder of its own, removed after the test file. */
export const folder = mkdtempSync(path.join(tmpdir(), "isnad-decide-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Shown = RegisterIncident & { readonly version: string };
/** What `decide` prints of a decision. */
export interface Written {
  readonly decision: string;
  readonly kind: string;
  readonly incidents: readonly { readonly id: string; version: string }[];
}

/** JSON lines. */
export const lines = <T>(out: string): T[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

/** A report with its claims: one killing a place and day. */
export function told(id: string, place: string, day: string) {
  const text = `قُتل شخص برصاص مجهولين في بلدة ${place}، المادة ${id}.`;
  const evidence = {
    "/type": { citations: [{ in: "text", start: 0, end: 9 }], confidence: 1 },
  };
  const incident = {
    id: "i1",
    type: "assassination",
    status: "occurred",
    when: { start: day, end: day, precision: "day" },
    where: { name: place, admin1: "درعا", country: "SY", precision: "town" },
    perpetrators: [{ id: "unknown", name: "مجهولون" }],
    targets: [],
    weapons: ["gunfire"],
    casualties: [
      { outcome: "killed", min: 1, max: 1, role: "unknown", names: [] },
    ],
    sources: [],
    background: false,
    evidence,
  };
  return {
    report: { id, outlet: "شبكة السهل", published: day, text },
    claims: {
      id,
      publishedInferred: null,
      incidents: [incident],
      aggregates: [],
      people: [],
    },
  };
}

/** Imports reports into a register of their own folder. */
export async function imports(
  register: string,
  ...all: readonly ReturnType<typeof told>[]
) {
  const name = path.join(
    folder,
    `${all.map(({ report }) => report.id).join()}`,
  );
  const write = (file: string, values: readonly object[]) => {
    writeFileSync(file, values.map((one) => JSON.stringify(one)).join("\n"));
    return file;
  };
  const reports = write(
    `${name}.jsonl`,
    all.map(({ report }) => report),
  );
  const claims = write(
    `${name}-claims.jsonl`,
    all.map((one) => one.claims),
  );
  return isnad(["run", reports, "--claims", claims, "--register", register]);
}

/** A report at تل الريح. */
export const R1 = told("r1", "تل الريح", "2023-05-01");
const R2 = told("r2", "كفر الماء", "2023-06-11");
const R3 = told("r3", "وادي السهل", "2023-07-21");

/** A register of three incidents, and how to decide on it. */
export async function decided(newRegister: () => string) {
  const register = newRegister();
  const { code, err } = await imports(register, R1, R2, R3);
  expect(err).toContain("new reports 3");
  expect(code).toBe(0);
  const on = ["--register", register] as const;
  const decide = (args: readonly string[], stdin = "") =>
    isnad(["decide", ...args, ...on, "--author", "A1"], stdin);
  const because = ["--reason", "تحقق"] as const;
  return {
    register,
    decide,
    say: async (...args: readonly string[]) => {
      const { code, out, err } = await decide([...args, ...because]);
      expect(err).not.toContain("CLI-");
      expect(code, err).toBe(0);
      return lines<Written>(out)[0]!;
    },
    incidents: async () =>
      lines<Shown>((await isnad(["incidents", ...on])).out),
    one: async (id: string) =>
      lines<Shown>((await isnad(["incidents", ...on, "--id", id])).out)[0]!,
    told: async (...args: readonly string[]) =>
      (await isnad(["decisions", ...on, ...args])).out,
  };
}

/** A register to decide on. */
export type Register = Awaited<ReturnType<typeof decided>>;
/** The id of the incident at a place. */
export const idAt = async ({ incidents }: Register, place: string) =>
  (await incidents()).find(({ where }) => where.name === place)!.id;
