/** Batches of decisions, undisturbed and killed. */
import { setTimeout as sleep } from "node:timers/promises";
import { runProgram, startProgram } from "./program.mjs";
import { decisionsOf, openIfThere } from "./register-rows.mjs";

const SIZE = 3;
const COMMAND = ["decide", "--batch", "-", "--author", "S1", "--register"];

/** Decides on incidents that are there; none when nothing is linked. */
async function batchFor(place) {
  const register = await openIfThere(place);
  try {
    const rows = await register.store
      .selectFrom("incident")
      .select("id")
      .orderBy("id")
      .limit(SIZE)
      .execute();
    return rows
      .map(({ id }) => ({ kind: "accept", incidents: [id], reason: "تحقق" }))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
  } finally {
    await register.close();
  }
}

const told = (stdout) =>
  stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line).decision);

/** @returns ids of decisions that were acknowledged */
export async function decideOn(program, place) {
  // Links what a kill left unlinked.
  await runProgram(program, ["incidents", "--register", place]);
  const lines = await batchFor(place);
  const { stdout } = await runProgram(program, [...COMMAND, place], lines);
  return told(stdout);
}

/**
 * Kills a batch at a random moment of as long as one took before it.
 *
 * @returns how many were written, ids that were acknowledged, and whether all
 * or none are there
 */
export async function killDecide(program, place, random) {
  const lines = await batchFor(place);
  const size = lines.split("\n").length - 1;
  const before = await decisionsOf(place);
  const whole = await runProgram(program, [...COMMAND, place], lines);
  const first = told(whole.stdout);
  const { child, ended } = startProgram(program, [...COMMAND, place], lines);
  // Most of the time goes into starting: the last two thirds are of interest.
  await Promise.race([sleep(whole.ms * (0.35 + 0.65 * random())), ended]);
  child.kill("SIGKILL");
  const { stdout, signal } = await ended;
  const second = told(stdout);
  const written = (await decisionsOf(place)).length - before.length;
  const acknowledged = [...first, ...second];
  const least = size + (second.length > 0 ? size : 0);
  return {
    isKilled: signal === "SIGKILL",
    written,
    acknowledged,
    isWhole:
      size > 0 &&
      first.length === size &&
      (written === 2 * size || (written === size && least === size)),
  };
}
