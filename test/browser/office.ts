import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DEMO_REPORTS } from "../../src/cli/demonstration/reports.generated.js";

const PROGRAM = fileURLToPath(
  new URL("../../dist/cli/main.js", import.meta.url),
);

/** A server of the built program on a register of its own. */
export interface Office {
  /** `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** The link by which the first browser comes in; good once. */
  readonly entryLink: string;
  readonly register: string;
  readonly stop: () => Promise<void>;
}

/** What an office is made of. */
export interface OfficeOptions {
  /** Name of a register that exists; else one of the demonstration is made. */
  readonly register?: string;
  /** Reports as JSONL, instead of those of the demonstration. */
  readonly reports?: string;
  /** A file or folder that is read in instead. */
  readonly input?: string;
  /** Whether the register begins empty. */
  readonly isEmpty?: boolean;
  /** Guards a register that is made; else it lies open. */
  readonly passphrase?: string;
  /** Whether it is a one-off folder, gone when it stops. */
  readonly isOneOff?: boolean;
  /** Whether it shows published incidents to everybody. */
  readonly isPublic?: boolean;
}

/** By this a script types a passphrase. */
const environmentOf = ({ passphrase }: OfficeOptions) =>
  passphrase === undefined
    ? process.env
    : { ...process.env, ISNAD_PASSPHRASE: passphrase };

function run(args: readonly string[], options: OfficeOptions): void {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    env: environmentOf(options),
  });
  if (status !== 0) throw new Error(`${args[0]}: ${status} ${stderr}`);
}

/** The reports of the demonstration, as lines that `isnad run` reads. */
const demonstration = () =>
  DEMO_REPORTS.map((report) => `${JSON.stringify(report)}\n`).join("");

function makeRegister(folder: string, options: OfficeOptions): string {
  const { reports, isEmpty } = options;
  const register = path.join(folder, "register");
  const file = path.join(folder, "reports.jsonl");
  writeFileSync(file, isEmpty === true ? "" : (reports ?? demonstration()));
  run(["run", options.input ?? file, "--register", register], options);
  return register;
}

/** Starts the built program on a register, for one account on this machine. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-office-"));
  const isOneOff = options.isOneOff === true;
  const register = isOneOff
    ? folder
    : (options.register ?? makeRegister(folder, options));
  const where = isOneOff ? ["--one-off"] : ["--register", register];
  const args = ["serve", ...where, "--port", "0"];
  const own = ["--single-user", "--auto-lock", "0"];
  if (options.isPublic === true) own.push("--public");
  const child = spawn(process.execPath, [PROGRAM, ...args, ...own], {
    env: { ...environmentOf(options), ...(isOneOff && { TMPDIR: folder }) },
  });
  let [told, links] = ["", ""];
  child.stderr.setEncoding("utf8");
  child.stdout.setEncoding("utf8");
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      reject(new Error(`serve ended with ${code}: ${told}`));
    });
    const look = () => {
      if (/serving at \S+/.test(told) && /#\S+/.test(links)) resolve();
    };
    child.stderr.on("data", (piece: string) => {
      told += piece;
      look();
    });
    child.stdout.on("data", (piece: string) => {
      links += piece;
      look();
    });
  });
  const [, origin = ""] = /serving at (\S+)/.exec(told) ?? [];
  const [entryLink = ""] = /http\S+#\S+/.exec(links) ?? [];
  return {
    origin,
    entryLink,
    register,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
