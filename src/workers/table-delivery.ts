import type { Register } from "../register/open-register.js";
import type { Delivery } from "./delivery.js";
import { instant, storeClock } from "./store-clock.js";

const nothing = () => Promise.resolve();

/** Jobs as their rows tell them, first due first: for one machine. */
export function tableDelivery(register: Register): Delivery {
  return {
    open: nothing,
    send: () => Promise.resolve(null),
    drop: nothing,
    async take(on) {
      const now = await storeClock(register, on);
      const row = await on
        .selectFrom("job")
        .select("id")
        .where("state", "=", "queued")
        .where("due_at", "<=", instant(now))
        .orderBy("due_at")
        .orderBy("id")
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : { jobId: row.id, message: null };
    },
    waits: () => Promise.resolve(true),
    close: nothing,
  };
}
