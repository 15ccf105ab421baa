import { sql } from "kysely";
import type { LinkDecision } from "../../linkage/filed/index.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { RowOf } from "../tables.js";

const GENERATION = "generation";
const LINKING = "incidents";
const AT_ONCE = 500;

/** How often the linked rows were changed: what was read of them still holds. */
export async function generationOf(store: Store): Promise<number> {
  const row = await store
    .selectFrom("link_state")
    .select("value")
    .where("name", "=", GENERATION)
    .executeTakeFirst();
  return row?.value ?? 0;
}

/** Notes that the linked rows are changed; inside the changing transaction. */
export async function nextGeneration(store: Store): Promise<void> {
  await store
    .insertInto("link_state")
    .values({ name: GENERATION, value: 1 })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ value: sql`link_state.value + 1` }),
    )
    .execute();
}

/** Which linker made the linked rows; undefined before the first time. */
export async function linkerOf(store: Store): Promise<string | undefined> {
  const row = await store
    .selectFrom("linking")
    .select("input")
    .where("name", "=", LINKING)
    .executeTakeFirst();
  return row?.input;
}

/** Notes which linker made the linked rows. */
export async function setLinker(store: Store, version: string): Promise<void> {
  await store
    .insertInto("linking")
    .values({ name: LINKING, input: version })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ input: sql`excluded.input` }),
    )
    .execute();
}

/** Forgets which linker made the linked rows: the next makes all of them. */
export async function forgetLinker(store: Store): Promise<void> {
  await store.deleteFrom("linking").where("name", "=", LINKING).execute();
}

/**
 * Notes that the current reading of some reports may be another one. To be
 * called in the transaction that changes `report.current_version`, a coding, or
 * which claims of a report count: linking looks at nothing else.
 */
export async function noteChanged(
  store: Store,
  reportKeys: Iterable<string>,
): Promise<void> {
  const keys = [...new Set(reportKeys)];
  if (keys.length === 0) return;
  const { most } = await store
    .selectFrom("link_change")
    .select((eb) => eb.fn.max("number").as("most"))
    .executeTakeFirstOrThrow();
  const number = Number(most ?? 0) + 1;
  for (const piece of pieces(keys, AT_ONCE))
    await store
      .insertInto("link_change")
      .values(piece.map((report_key) => ({ report_key, number })))
      .onConflict((conflict) =>
        conflict
          .column("report_key")
          .doUpdateSet({ number: sql`excluded.number` }),
      )
      .execute();
}

/** The reports that changed, those first that changed first. */
export async function changedReports(
  store: Store,
  most: number,
): Promise<readonly RowOf<"link_change">[]> {
  return store
    .selectFrom("link_change")
    .selectAll()
    .orderBy("number")
    .orderBy("report_key")
    .limit(most)
    .execute();
}

/** How many reports changed. */
export async function changeCount(store: Store): Promise<number> {
  const { rows } = await store
    .selectFrom("link_change")
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

/** Takes changes off the list, unless their reports changed again since. */
export async function settleChanges(
  store: Store,
  changes: readonly RowOf<"link_change">[],
): Promise<void> {
  const byNumber = new Map<number, string[]>();
  for (const { report_key, number } of changes)
    byNumber.set(number, [...(byNumber.get(number) ?? []), report_key]);
  for (const [number, keys] of byNumber)
    for (const piece of pieces(keys, AT_ONCE))
      await store
        .deleteFrom("link_change")
        .where("number", "=", number)
        .where("report_key", "in", piece)
        .execute();
}

const textOf = ({ id, kind, claims, sides }: LinkDecision): string =>
  JSON.stringify({ id, kind, claims, sides });

/** Decisions that link or part: others say nothing here. */
export const isLinkDecision = ({ kind }: LinkDecision): boolean =>
  kind === "must_link" || kind === "cannot_link";

/** Which decisions came or went since the last linking. */
export async function changedDecisions(
  store: Store,
  decisions: readonly LinkDecision[],
): Promise<readonly LinkDecision[]> {
  const rows = await store.selectFrom("link_decision").selectAll().execute();
  const before = new Map(rows.map(({ id, value }) => [id, value]));
  const now = new Map(decisions.map((one) => [one.id, textOf(one)]));
  return [
    ...rows
      .filter(({ id, value }) => now.get(id) !== value)
      .map(({ value }) => JSON.parse(value) as LinkDecision),
    ...decisions.filter((one) => before.get(one.id) !== now.get(one.id)),
  ];
}

/** Notes the decisions that the linked rows rest on. */
export async function setDecisions(
  store: Store,
  changed: readonly LinkDecision[],
  decisions: readonly LinkDecision[],
): Promise<void> {
  const ids = new Set(changed.map(({ id }) => id));
  for (const piece of pieces([...ids], AT_ONCE))
    await store.deleteFrom("link_decision").where("id", "in", piece).execute();
  const rows = decisions
    .filter(({ id }) => ids.has(id))
    .map((one) => ({ id: one.id, value: textOf(one) }));
  for (const piece of pieces(rows, AT_ONCE))
    await store.insertInto("link_decision").values(piece).execute();
}
