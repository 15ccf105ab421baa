import type { Store } from "../open-register.js";

/** What a result holds of single records. */
interface ToldRecords {
  readonly rejects?: unknown;
  readonly notices?: unknown;
}

const without = (text: string): string => {
  const result = JSON.parse(text) as ToldRecords;
  const emptied = Object.fromEntries(
    (["rejects", "notices"] as const)
      .filter((name) => name in result)
      .map((name) => [name, []]),
  );
  return JSON.stringify({ ...result, ...emptied });
};

/**
 * Erases, inside a transaction, what jobs keep of records: exports that they
 * made, and the beginnings of records that were remarked on. Counts stay. To be
 * called when something was withdrawn: nobody knows which of it stands there.
 */
export async function forgetJobRecords(store: Store): Promise<void> {
  for (const table of ["job_chunk", "job_file"] as const)
    await store.deleteFrom(table).where("role", "=", "output").execute();
  const rows = await store
    .selectFrom("job")
    .select(["id", "result"])
    .where("result", "like", '%"seen":%')
    .execute();
  for (const { id, result } of rows)
    await store
      .updateTable("job")
      .set({ result: without(result ?? "{}") })
      .where("id", "=", id)
      .execute();
}
