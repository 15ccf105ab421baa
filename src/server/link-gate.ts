import { areIncidentsCurrent } from "../register/link-register.js";
import type { Register } from "../register/open-register.js";
import type { TaskRunner } from "./heavy/task-runner.js";

/**
 * Brings the incidents up to date before somebody reads them, as every command
 * does; done beside the thread that answers. Who comes while that goes on waits
 * for the next look, which begins after all that was written before he came.
 */
export function linkGate(
  { store }: Register,
  tasks: TaskRunner,
): () => Promise<void> {
  let isFirst = true;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const link = async () => {
    // Another version of the program may link otherwise: the first always asks.
    if (!isFirst && (await areIncidentsCurrent(store))) return;
    await tasks.run("link", null);
    isFirst = false;
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
