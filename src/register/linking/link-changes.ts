import { fileReport, type FiledReport } from "../../linkage/filed/index.js";
import { currentReadings } from "../current-readings.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import type { RowOf } from "../tables.js";
import {
  changedDecisions,
  changedReports,
  generationOf,
  setDecisions,
  settleChanges,
} from "./link-state.js";
import type { Linker } from "./linker.js";
import {
  planChanges,
  type LinkChanges,
  type LinkPlan,
  type LinkRules,
} from "./plan-changes.js";
import { incidentsOfNamesakes } from "./printed-ids.js";
import { noteViews, writePlan } from "./write-plan.js";

/** Changed reports that are linked at a time. */
const REPORTS_AT_ONCE = 500;
/** Times that a plan is made without the lock, before it is made under it. */
const TRIES = 3;

/** A plan and what it was made from. */
interface Draft {
  readonly generation: number;
  readonly changed: readonly RowOf<"link_change">[];
  readonly changes: LinkChanges;
  readonly plan: LinkPlan;
}

/** @returns undefined when nothing changed */
async function draftOf(
  store: Store,
  linker: Linker,
  rules: LinkRules,
): Promise<Draft | undefined> {
  const generation = await generationOf(store);
  const changed = await changedReports(store, REPORTS_AT_ONCE);
  const decisions = await changedDecisions(store, rules.decisions);
  if (changed.length + decisions.length === 0) return undefined;
  const reportKeys = changed.map(({ report_key }) => report_key);
  const reports: FiledReport[] = [];
  if (reportKeys.length > 0)
    for await (const reading of currentReadings(store, reportKeys))
      reports.push(fileReport(linker.read(reading)));
  const changes = { reportKeys, reports, decisions };
  const plan = await planChanges(store, changes, rules);
  return { generation, changed, changes, plan };
}

/** Whether what a draft was made from is still so. */
async function isCurrent(store: Store, draft: Draft): Promise<boolean> {
  if ((await generationOf(store)) !== draft.generation) return false;
  const keys = draft.changed.map(({ report_key }) => report_key);
  if (keys.length === 0) return true;
  const rows = await store
    .selectFrom("link_change")
    .selectAll()
    .where("report_key", "in", keys)
    .execute();
  const now = new Map(rows.map((row) => [row.report_key, row.number]));
  return draft.changed.every((row) => now.get(row.report_key) === row.number);
}

async function write(
  store: Store,
  { plan, changed, changes }: Draft,
  { decisions }: LinkRules,
): Promise<void> {
  await writePlan(store, plan);
  await noteViews(store, await incidentsOfNamesakes(store, changes.reportKeys));
  await setDecisions(store, changes.decisions, decisions);
  await settleChanges(store, changed);
}

/**
 * A draft that is made without the lock. Another process that links meanwhile
 * can leave it with readings that do not fit together, of before and of after.
 *
 * @returns `stale` where that broke it off
 */
async function draftUnlocked(
  store: Store,
  linker: Linker,
  rules: LinkRules,
): Promise<Draft | "stale" | undefined> {
  const generation = await generationOf(store);
  try {
    return await draftOf(store, linker, rules);
  } catch (error) {
    if ((await generationOf(store)) === generation) throw error;
    return "stale";
  }
}

/**
 * Links some of the reports that changed, and the decisions that came or went.
 * Reading and comparing take no lock; when another process changed what they
 * rest on, they are done again, at last under the lock.
 *
 * @returns whether there was anything to do
 */
export async function linkChanges(
  register: Register,
  linker: Linker,
  rules: LinkRules,
): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++) {
    const draft = await draftUnlocked(register.store, linker, rules);
    if (draft === undefined) return false;
    if (draft === "stale") continue;
    const isWritten = await inTransaction(register, async (store) => {
      if (!(await isCurrent(store, draft))) return false;
      await write(store, draft, rules);
      return true;
    });
    if (isWritten) return true;
  }
  return inTransaction(register, async (store) => {
    const draft = await draftOf(store, linker, rules);
    if (draft !== undefined) await write(store, draft, rules);
    return draft !== undefined;
  });
}
