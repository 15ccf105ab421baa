import { areIncidentsCurrent } from "../register/link-register.js";
import { changeMark } from "../register/change-mark.js";
import type { Register } from "../register/open-register.js";
import type { TaskRunner } from "./heavy/task-runner.js";

/**
 * Brings the incidents up to date before somebody reads them, as every command
 * does; done beside the thread that answers. Who comes while that goes on waits
 * for the next look, which begins after all that was written before he came.
 */
export function linkGate(
  register: Register,
  tasks: TaskRunner,
): () => Promise<void> {
  const { store } = register;
  /** What was committed when the incidents were last found current. */
  let current: string | null = null;
  let isFirst = true;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const link = async () => {
    const mark = await changeMark(register);
    if (mark === current) return;
    // Another version of the program may link otherwise: the first always asks.
    if (isFirst || !(await areIncidentsCurrent(store))) {
      await tasks.run("link", null);
      isFirst = false;
      return;
    }
    current = mark;
  };
  const begin = () => {
    const own = link().finally(() => {
      if (running === own) running = null;
    });
    running = own;
    return own;
  };
  return () => {
    if (running === null) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
}
