// Runs the coder as its users do: a command, a file in, JSON lines out.
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";

/**
 * Codes a file of reports.
 *
 * @param {{command: string, actorTable: string}} coder
 * @param {string} reports JSONL of reports
 * @param {string} output file for the coded lines
 * @returns {{ok: boolean, message: string, seconds: number}} wall time with
 *   start-up; the message never quotes a report
 */
export function runCoder({ command, actorTable }, reports, output) {
  const [program, ...first] = command.split(/\s+/).filter(Boolean);
  const file = openSync(output, "w");
  try {
    const args = [...first, "code", reports, "--actor-ids", actorTable];
    const start = process.hrtime.bigint();
    const run = spawnSync(
      program === "node" ? process.execPath : program,
      args,
      {
        stdio: ["ignore", file, "pipe"],
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const ok = run.status === 0;
    const ending = run.error?.code ?? run.signal ?? run.status;
    const codes = new Set(
      String(run.stderr ?? "").match(/\b[A-Z]{2,4}-[\w-]+|\bE[A-Z_]{4,}\b/g),
    );
    const seen =
      codes.size > 0 ? ` (${[...codes].slice(0, 5).join(", ")})` : "";
    const message = ok
      ? "coded"
      : `${command} code ended with ${ending}${seen}`;
    return { ok, message, seconds };
  } finally {
    closeSync(file);
  }
}
