import type { Register } from "../open-register.js";
import { checkBackups } from "./backups.js";
import { checkCurrency } from "./currency.js";
import { checkDevices } from "./devices.js";
import type { DoctorFinding } from "./finding.js";
import { checkLeftovers } from "./leftovers.js";
import { checkModes } from "./modes.js";
import { checkProtection } from "./protection.js";
import { checkServer } from "./server.js";
import { checkSpace } from "./space.js";

/** How a register is looked at. */
export interface DiagnoseOptions {
  /** Whether leftovers are taken away. */
  readonly fix: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Megabytes that should be free; 500 when left out. */
  readonly leastFree?: number;
}

/**
 * Looks at how a register is kept: its key, its files, its disk or server, its
 * devices and backups. Changes nothing but the leftovers that it is told to fix.
 */
export async function diagnose(
  register: Register,
  { fix, now, leastFree }: DiagnoseOptions,
): Promise<readonly DoctorFinding[]> {
  return [
    ...checkProtection(register),
    ...(await checkModes(register)),
    ...(await checkSpace(register, leastFree)),
    ...(await checkServer(register)),
    ...(await checkDevices(register)),
    ...(await checkLeftovers(register, now, fix)),
    ...(await checkCurrency(register)),
    ...(await checkBackups(register, now)),
  ];
}
