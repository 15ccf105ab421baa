import type { Register, Store } from "../register/open-register.js";
import type { RowOf } from "../register/tables.js";
import { atomically } from "./atomically.js";
import type { Delivery } from "./delivery.js";
import { jobRow, type Plain } from "./job.js";
import { instant, storeClock } from "./store-clock.js";

/** Who works on which begin of a job. */
export interface Holder {
  readonly id: string;
  readonly worker: string;
  readonly attempts: number;
}

/** A job that a worker has, as it was when it got it. */
export interface Claimed {
  readonly row: RowOf<"job">;
  readonly holder: Holder;
}

/** Writes to the row of a job if this worker still has it. */
export async function setHeld(
  on: Store,
  { id, worker, attempts }: Holder,
  values: Partial<RowOf<"job">>,
): Promise<boolean> {
  const { numUpdatedRows } = await on
    .updateTable("job")
    .set(values)
    .where("id", "=", id)
    .where("worker", "=", worker)
    .where("attempts", "=", attempts)
    .where("state", "=", "running")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Takes a job that is due: nobody else gets it until the lease runs out.
 *
 * @param lease - milliseconds
 * @returns null when none is due; `stale` for a message whose job was
 * cancelled or delivered anew meanwhile: there may be another
 */
export async function claimJob(
  register: Register,
  delivery: Delivery,
  { worker, lease }: { readonly worker: string; readonly lease: number },
): Promise<Claimed | "stale" | null> {
  await delivery.open();
  return atomically(register, async (on) => {
    const told = await delivery.take(on);
    if (told === null) return null;
    const now = await storeClock(register, on);
    const { numUpdatedRows } = await on
      .updateTable("job")
      .set((eb) => ({
        state: "running",
        worker,
        attempts: eb("attempts", "+", 1),
        started_at: eb.fn.coalesce("started_at", eb.val(instant(now))),
        lease_until: instant(now + lease),
      }))
      .where("id", "=", told.jobId)
      .where("state", "=", "queued")
      .where((eb) =>
        told.message === null
          ? eb("message", "is", null)
          : eb("message", "=", told.message),
      )
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      await delivery.drop(on, told.message);
      return "stale";
    }
    const row = await jobRow(on, told.jobId);
    const { id, attempts } = row;
    return { row, holder: { id, worker, attempts } };
  });
}

/**
 * Says that the worker lives, and how far it is.
 *
 * @returns whether it still has the job
 */
export async function renewLease(
  register: Register,
  holder: Holder,
  { lease, progress }: { readonly lease: number; readonly progress?: Plain },
): Promise<boolean> {
  return atomically(register, async (on) => {
    const now = await storeClock(register, on);
    return setHeld(on, holder, {
      lease_until: instant(now + lease),
      ...(progress !== undefined && { progress: JSON.stringify(progress) }),
    });
  });
}
