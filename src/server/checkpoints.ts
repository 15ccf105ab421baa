import { sql } from "kysely";
import { changeMark } from "../register/change-mark.js";
import type { Register } from "../register/open-register.js";
import type { TaskRunner } from "./heavy/task-runner.js";

/** Milliseconds between two looks at whether anything was written. */
const LOOKS_EVERY = 1000;

/**
 * Pages of the write-ahead log (160 MB) at which the connection that answers
 * carries them over itself after all: the threads may be busy for long.
 */
const AT_MOST = 40_000;

/**
 * Carries what was written from the write-ahead log into the database beside the
 * thread that answers: the commit that crosses SQLite's own bound waits for it,
 * and with it whoever decides at that moment. Commits are on the disk before as
 * after: the log is.
 *
 * @returns stops looking
 * @source sqlite.org/wal.html, "Avoiding Excessively Large WAL Files"
 */
export function checkpointsBeside(
  register: Register,
  tasks: TaskRunner,
  onFault: (error: unknown) => void,
): () => void {
  const { engine, store } = register;
  if (engine.name !== "sqlite" || !tasks.isBeside) return () => undefined;
  let carried: string | null = null;
  let isAtWork = false;
  const look = async () => {
    const mark = await changeMark(register);
    if (mark === carried) return;
    carried = mark;
    await tasks.run("checkpoint", null);
  };
  const begun = sql`pragma wal_autocheckpoint = ${sql.lit(AT_MOST)}`.execute(
    store,
  );
  begun.catch(onFault);
  const timer = setInterval(() => {
    if (isAtWork) return;
    isAtWork = true;
    look()
      .catch(onFault)
      .finally(() => {
        isAtWork = false;
      });
  }, LOOKS_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
