import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Coded } from "../../model/errors.js";
import type { Job } from "../../workers/index.js";

/** What a thread needs to do the jobs of a register; plain data. */
export interface WorkPlace {
  /** As `--register` names it. */
  readonly register: string;
  /** Null where none guards it. */
  readonly passphrase: string | null;
  /** Jobs at a time; 1 when left out. */
  readonly concurrency?: number | undefined;
  /** Threads that code; as many as cores when left out. */
  readonly threads?: number | undefined;
  /** Folder of the user's own packs. */
  readonly userPacks?: string | undefined;
}

/** What the thread says. */
export type ToldByThread =
  | { readonly worker: string }
  | { readonly left: Job }
  | { readonly fault: Coded };

/** What it is told. */
export type ToldToThread = "wake" | "stop";

/** Who is told of what the thread does. */
export interface WorkListener {
  /** Of each job that it has left, as it is then. */
  readonly onLeft?: ((job: Job) => void) | undefined;
  /** Of faults that no job tells, its own death among them. */
  readonly onFault?: ((fault: Coded) => void) | undefined;
}

/** A thread that does jobs beside the one that answers. */
export interface WorkThread {
  /** Has it look for jobs at once. */
  readonly wake: () => void;
  /**
   * Has it finish or hand back what it has, and ends it; after half a minute
   * wherever it is.
   */
  readonly stop: () => Promise<void>;
}

/** What the thread runs: a file of the built program. */
const THREAD_FILE = new URL("./work-thread.js", import.meta.url);

/**
 * Whether there is such a thread to be had: not from unbuilt sources.
 */
export const hasWorkThread = (): boolean => existsSync(THREAD_FILE);

/** Megabytes of the thread; beyond it the thread alone dies. */
const MEGABYTES = 4096;

/** Milliseconds that a thread has to end in. */
const LONGEST_STOP = 30_000;

/** Milliseconds before a thread that died begins anew. */
const BEGIN_AGAIN = 1000;

/**
 * Starts a thread that does the jobs of a register over a connection of its
 * own: coding, storing and linking hold up no answer. One that dies begins
 * anew; its jobs go on when their leases have run out.
 */
export function startWorkThread(
  place: WorkPlace,
  { onLeft, onFault }: WorkListener = {},
): WorkThread {
  let isStopping = false;
  let thread: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const begin = (): void => {
    const now = new Worker(THREAD_FILE, {
      workerData: place,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    thread = now;
    now.on("message", (told: ToldByThread) => {
      if ("left" in told) onLeft?.(told.left);
      else if ("fault" in told) onFault?.(told.fault);
    });
    now.on("error", (error: unknown) => {
      const seen = error instanceof Error ? error.message : String(error);
      onFault?.({ code: "CLI-UNEXPECTED", context: { seen } });
    });
    now.on("exit", () => {
      thread = null;
      if (isStopping) return ended();
      timer = setTimeout(begin, BEGIN_AGAIN);
    });
  };
  begin();
  const tell = (told: ToldToThread) => thread?.postMessage(told);
  return {
    wake: () => tell("wake"),
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      const last = thread;
      if (last === null) return;
      tell("stop");
      const late = setTimeout(() => void last.terminate(), LONGEST_STOP);
      await end;
      clearTimeout(late);
    },
  };
}
