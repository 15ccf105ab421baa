import type { DecisionKind } from "../../model/decision.js";
import { pieces } from "../known-reports.js";
import type { Known } from "../log/log-entry.js";
import type { Store } from "../open-register.js";
import { anchorRows, VALUES_AT_ONCE, type AnchorRow } from "./decision-rows.js";
import type { Stamped } from "./stamp-order.js";
import { undoneDecisions } from "./undone.js";
import { winners } from "./winners.js";

interface Head extends Stamped {
  readonly kind: DecisionKind;
  readonly isInForce: boolean;
}

async function readHeads(
  store: Store,
  ids: Iterable<string>,
): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (const piece of pieces([...ids], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("decision")
      .innerJoin("log_entry", "log_entry.id", "decision.id")
      .select([
        "decision.id as id",
        "decision.kind as kind",
        "in_force",
        "device_id as device",
        "number",
        "millis",
        "counter",
        "knew",
      ])
      .where("decision.id", "in", piece)
      .execute();
    heads.push(
      ...rows.map(({ kind, in_force, millis, counter, knew, ...row }) => ({
        ...row,
        kind: kind as DecisionKind,
        isInForce: in_force === 1,
        time: { millis, counter },
        knew: JSON.parse(knew) as Known,
      })),
    );
  }
  return heads;
}

/** Decisions and whatever takes them back, at any remove. */
async function withUndos(
  store: Store,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const targets = new Map<string, string | undefined>();
  let wave = [...new Set(ids)];
  while (wave.length > 0) {
    for (const id of wave) if (!targets.has(id)) targets.set(id, undefined);
    const undos = await anchorRows(store, "given", wave);
    const fresh = undos.filter(({ decision_id }) => !targets.has(decision_id));
    for (const { decision_id, given } of undos) targets.set(decision_id, given);
    wave = fresh.map(({ decision_id }) => decision_id);
  }
  return targets;
}

const isDecisionId = (given: string) => /^[0-9a-f]{64}$/.test(given);

/** Decisions with what the undos among them take back, at any remove. */
async function withTargets(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = new Set(ids);
  let wave = ids;
  while (wave.length > 0) {
    const rows = await anchorRows(store, "decision_id", wave);
    const fresh = rows
      .map(({ given }) => given)
      .filter((given) => isDecisionId(given) && !all.has(given));
    for (const id of fresh) all.add(id);
    wave = fresh;
  }
  return all;
}

async function setInForce(
  store: Store,
  rows: readonly AnchorRow[],
  isInForce: (row: AnchorRow) => boolean,
): Promise<readonly AnchorRow[]> {
  const changes = new Map<string, string[]>();
  const changed: AnchorRow[] = [];
  for (const row of rows) {
    const in_force = isInForce(row) ? 1 : 0;
    if (in_force === row.in_force) continue;
    changed.push(row);
    const at = `${in_force} ${row.decision_id}`;
    changes.set(at, [...(changes.get(at) ?? []), row.given]);
  }
  for (const [at, given] of changes) {
    const [in_force, id = ""] = at.split(" ");
    for (const piece of pieces(given, VALUES_AT_ONCE)) {
      await store
        .updateTable("decision_anchor")
        .set({ in_force: Number(in_force) })
        .where("decision_id", "=", id)
        .where("given", "in", piece)
        .execute();
    }
  }
  return changed;
}

/** What settling touched. */
export interface Settled {
  /** All anchors of all decisions that were settled. */
  readonly anchors: readonly string[];
  /** Claims that count now and did not before, or the other way round. */
  readonly recounted: readonly string[];
}

/**
 * Settles which decisions count, for all that some decisions or anchors touch.
 * The same set of decisions gives the same rows whatever came first. To be
 * called inside a transaction.
 *
 * @param decisionIds - new or changed decisions
 * @param anchors - anchors they had before or have now
 */
export async function settleDecisions(
  store: Store,
  decisionIds: readonly string[],
  anchors: readonly string[],
): Promise<Settled> {
  const started = await withTargets(store, decisionIds);
  const own = await anchorRows(store, "decision_id", started);
  const met = new Set([...anchors, ...own.map(({ anchor }) => anchor)]);
  const meeting = (await anchorRows(store, "anchor", met)).filter(
    ({ slot }) => slot !== null,
  );
  const contending = new Set([
    ...started,
    ...meeting.map(({ decision_id }) => decision_id),
  ]);
  const targets = await withUndos(store, contending);
  const heads = await readHeads(store, targets.keys());
  const undone = undoneDecisions(
    heads.map(({ id, kind }) => {
      const decision = kind === "undo" ? targets.get(id) : undefined;
      return decision === undefined ? { id, kind } : { id, kind, decision };
    }),
  );
  for (const { id, isInForce } of heads) {
    if (isInForce !== undone.has(id)) continue;
    await store
      .updateTable("decision")
      .set({ in_force: isInForce ? 0 : 1 })
      .where("id", "=", id)
      .execute();
  }
  const headOf = new Map(heads.map((head) => [head.id, head]));
  const contenders = meeting.flatMap((row) => {
    const decision = headOf.get(row.decision_id);
    const { anchor, slot, state } = row;
    const counts = state !== "none" && !undone.has(row.decision_id);
    if (decision === undefined || slot === null || !counts) return [];
    return [{ anchor, slot, decision }];
  });
  const winner = winners(contenders);
  const rows = new Map(
    [...own, ...meeting].map((row) => [`${row.decision_id} ${row.given}`, row]),
  );
  const changed = await setInForce(store, [...rows.values()], (row) => {
    const { slot, state, anchor, decision_id } = row;
    if (state === "none" || undone.has(decision_id)) return false;
    return slot === null || winner.get(anchor)?.get(slot) === decision_id;
  });
  const touched = await anchorRows(store, "decision_id", contending);
  const counting = changed.filter(({ decision_id }) => {
    const kind = headOf.get(decision_id)?.kind;
    return kind === "reject" || kind === "add";
  });
  return {
    anchors: [...new Set([...touched.map(({ anchor }) => anchor), ...anchors])],
    recounted: [...new Set(counting.map(({ anchor }) => anchor))],
  };
}
