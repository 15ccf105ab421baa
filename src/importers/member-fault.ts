import type { Fault } from "./importer.js";
import { seenStart } from "./seen.js";

/**
 * Thrown where a member cannot be opened or read on, by the container or by the
 * bytes that it hands over; the walk makes the member's reject of it.
 */
export class MemberFault extends Error {
  override readonly name = "MemberFault";
  readonly fault: Fault;

  constructor(
    code: Fault["code"],
    seen: string,
    context?: Fault["context"],
    options?: ErrorOptions,
  ) {
    super(`${code} ${seen}`, options);
    const found = { code, seen: seenStart(seen) };
    this.fault = context === undefined ? found : { ...found, context };
  }
}
