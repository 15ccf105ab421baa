import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built program. */
const PROGRAM = fileURLToPath(
  new URL("../../dist/cli/main.js", import.meta.url),
);

/** What a finished process left. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Starts `isnad` as a user does.
 *
 * @param env - of the process; this one's when left out
 */
export function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ChildProcessWithoutNullStreams {
  if (!existsSync(PROGRAM)) {
    throw new Error(`there is no ${PROGRAM}: run "npm run build" first`);
  }
  return spawn(process.execPath, [PROGRAM, ...args], { env });
}

/** Collects what a process writes until it ends. */
export function finished(
  child: ChildProcessWithoutNullStreams,
): Promise<Finished> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs `isnad` to its end with the given standard input. */
export async function isnad(
  args: readonly string[],
  stdin: string | Uint8Array = "",
  env?: NodeJS.ProcessEnv,
): Promise<Finished> {
  const child = start(args, env);
  // The program may end before it has read all: that is its right.
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  return finished(child);
}
