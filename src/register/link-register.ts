import {
  consistentDecisions,
  type LinkDecision,
} from "../linkage/filed/index.js";
import { linkingDecisions } from "./decisions/claim-effects.js";
import { linkChanges } from "./linking/link-changes.js";
import {
  changeCount,
  changedDecisions,
  forgetLinker,
  isLinkDecision,
  linkerOf,
} from "./linking/link-state.js";
import { linkWhole } from "./linking/link-whole.js";
import type { Linker } from "./linking/linker.js";
import { viewIncidents } from "./linking/view-incidents.js";
import { inTransaction, type Register, type Store } from "./open-register.js";
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

/** Reads the decisions that link and part, none contradicting another. */
export type ReadDecisions = (store: Store) => Promise<readonly LinkDecision[]>;

/** Those of the register's log; of what contradicts, the later counts. */
async function ownDecisions(store: Store): Promise<readonly LinkDecision[]> {
  return consistentDecisions(await linkingDecisions(store)).kept;
}

async function bringUpToDate(
  register: Register,
  linker: Linker,
  readDecisions: ReadDecisions,
): Promise<boolean> {
  let isChanged = false;
  for (;;) {
    const decided = await readDecisions(register.store);
    const decisions = decided.filter(isLinkDecision);
    const rules = { weights: linker.weights, decisions };
    if (await isToLinkWhole(register, linker)) {
      await linkWhole(register, linker, rules);
      isChanged = true;
    } else if (await linkChanges(register, linker, rules)) isChanged = true;
    else if (await viewIncidents(register, linker)) isChanged = true;
    else return isChanged;
  }
}

/** Whether the incidents are of the claims and decisions there are. */
export async function areIncidentsCurrent(store: Store): Promise<boolean> {
  if ((await linkerOf(store)) === undefined) return false;
  if ((await changeCount(store)) > 0) return false;
  const waiting = await store
    .selectFrom("link_view")
    .select("incident_id")
    .limit(1)
    .execute();
  if (waiting.length > 0) return false;
  const decisions = (await ownDecisions(store)).filter(isLinkDecision);
  return (await changedDecisions(store, decisions)).length === 0;
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
 * @param readDecisions - those of the register when left out
 * @returns whether anything was computed
 * @throws IsnadError `LINK-DECISIONS-CONFLICT`
 * @throws StoreError `REG-LOCKED`, `REG-DAMAGED`, `REG-UNWRITABLE`,
 * `REG-DISK-FULL`
 */
export async function linkRegister(
  register: Register,
  linker: Linker,
  readDecisions: ReadDecisions = ownDecisions,
): Promise<boolean> {
  try {
    return await bringUpToDate(register, linker, readDecisions);
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
  readDecisions: ReadDecisions = ownDecisions,
): Promise<void> {
  await inTransaction(register, forgetLinker);
  await linkRegister(register, linker, readDecisions);
}
