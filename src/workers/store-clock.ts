import { sql } from "kysely";
import type { Register, Store } from "../register/open-register.js";

/**
 * The time by which leases are measured: the server's, since the clocks of
 * machines differ; the machine's own where only one can have the register.
 *
 * @returns milliseconds since 1970 UTC
 */
export async function storeClock(
  { engine }: Register,
  on: Store,
): Promise<number> {
  if (engine.name === "sqlite") return Date.now();
  const { rows } = await sql<{ readonly millis: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000) as millis`.execute(
    on,
  );
  return Number(rows[0]?.millis);
}

/** An instant as rows hold it: ISO text in UTC, which sorts by time. */
export const instant = (millis: number): string =>
  new Date(millis).toISOString();
