import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { IsnadError, type ErrorCode } from "../../model/errors.js";
import type { Register } from "../../register/open-register.js";
import { StoreError, type StoreCode } from "../../register/messages.js";
import type { TaskAnswer, TaskArgument, TaskName } from "./tasks.js";

/** Does tasks, elsewhere if it can. */
export interface TaskRunner {
  /** Whether it works on other threads than the one that asks. */
  readonly isBeside: boolean;
  readonly run: <Name extends TaskName>(
    name: Name,
    argument: TaskArgument<Name>,
  ) => Promise<TaskAnswer<Name>>;
  readonly close: () => Promise<void>;
}

/** How a worker opens the register for itself. */
export interface WorkerPlace {
  readonly register: string;
  /** Null where no passphrase guards it. */
  readonly passphrase: string | null;
}

/** A fault as it goes between threads: errors lose their class on the way. */
export type SentFault =
  | {
      readonly kind: "told";
      readonly code: ErrorCode;
      readonly context: IsnadError["context"];
    }
  | {
      readonly kind: "store";
      readonly code: StoreCode;
      readonly context: StoreError["context"];
    };

/** What a worker answers. */
export type SentAnswer =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly fault: SentFault };

const WORKER_FILE = new URL("./task-worker.js", import.meta.url);

/** Megabytes of one worker. */
const WORKER_MEGABYTES = 4096;

/** Runs tasks on the thread that asks. */
function runHere(register: Register): TaskRunner {
  return {
    isBeside: false,
    async run(name, argument) {
      // All formats and counts: half a second that no start should wait for.
      const { TASKS } = await import("./tasks.js");
      const work = TASKS[name] as (
        on: Register,
        what: TaskArgument<typeof name>,
      ) => Promise<TaskAnswer<typeof name>>;
      return work(register, argument);
    },
    close: () => Promise.resolve(),
  };
}

function thrown(fault: SentFault): Error {
  return fault.kind === "store"
    ? new StoreError(fault.code, fault.context)
    : new IsnadError(fault.code, fault.context);
}

/**
 * Runs tasks on threads of their own, each with its own connection. From
 * unbuilt sources there are no threads to be had: then here.
 */
export function taskRunner(
  register: Register,
  place: WorkerPlace,
  threads: number,
): TaskRunner {
  if (threads === 0 || !existsSync(WORKER_FILE)) return runHere(register);
  const pool = new Piscina({
    filename: fileURLToPath(WORKER_FILE),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10 * 60 * 1000,
    workerData: place,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEGABYTES },
  });
  return {
    isBeside: true,
    async run(name, argument) {
      const sent = (await pool.run({ name, argument })) as SentAnswer;
      if (!sent.ok) throw thrown(sent.fault);
      return sent.answer as TaskAnswer<typeof name>;
    },
    close: () => pool.destroy(),
  };
}
