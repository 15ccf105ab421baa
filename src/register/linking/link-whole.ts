import { incidentIds } from "../../linkage/filed/index.js";
import {
  linkIndex,
  type LinkIndex,
} from "../../linkage/clusters/link-index.js";
import { currentReadings } from "../current-readings.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import { claimRow, keyRows, type Placing } from "./claim-rows.js";
import {
  changedDecisions,
  changedReports,
  generationOf,
  nextGeneration,
  setDecisions,
  setLinker,
  settleChanges,
} from "./link-state.js";
import type { Linker } from "./linker.js";
import type { LinkRules } from "./plan-changes.js";
import { insertRows, noteViews, pairRows } from "./write-plan.js";

/** Claims whose rows are made at a time. */
const CLAIMS_AT_ONCE = 500;

const TABLES = ["link_pair", "link_key", "link_claim"] as const;

/** Writes all that an index holds in the place of what was there. */
async function writeIndex(store: Store, index: LinkIndex): Promise<void> {
  const before = await store
    .selectFrom("link_claim")
    .select("incident_id")
    .distinct()
    .execute();
  const shown = await store.selectFrom("incident").select("id").execute();
  await noteViews(store, [
    ...before.map(({ incident_id }) => incident_id),
    ...shown.map(({ id }) => id),
  ]);
  for (const table of TABLES) await store.deleteFrom(table).execute();
  const idOf = incidentIds();
  const placingAt: Placing[] = [];
  const ids: string[] = [];
  for (const { slots, steps, group } of index.slottedGroups()) {
    const id = idOf(group);
    ids.push(id);
    slots.forEach((slot, at) => {
      const own = at === 0 && steps !== "" ? steps : null;
      placingAt[slot] = { incidentId: id, steps: own };
    });
  }
  let claims: RowOf<"link_claim">[] = [];
  let keys: RowOf<"link_key">[] = [];
  let pairs: RowOf<"link_pair">[] = [];
  const flush = async () => {
    await insertRows(store, { claims, keys, pairs });
    [claims, keys, pairs] = [[], [], []];
  };
  for (const { slot, filed } of index.filedClaims()) {
    claims.push(claimRow(slot, filed, placingAt[slot]!));
    keys.push(...keyRows(slot, filed));
    index.visitPairs(slot, (other, kind) => {
      if (slot < other) pairs.push(...pairRows(slot, other, kind));
    });
    if (claims.length === CLAIMS_AT_ONCE) await flush();
  }
  await flush();
  await noteViews(store, ids);
}

/**
 * Links all reports anew, in memory, and writes what later linking builds on.
 * Reading and comparing take no lock.
 *
 * @returns whether it was written; not when another process linked meanwhile
 */
export async function linkWhole(
  register: Register,
  linker: Linker,
  { weights, decisions }: LinkRules,
): Promise<boolean> {
  const { store } = register;
  const generation = await generationOf(store);
  const changes = await changedReports(store, Number.MAX_SAFE_INTEGER);
  const index = linkIndex(weights);
  index.decide(decisions);
  for await (const reading of currentReadings(store))
    index.put(linker.read(reading));
  index.update();
  return inTransaction(register, async (locked) => {
    if ((await generationOf(locked)) !== generation) return false;
    await writeIndex(locked, index);
    const decided = await changedDecisions(locked, decisions);
    await setDecisions(locked, decided, decisions);
    await settleChanges(locked, changes);
    await setLinker(locked, linker.version);
    await nextGeneration(locked);
    return true;
  });
}
