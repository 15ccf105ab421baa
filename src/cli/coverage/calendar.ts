import { nameKey } from "../../countries/name-keys.js";
import type { World } from "../../countries/pack.js";
import { foldKey } from "../../languages/ar/letters.js";
import { reportHeads } from "../../register/report-heads.js";
import type { Register } from "../../register/open-register.js";
import {
  coverageCalendar,
  type CoverageCalendar,
  type CoverageReason,
} from "../../statistics/index.js";

/** One name for an outlet, by whatever name a report gives it. */
function outletNames(world: World): (outlet: string) => string {
  return (outlet) => {
    const found = world.outlets.find(nameKey(outlet, foldKey));
    return found.length === 1 ? found[0]!.outlet.name : outlet;
  };
}

/** The calendar of a register, outlets by the names of the packs. */
export async function calendarOf(
  register: Register,
  world: World,
  reasons: readonly CoverageReason[] = [],
): Promise<CoverageCalendar> {
  const nameOf = outletNames(world);
  const named = reasons.map((one) => ({
    ...one,
    outlet: one.outlet === null ? null : nameOf(one.outlet),
  }));
  const heads = await reportHeads(register);
  return coverageCalendar(heads, { nameOf, reasons: named });
}
