import { PassThrough } from "node:stream";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandIo, RunCommand } from "../../src/cli/command.js";
import { exportCommand } from "../../src/cli/commands/export.js";
import { releaseCommand } from "../../src/cli/commands/release.js";
import { statsCommand } from "../../src/cli/commands/stats.js";
import { COMMANDS } from "../../src/cli/command-list/index.js";
import { runProgram } from "../../src/cli/program.js";
import type { NamedOutlet, Place, World } from "../../src/countries/pack.js";

/** Folder of the labelled set. */
export const gold = fileURLToPath(new URL("../../gold/dev/", import.meta.url));
/** Its reports. */
export const reports = path.join(gold, "reports.jsonl");
/** Its labels, as claims. */
export const claims = path.join(gold, "gold.jsonl");

/** A few places and outlets: loading all packs would take longer than the tests. */
const place = (id: string, precision: Place["precision"], admin1: string) =>
  ({ id, name: "درعا", country: "SY", precision, admin1 }) as Place;
const PLACES = [
  place("sy.daraa-town", "town", "درعا"),
  place("sy.daraa", "admin1", "درعا"),
];
/** Two towns of one name. */
export const TOWNS = ["sy.tell-east", "sy.tell-west"].map((id) =>
  place(id, "town", "درعا"),
);
const NAMED = { outlet: {}, loaded: false, needsCue: false } as NamedOutlet;
const world = {
  gazetteer: {
    reach: () => 1,
    find: (key: string) =>
      key === "درعا" ? PLACES : key === "تل الريح" ? TOWNS : [],
    begin: () => [],
    byId: (id: string) => PLACES.find((known) => known.id === id),
  },
  actors: {
    reach: () => 0,
    find: () => [],
    begin: () => [],
    byId: () => undefined,
  },
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
    release: releaseCommand({ loadWorld, now: Date.now }),
  };
  const given = own[entry.name];
  return given ? { ...entry, load: async () => given } : entry;
});

/** Runs a command in this process. */
export async function isnad(args: readonly string[], stdin = "") {
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

/** Imports the labelled set with its labels as claims. */
export const importInto = (register: string, ...more: readonly string[]) =>
  isnad(["run", reports, "--claims", claims, "--register", register, ...more]);
