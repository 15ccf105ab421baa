import type { LinkDecision } from "../linkage/filed/index.js";
import { linkChanges } from "./linking/link-changes.js";
import {
  changeCount,
  forgetLinker,
  isLinkDecision,
  linkerOf,
} from "./linking/link-state.js";
import { linkWhole } from "./linking/link-whole.js";
import type { Linker } from "./linking/linker.js";
import { viewIncidents } from "./linking/view-incidents.js";
import { inTransaction, type Register } from "./open-register.js";
import { storeFault } from "./store-fault.js";

export type { Linker } from "./linking/linker.js";
export { noteChanged } from "./linking/link-state.js";

/** Changed reports from which linking all anew may be faster. */
const MANY = 500;
/** And the share of all reports that they must be. */
const LARGE_SHARE = 0.25;

/** Whether nothing is linked yet, or otherwise, or nearly all has changed. */
async function isToLinkWhole(
  { store }: Register,
  linker: Linker,
): Promise<boolean> {
  if ((await linkerOf(store)) !== linker.version) return true;
  const changes = await changeCount(store);
  if (changes < MANY) return false;
  const { reports } = await store
    .selectFrom("report")
    .select((eb) => eb.fn.countAll<number>().as("reports"))
    .executeTakeFirstOrThrow();
  return changes > Number(reports) * LARGE_SHARE;
}

async function bringUpToDate(
  register: Register,
  linker: Linker,
  decisions: readonly LinkDecision[],
): Promise<boolean> {
  const rules = { weights: linker.weights, decisions };
  let isChanged = false;
  for (;;) {
    while (await isToLinkWhole(register, linker))
      isChanged = (await linkWhole(register, linker, rules)) || isChanged;
    if (await linkChanges(register, linker, rules)) isChanged = true;
    else if (await viewIncidents(register, linker)) isChanged = true;
    else return isChanged;
  }
}

/**
 * Brings the incidents up to date with claims and decisions. What changed since
 * the last time is compared with what it meets, and only the incidents that it
 * touches are viewed anew; the outcome is the same as linking everything anew.
 *
 * Computing takes no lock; each step is written in one short transaction. A run
 * that was killed at any moment leaves a list of what is still to be done;
 * every reader calls this first, so nobody sees anything half done.
 *
 * @param decisions - in force, none contradicting another (see
 * `consistentDecisions`); kinds that neither link nor part are passed over
 * @returns whether anything was computed
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`
 */
export async function linkRegister(
  register: Register,
  linker: Linker,
  decisions: readonly LinkDecision[] = [],
): Promise<boolean> {
  try {
    const linking = decisions.filter(isLinkDecision);
    return await bringUpToDate(register, linker, linking);
  } catch (error) {
    throw storeFault(error, register.path);
  }
}

/**
 * Links all reports anew, whatever was linked before: for a register whose
 * linked rows are in doubt.
 *
 * @throws as {@link linkRegister}
 */
export async function relinkRegister(
  register: Register,
  linker: Linker,
  decisions: readonly LinkDecision[] = [],
): Promise<void> {
  await inTransaction(register, forgetLinker);
  await linkRegister(register, linker, decisions);
}
