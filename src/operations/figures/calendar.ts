import type { World } from "../../countries/pack.js";
import { knownOutlet } from "./known-outlet.js";
import { reportHeads } from "../../register/report-heads.js";
import type { Register } from "../../register/open-register.js";
import {
  coverageCalendar,
  type CoverageCalendar,
  type CoverageReason,
} from "../../statistics/index.js";

/** The calendar of a register, outlets by the names of the packs. */
export async function calendarOf(
  register: Register,
  world: World,
  reasons: readonly CoverageReason[] = [],
): Promise<CoverageCalendar> {
  const known = knownOutlet(world);
  const nameOf = (outlet: string) => known(outlet) ?? outlet;
  const named = reasons.map((one) => ({
    ...one,
    outlet: one.outlet === null ? null : nameOf(one.outlet),
  }));
  const heads = await reportHeads(register);
  return coverageCalendar(heads, { nameOf, reasons: named });
}
