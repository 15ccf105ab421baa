import { inTransaction, type Register } from "../open-register.js";
import { checkDrawn, type Sample } from "./samples.js";

/** What a person found of a thing that was drawn. */
export interface GivenVerdict {
  readonly item: string;
  readonly verdict: Readonly<Record<string, unknown>>;
}

/** Who gave verdicts, and when. */
export interface Judging {
  /** A code, never a name. */
  readonly author: string;
  /** UTC instant. */
  readonly judgedAt: string;
}

/** All verdicts on one thing, the first one first. */
export interface VerdictHistory {
  readonly item: string;
  readonly verdicts: readonly (Judging & Pick<GivenVerdict, "verdict">)[];
}

/** Every verdict of a sample, by thing, in the order of the draw. */
export async function verdictsOf(
  register: Register,
  { name, items }: Sample,
): Promise<readonly VerdictHistory[]> {
  const rows = await register.store
    .selectFrom("sample_verdict")
    .selectAll()
    .where("sample_name", "=", name)
    .orderBy("item")
    .orderBy("number")
    .execute();
  return items.map(({ item }) => ({
    item,
    verdicts: rows
      .filter((row) => row.item === item)
      .map(({ author, judged_at: judgedAt, body }) => {
        const verdict = JSON.parse(body) as GivenVerdict["verdict"];
        return { author, judgedAt, verdict };
      }),
  }));
}

/**
 * Adds verdicts, all of them or none. Earlier ones stay; the last one counts.
 * The same verdict of the same person again writes nothing.
 *
 * @returns how many were added
 * @throws IsnadError `REG-NOT-DRAWN`
 * @throws StoreError as `inTransaction`
 */
export async function addVerdicts(
  register: Register,
  sample: Sample,
  given: readonly GivenVerdict[],
  { author, judgedAt }: Judging,
): Promise<number> {
  checkDrawn(
    sample,
    given.map(({ item }) => item),
  );
  const { name: sample_name } = sample;
  return inTransaction(register, async (store) => {
    let added = 0;
    for (const { item, verdict } of given) {
      const last = await store
        .selectFrom("sample_verdict")
        .select(["number", "author", "body"])
        .where("sample_name", "=", sample_name)
        .where("item", "=", item)
        .orderBy("number", "desc")
        .executeTakeFirst();
      const body = JSON.stringify(verdict);
      if (last?.author === author && last.body === body) continue;
      const number = (last?.number ?? 0) + 1;
      const head = { sample_name, item, number, author };
      await store
        .insertInto("sample_verdict")
        .values({ ...head, judged_at: judgedAt, body })
        .execute();
      added += 1;
    }
    return added;
  });
}
