import type { Decision, DecisionBody } from "../../model/decision.js";
import { checkFreeSpace } from "../free-space.js";
import { leaveHeldUnread } from "../holds.js";
import { appendEntries, type LogWriter } from "../log/append-entry.js";
import { logWriter } from "../log/log-writer.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { indexReports } from "../search/index-reports.js";
import { completeDecision, type DecisionRequest } from "./complete-decision.js";
import { anchorRows, insertDecisions, isClaimKey } from "./decision-rows.js";
import { rewriteIncidents } from "./incident-views.js";
import { resolveAnchors } from "./resolve-anchors.js";
import { settleDecisions } from "./settle.js";
import { noteRecounted } from "./recounted.js";

/** A decision that is to be written, checked. */
export interface CheckedDecision {
  readonly author: string;
  readonly body: DecisionBody;
}

/**
 * Gives decisions of the log their effect on what is shown: anchors, which ones
 * count, and the incidents that they are about. To be called inside the
 * transaction that wrote their entries.
 *
 * @returns ids of the incidents that changed
 */
export async function applyDecisions(
  store: Store,
  decisions: readonly Decision[],
): Promise<readonly string[]> {
  await insertDecisions(store, decisions);
  return refreshDecisions(
    store,
    decisions.map(({ id }) => id),
  );
}

/**
 * Looks again what decisions are about, after claims or decisions changed. To
 * be called inside a transaction.
 *
 * @returns ids of the incidents that changed
 */
export async function refreshDecisions(
  store: Store,
  decisionIds: readonly string[],
): Promise<readonly string[]> {
  const anchors = await resolveAnchors(store, decisionIds);
  const settled = await settleDecisions(store, decisionIds, anchors);
  await noteRecounted(store, settled.recounted);
  return rewriteIncidents(store, settled.anchors.filter(isClaimKey));
}

/**
 * Looks again what decisions about some reports meet: they were read anew, came
 * in another version, or came at all. To be called inside a transaction.
 */
export async function refreshReports(
  store: Store,
  reportKeys: readonly string[],
): Promise<void> {
  const rows = await anchorRows(store, "given", reportKeys);
  const ids = [...new Set(rows.map(({ decision_id }) => decision_id))];
  if (ids.length > 0) await refreshDecisions(store, ids);
}

/**
 * Takes out what was read of reports on hold, with what rests on it. To be
 * called inside a transaction, after decisions or captures changed.
 *
 * @param reportKeys - all reports when left out
 */
export async function settleHolds(
  store: Store,
  reportKeys?: readonly string[],
): Promise<void> {
  const unread = await leaveHeldUnread(store, reportKeys);
  if (unread.length === 0) return;
  await refreshReports(store, unread);
  await indexReports(store, unread);
}

/** Writes checked decisions, with their effect; inside a transaction. */
export async function appendDecisions(
  store: Store,
  writer: LogWriter,
  checked: readonly CheckedDecision[],
): Promise<readonly Decision[]> {
  const entries = await appendEntries(
    store,
    writer,
    checked.map(({ author, body }) => ({ author, kind: "decision", body })),
  );
  const decisions = entries.map((entry, at): Decision => {
    const { id, author, device, number, time, knew } = entry;
    return { ...checked[at]!.body, id, author, device, number, time, knew };
  });
  await applyDecisions(store, decisions);
  if (decisions.some(({ kind }) => kind === "undo")) await settleHolds(store);
  return decisions;
}

/**
 * Decides: all requests or none, each checked against the register as it stood
 * before them. What is shown has changed when this returns; what is linked
 * changes with the next linking, which every reader does first.
 *
 * @param leastFree - megabytes that have to be free; 500 when left out
 * @throws IsnadError see `completeDecision`, and `REG-AUTHOR-IS-NO-CODE`
 * @throws StoreError `REG-DISK-LOW`, see `inTransaction`; nothing is written then
 */
export async function decide(
  register: Register,
  requests: readonly DecisionRequest[],
  now: () => number = Date.now,
  leastFree?: number,
): Promise<readonly Decision[]> {
  await checkFreeSpace(register, leastFree);
  return inTransaction(register, async (store) => {
    const checked: CheckedDecision[] = [];
    for (const request of requests) {
      const body = await completeDecision(store, request);
      checked.push({ author: request.author, body });
    }
    return appendDecisions(store, logWriter(register, now), checked);
  });
}
