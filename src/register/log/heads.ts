import type { Store } from "../open-register.js";

/** The last entry of a device's chain. */
export interface LogHead {
  readonly device: string;
  readonly number: number;
  readonly id: string;
}

/**
 * The last entry of every chain, by device. Printed with each backup and
 * release: who keeps the sheet sees when the end of a chain was cut off.
 *
 * @returns of a forked chain the branch whose id sorts first
 */
export async function logHeads(store: Store): Promise<readonly LogHead[]> {
  const devices = await store
    .selectFrom("device")
    .select("id")
    .orderBy("id")
    .execute();
  const heads: LogHead[] = [];
  for (const { id: device } of devices) {
    const last = await store
      .selectFrom("log_entry")
      .select(["id", "number"])
      .where("device_id", "=", device)
      .orderBy("number", "desc")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined) heads.push({ device, ...last });
  }
  return heads;
}

/** Heads as lines: number, then the first 16 digits of device and entry. */
export function headLines(heads: readonly LogHead[]): readonly string[] {
  return heads.map(
    ({ device, number, id }) =>
      `${number} ${device.slice(0, 16)} ${id.slice(0, 16)}`,
  );
}
