import {
  decisionBodySchema,
  type Decision,
  type DecisionBody,
} from "../../model/decision.js";
import { pieces } from "../known-reports.js";
import { entryOfRow, type LogEntry } from "../log/log-entry.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import { slotOf } from "./slot.js";

/** Values in one query. */
export const VALUES_AT_ONCE = 500;

/** A row of `decision_anchor`. */
export type AnchorRow = RowOf<"decision_anchor">;

/** Whether an anchor is the key of a claim. */
export const isClaimKey = (anchor: string): boolean =>
  /^c[0-9a-f]{32}$/.test(anchor);

/**
 * The decision of a log entry; null when its body was erased, or when a newer
 * program wrote it: then it waits in the log.
 */
export function decisionOf(entry: LogEntry): Decision | null {
  if (entry.kind !== "decision" || entry.body === null) return null;
  const { id, author, device, number, time, knew } = entry;
  const body = decisionBodySchema.safeParse(JSON.parse(entry.body)).data;
  if (body === undefined) return null;
  return { ...body, id, author, device, number, time, knew };
}

/** What a decision is about: claims, reports, another decision. */
function givenOf(body: DecisionBody): readonly string[] {
  const claims =
    body.kind === "cannot_link"
      ? [...body.claims, ...body.others]
      : body.claims;
  const reports = body.spans.map(({ report }) => report);
  if (body.kind === "undo") return [body.decision];
  if (body.kind === "admit") return [body.report];
  if (body.kind === "add") return [...claims, body.place.report];
  if (body.kind === "withdraw") return [...claims, ...body.reports, ...reports];
  return [...claims, ...reports];
}

/**
 * Notes what decisions are about. A claim is looked up by `resolveAnchors`; all
 * else stands for itself.
 */
export async function insertDecisions(
  store: Store,
  decisions: readonly Decision[],
): Promise<void> {
  const rows = decisions.map(({ id, kind }) => ({ id, kind, in_force: 1 }));
  const anchors = decisions.flatMap((decision) => {
    const slot = slotOf(decision);
    return [...new Set(givenOf(decision))].map((given): AnchorRow => {
      const isClaim = isClaimKey(given);
      return {
        decision_id: decision.id,
        given,
        anchor: given,
        state: isClaim ? "none" : "same",
        slot: isClaim ? slot : null,
        in_force: isClaim ? 0 : 1,
      };
    });
  });
  for (const piece of pieces(rows, VALUES_AT_ONCE))
    await store.insertInto("decision").values(piece).execute();
  for (const piece of pieces(anchors, VALUES_AT_ONCE))
    await store.insertInto("decision_anchor").values(piece).execute();
}

/** Decisions by id, in any order; unknown and erased ones are left out. */
export async function readDecisions(
  store: Store,
  ids: Iterable<string>,
): Promise<readonly Decision[]> {
  const found: Decision[] = [];
  for (const piece of pieces([...new Set(ids)], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("log_entry")
      .selectAll()
      .where("id", "in", piece)
      .execute();
    found.push(...rows.flatMap((row) => decisionOf(entryOfRow(row)) ?? []));
  }
  return found;
}

/** Anchor rows with one of some values in a column. */
export async function anchorRows(
  store: Store,
  column: "decision_id" | "given" | "anchor",
  values: Iterable<string>,
): Promise<readonly AnchorRow[]> {
  const found: AnchorRow[] = [];
  for (const piece of pieces([...new Set(values)], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("decision_anchor")
      .selectAll()
      .where(column, "in", piece)
      .execute();
    found.push(...rows);
  }
  return found;
}
