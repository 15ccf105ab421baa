/** The built program as a child that can be ended. */
import { spawn } from "node:child_process";

/**
 * Starts the program.
 *
 * @param {string} program - its main file
 * @param {string[]} args
 * @param {string} [input] - its standard input
 * @returns the child, and a promise of how it ended: milliseconds, exit code,
 * signal and all that it printed
 */
export function startProgram(program, args, input = "") {
  const from = performance.now();
  const child = spawn(process.execPath, [program, ...args]);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  // One that was killed reads no more.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const ms = Math.round(performance.now() - from);
      resolve({ ms, code, signal, stdout, stderr });
    });
  });
  return { child, ended };
}

/** Runs the program to its end; throws what it wrote when it fails. */
export async function runProgram(program, args, input) {
  const done = await startProgram(program, args, input).ended;
  if (done.code === 0) return done;
  throw new Error(`${args[0]}: ${done.code} ${done.stdout}${done.stderr}`);
}
