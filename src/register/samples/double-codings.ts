import { IsnadError } from "../../model/errors.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { checkDrawn, type Sample } from "./samples.js";

/** What one person coded of one drawn report. */
export interface HandedIn {
  readonly reportKey: string;
  /** A line in the form of the annotation guide. */
  readonly line: Readonly<Record<string, unknown>>;
}

/** A coding as the register keeps it. */
export interface KeptCoding extends HandedIn {
  readonly coder: string;
  /** UTC instant. */
  readonly handedInAt: string;
}

/**
 * Keeps what one person coded, all of it or nothing. The same line again
 * writes nothing; another one is refused: a coding that its coder could change
 * after he saw the other's would be blind no longer.
 *
 * @returns how many were added
 * @throws IsnadError `REG-NOT-DRAWN`, `REG-CODING-STANDS`
 * @throws StoreError as `inTransaction`
 */
export async function handIn(
  register: Register,
  sample: Sample,
  codings: readonly HandedIn[],
  by: { readonly coder: string; readonly handedInAt: string },
): Promise<number> {
  checkDrawn(
    sample,
    codings.map(({ reportKey }) => reportKey),
  );
  const { coder, handedInAt } = by;
  return inTransaction(register, async (store) => {
    let added = 0;
    for (const { reportKey, line } of codings) {
      const place = { sample_name: sample.name, report_key: reportKey, coder };
      const body = JSON.stringify(line);
      const earlier = await store
        .selectFrom("double_coding")
        .select("body")
        .where("sample_name", "=", sample.name)
        .where("report_key", "=", reportKey)
        .where("coder", "=", coder)
        .executeTakeFirst();
      if (earlier?.body === body) continue;
      if (earlier !== undefined) {
        const context = { coder, item: reportKey };
        throw new IsnadError("REG-CODING-STANDS", context);
      }
      await store
        .insertInto("double_coding")
        .values({ ...place, handed_in_at: handedInAt, body })
        .execute();
      added += 1;
    }
    return added;
  });
}

/** Codings of a sample, by report and coder; withdrawn ones are left out. */
export async function codingsOf(
  register: Register,
  { name }: Pick<Sample, "name">,
): Promise<readonly KeptCoding[]> {
  const rows = await register.store
    .selectFrom("double_coding")
    .selectAll()
    .where("sample_name", "=", name)
    .where("body", "is not", null)
    .orderBy("report_key")
    .orderBy("coder")
    .execute();
  return rows.map(({ report_key, coder, handed_in_at, body }) => ({
    reportKey: report_key,
    coder,
    handedInAt: handed_in_at,
    line: JSON.parse(body ?? "{}") as HandedIn["line"],
  }));
}

/**
 * Erases what people coded of a report that is withdrawn; who coded it and
 * when stays.
 *
 * @public for withdrawal
 */
export async function eraseCodings(
  store: Store,
  reportKey: string,
): Promise<void> {
  await store
    .updateTable("double_coding")
    .set({ body: null })
    .where("report_key", "=", reportKey)
    .execute();
}
