import { rebuildDecisions } from "../decisions/rebuild.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import type { Findings } from "./finding.js";

/** Thrown to undo what was only tried. */
class Undo extends Error {}

/** Rows of the tables of decisions, by decision. */
async function decisionTables(
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const rows = await store
    .selectFrom("decision")
    .selectAll()
    .orderBy("id")
    .execute();
  const anchors = await store
    .selectFrom("decision_anchor")
    .selectAll()
    .orderBy("decision_id")
    .orderBy("given")
    .execute();
  const told = new Map<string, string>();
  const add = (id: string, row: object) => {
    const cells = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
    told.set(id, `${told.get(id) ?? ""}\n${JSON.stringify(cells)}`);
  };
  for (const row of rows) add(row.id, row);
  for (const row of anchors) add(row.decision_id, row);
  return told;
}

/** The tables as they stand, and as the log gives them; nothing is kept. */
async function bothTables(register: Register) {
  let found: readonly ReadonlyMap<string, string>[] = [];
  try {
    await inTransaction(register, async (store) => {
      const before = await decisionTables(store);
      await rebuildDecisions(store);
      found = [before, await decisionTables(store)];
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return found;
}

/**
 * Makes the tables of decisions anew from the log, in a transaction that is
 * undone, and holds them against those that stand there: what each decision is
 * about, what stands for that now, and whether it is in force.
 */
export async function* checkDecisions(register: Register): Findings {
  const hasAny = await register.store
    .selectFrom("log_entry")
    .select("id")
    .where("kind", "=", "decision")
    .limit(1)
    .executeTakeFirst();
  const [stands, given] =
    hasAny === undefined
      ? [await decisionTables(register.store), new Map<string, string>()]
      : await bothTables(register);
  const ids = new Set([...(stands?.keys() ?? []), ...(given?.keys() ?? [])]);
  for (const id of [...ids].sort()) {
    if (stands?.get(id) === given?.get(id)) continue;
    const seen = stands?.has(id)
      ? given?.has(id)
        ? "differs"
        : "not in the log"
      : "missing";
    yield { code: "VER-DECISION", table: "decision", record: id, seen };
  }
}
