import type { CodingTask } from "../../src/operations/coding/coder-access.js";
import { doJob, type Job } from "../../src/operations/coding/jobs.js";
import type { PoolWorker } from "../../src/operations/coding/worker-pool.js";
import { fakeCoder } from "./fake-coder.js";

/** What a worker without a thread does with a job. */
export type Behaviour = (job: Job, number: number) => "answer" | "exit";

/**
 * Workers without threads: each answers later, the first jobs last.
 *
 * @returns what starts them, and the number of those that were started
 */
export function fakeWorkers(behave: Behaviour = () => "answer") {
  const seen = { started: 0, running: 0, most: 0 };
  const start = (task: CodingTask | null): PoolWorker => {
    const number = (seen.started += 1);
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    let isGone = false;
    let delay = 12;
    const listeners = new Map<string, (said: never) => void>();
    const say = (event: string, said: unknown) => {
      if (!isGone) listeners.get(event)?.(said as never);
    };
    const leave = (code: number) => {
      if (isGone) return;
      say("exit", code);
      isGone = true;
      seen.running -= 1;
    };
    setTimeout(() => say("message", { ready: true, coder: "fake" }), 0);
    return {
      postMessage(job) {
        delay = Math.max(1, delay - 4);
        setTimeout(() => {
          if (behave(job, number) === "exit") return leave(1);
          void doJob(structuredClone(job), fakeCoder, task).then((answer) =>
            say("message", structuredClone({ answer })),
          );
        }, delay);
      },
      on(event: string, listen: (said: never) => void) {
        listeners.set(event, listen);
      },
      terminate() {
        leave(0);
        return Promise.resolve();
      },
    };
  };
  return { start, seen };
}
