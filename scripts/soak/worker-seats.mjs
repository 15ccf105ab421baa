/** Workers that are killed and begun again. */
import { setTimeout as sleep } from "node:timers/promises";
import { startProgram } from "./program.mjs";

/** Milliseconds between two kills, at random. */
const BETWEEN = { least: 300, most: 4000 };

/** One `isnad worker` that begins anew whenever it was killed. */
export function seat(soak, place) {
  const args = ["worker", "--register", place, "--threads", "1"];
  const begin = () => startProgram(soak.program, args);
  let now = begin();
  return {
    async kill() {
      now.child.kill("SIGKILL");
      await now.ended;
      now = begin();
    },
    /** A worker whose server was away while it began has ended: begun again. */
    async mend() {
      if (now.child.exitCode === null) return;
      await now.ended;
      now = begin();
    },
    async stop() {
      now.child.kill("SIGTERM");
      return now.ended;
    },
  };
}

/** Kills until there were enough of them, or all is done. */
export async function killOn(soak, seats, isOver) {
  const victims = { worker: 0, server: 0 };
  const from = performance.now();
  const hasServer = soak.engine.victims.includes("server");
  for (let kill = 1; kill <= soak.kills; kill += 1) {
    const { least, most } = BETWEEN;
    await sleep(least + soak.random() * (most - least));
    if (isOver() || performance.now() - from > soak.seconds * 1000) break;
    if (hasServer && kill % 5 === 0) {
      soak.engine.kill.server();
      await sleep(soak.random() * 1000);
      await soak.engine.restart();
      victims.server += 1;
    } else {
      const at = Math.floor(soak.random() * seats.length);
      await seats[at].kill();
      victims.worker += 1;
    }
    for (const one of seats) await one.mend();
  }
  return victims;
}
