import type { Register } from "../open-register.js";
import type { LogWriter } from "./append-entry.js";

/** With what a register writes its log. */
export function logWriter(
  register: Pick<Register, "keys">,
  now: () => number = Date.now,
): LogWriter {
  return { key: register.keys.log, now };
}
