import type { Register, Store } from "../register/open-register.js";
import { atomically } from "./atomically.js";
import { setHeld, type Claimed } from "./claim-job.js";
import type { Delivery } from "./delivery.js";
import type { Plain } from "./job.js";
import { eraseEarlierOutputs, eraseFiles } from "./job-files.js";
import {
  codedFault,
  delayAfter,
  isLasting,
  type RetryPolicy,
} from "./retry-policy.js";
import { instant, storeClock } from "./store-clock.js";

/** What became of a job that a worker had. */
export type Settlement =
  | {
      readonly kind: "done";
      readonly result: Plain;
      readonly progress: Plain | null;
    }
  | { readonly kind: "fault"; readonly error: unknown }
  /** The worker stops: another one goes on. */
  | { readonly kind: "handed-back" };

/** Where jobs are settled. */
export interface Settling {
  readonly register: Register;
  readonly delivery: Delivery;
  readonly policy: RetryPolicy;
}

/** What a job needs to be begun again. */
const WAITING = { state: "queued", lease_until: null, ended_at: null } as const;

/** Brings a job to a worker again, by a new message. */
export async function sendAgain(
  on: Store,
  delivery: Delivery,
  row: { readonly id: string; readonly message: string | null },
  delay: number,
): Promise<string | null> {
  await delivery.drop(on, row.message);
  return delivery.send(on, row.id, delay);
}

/**
 * Writes what became of a job, in one transaction with its message and its
 * files. Does nothing where the lease was lost: whoever has the job now says.
 *
 * @returns whether it was this worker's to say
 */
export async function settleJob(
  { register, delivery, policy }: Settling,
  { row, holder }: Claimed,
  settlement: Settlement,
): Promise<boolean> {
  return atomically(register, async (on) => {
    const millis = await storeClock(register, on);
    const now = instant(millis);
    const ended = { ended_at: now, lease_until: null, message: null };
    if (settlement.kind === "done") {
      const { result, progress } = settlement;
      const isHeld = await setHeld(on, holder, {
        ...ended,
        state: "done",
        error: null,
        result: JSON.stringify(result),
        ...(progress !== null && { progress: JSON.stringify(progress) }),
      });
      if (!isHeld) return false;
      await eraseFiles(on, row.id, "input");
      await eraseEarlierOutputs(on, row.id, holder.attempts);
      await delivery.drop(on, row.message);
      return true;
    }
    if (settlement.kind === "handed-back") {
      const isHeld = await setHeld(on, holder, { ...WAITING, due_at: now });
      if (!isHeld) return false;
      const message = await sendAgain(on, delivery, row, 0);
      await setMessage(on, row.id, message);
      return true;
    }
    const { error: cause } = settlement;
    const error = JSON.stringify(codedFault(cause));
    const failures = row.failures + 1;
    const isFailed = isLasting(cause);
    if (isFailed || failures >= policy.failures) {
      const state = isFailed ? "failed" : "dead";
      const end = { ...ended, state, error, failures };
      if (!(await setHeld(on, holder, end))) return false;
      await eraseFiles(on, row.id, "output");
      // A dead one may be tried again; it needs what it was given.
      if (isFailed) await eraseFiles(on, row.id, "input");
      await delivery.drop(on, row.message);
      return true;
    }
    const delay = delayAfter(policy, failures);
    const due_at = instant(millis + delay);
    const again = { ...WAITING, due_at, error, failures };
    if (!(await setHeld(on, holder, again))) return false;
    await setMessage(on, row.id, await sendAgain(on, delivery, row, delay));
    return true;
  });
}

/** Notes by which message a job is told of now. */
export async function setMessage(
  on: Store,
  id: string,
  message: string | null,
): Promise<void> {
  await on.updateTable("job").set({ message }).where("id", "=", id).execute();
}
