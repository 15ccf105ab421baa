import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import { claimRow, keyRows, keysOf } from "./claim-rows.js";
import { nextGeneration } from "./link-state.js";
import type { PairChange } from "./pair-edges.js";
import type { LinkPlan, SlottedClaim } from "./plan-changes.js";

/** Rows or values in one statement. */
const AT_ONCE = 500;
/** Rows of many columns in one statement. */
const WIDE_AT_ONCE = 200;

async function deleteClaims(
  store: Store,
  gone: readonly SlottedClaim[],
): Promise<void> {
  for (const { slot, filed } of gone)
    for (const [kind, keys] of keysOf(filed)) {
      if (keys.length === 0) continue;
      await store
        .deleteFrom("link_key")
        .where("kind", "=", kind)
        .where("key", "in", keys)
        .where("slot", "=", slot)
        .execute();
    }
  for (const piece of pieces(gone, AT_ONCE)) {
    const slots = piece.map(({ slot }) => slot);
    await store.deleteFrom("link_claim").where("slot", "in", slots).execute();
  }
}

/** Deletes pairs in both directions. */
async function deletePairs(
  store: Store,
  pairs: readonly PairChange[],
): Promise<void> {
  const others = new Map<number, number[]>();
  const note = (slot: number, other: number) =>
    others.set(slot, [...(others.get(slot) ?? []), other]);
  for (const { a, b } of pairs) {
    note(a, b);
    note(b, a);
  }
  for (const [slot, list] of others)
    for (const piece of pieces(list, AT_ONCE))
      await store
        .deleteFrom("link_pair")
        .where("slot", "=", slot)
        .where("other", "in", piece)
        .execute();
}

/** A pair in both directions. */
export const pairRows = (
  a: number,
  b: number,
  kind: number,
): RowOf<"link_pair">[] => [
  { slot: a, other: b, kind },
  { slot: b, other: a, kind },
];

/** Writes keys, claims and pairs that were not there. */
export async function insertRows(
  store: Store,
  rows: {
    readonly claims: readonly RowOf<"link_claim">[];
    readonly keys: readonly RowOf<"link_key">[];
    readonly pairs: readonly RowOf<"link_pair">[];
  },
): Promise<void> {
  for (const piece of pieces(rows.claims, WIDE_AT_ONCE))
    await store.insertInto("link_claim").values(piece).execute();
  for (const piece of pieces(rows.keys, AT_ONCE))
    await store.insertInto("link_key").values(piece).execute();
  for (const piece of pieces(rows.pairs, AT_ONCE))
    await store.insertInto("link_pair").values(piece).execute();
}

/** Notes that incidents are to be viewed anew, or deleted. */
export async function noteViews(
  store: Store,
  ids: Iterable<string>,
): Promise<void> {
  const rows = [...ids].map((incident_id) => ({ incident_id }));
  for (const piece of pieces(rows, AT_ONCE))
    await store
      .insertInto("link_view")
      .values(piece)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Writes what linking found out; to be called inside a transaction. */
export async function writePlan(store: Store, plan: LinkPlan): Promise<void> {
  const { gone, fresh, moved, pairs, views } = plan;
  await deletePairs(
    store,
    pairs.filter(({ isStored }) => isStored),
  );
  await deleteClaims(store, gone);
  await insertRows(store, {
    claims: fresh.map(({ slot, filed, ...placing }) =>
      claimRow(slot, filed, placing),
    ),
    keys: fresh.flatMap(({ slot, filed }) => keyRows(slot, filed)),
    pairs: pairs.flatMap(({ a, b, kind }) =>
      kind === 0 ? [] : pairRows(a, b, kind),
    ),
  });
  for (const [slot, { incidentId, steps }] of moved)
    await store
      .updateTable("link_claim")
      .set({ incident_id: incidentId, steps })
      .where("slot", "=", slot)
      .execute();
  await noteViews(store, views);
  await nextGeneration(store);
}
