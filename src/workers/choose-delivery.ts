import type { Register } from "../register/open-register.js";
import { bossDelivery } from "./boss-delivery.js";
import type { Delivery, OnFault } from "./delivery.js";
import { tableDelivery } from "./table-delivery.js";

/** pg-boss on PostgreSQL; on SQLite the rows themselves. */
export function deliveryOf(register: Register, onFault: OnFault): Delivery {
  return register.engine.name === "postgres"
    ? bossDelivery(register, onFault)
    : tableDelivery(register);
}
