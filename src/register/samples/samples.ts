import { IsnadError } from "../../model/errors.js";
import { pieces } from "../known-reports.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import type { RowOf } from "../tables.js";

/** What is drawn: incidents or reports to be judged, or texts to be coded. */
export type SampleKind = RowOf<"sample">["kind"];

/** A thing that was drawn. */
export interface SampleItem {
  /** Id of an incident, or key of a report. */
  readonly item: string;
  /** What it was then: version of a report, digest of a shown incident. */
  readonly version: string;
}

/** A sample as the register keeps it. */
export interface Sample {
  readonly name: string;
  readonly kind: SampleKind;
  readonly seed: string;
  /** Of how many it was drawn. */
  readonly frame: number;
  /** What could be drawn, as plain data. */
  readonly question: Readonly<Record<string, unknown>>;
  /** A code, never a name. */
  readonly author: string;
  /** UTC instant. */
  readonly drawnAt: string;
  /** In the order of the draw. */
  readonly items: readonly SampleItem[];
}

const ROWS_AT_ONCE = 100;

async function stored(store: Store, name: string): Promise<Sample | undefined> {
  const row = await store
    .selectFrom("sample")
    .selectAll()
    .where("name", "=", name)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const items = await store
    .selectFrom("sample_item")
    .select(["item", "version"])
    .where("sample_name", "=", name)
    .orderBy("place")
    .execute();
  const { kind, seed, frame, author, drawn_at: drawnAt } = row;
  const question = JSON.parse(row.question) as Sample["question"];
  return { name, kind, seed, frame, question, author, drawnAt, items };
}

/**
 * Reads a sample.
 *
 * @param kinds - of which it must be one
 * @throws IsnadError `REG-SAMPLE-UNKNOWN` with the names that there are
 */
export async function readSample(
  register: Register,
  name: string,
  kinds: readonly SampleKind[],
): Promise<Sample> {
  const found = await stored(register.store, name);
  if (found !== undefined && kinds.includes(found.kind)) return found;
  const rows = await register.store
    .selectFrom("sample")
    .select("name")
    .where("kind", "in", kinds)
    .orderBy("name")
    .execute();
  const known = rows.map((row) => row.name).join(", ") || "–";
  throw new IsnadError("REG-SAMPLE-UNKNOWN", { name, known });
}

/** The sample of a name, or undefined. */
export function findSample(
  register: Register,
  name: string,
): Promise<Sample | undefined> {
  return stored(register.store, name);
}

/**
 * Keeps a sample for ever. One of the same name is never drawn anew: whoever
 * may draw until he likes what he sees has no random sample.
 *
 * @throws IsnadError `REG-SAMPLE-EXISTS`
 * @throws StoreError as `inTransaction`
 */
export async function keepSample(
  register: Register,
  sample: Sample,
): Promise<void> {
  await inTransaction(register, async (store) => {
    const { name, items, question, drawnAt, ...plain } = sample;
    const earlier = await stored(store, name);
    if (earlier !== undefined) {
      const seen = `${earlier.kind}, ${earlier.drawnAt}`;
      throw new IsnadError("REG-SAMPLE-EXISTS", { name, seen });
    }
    await store
      .insertInto("sample")
      .values({
        name,
        ...plain,
        question: JSON.stringify(question),
        drawn_at: drawnAt,
      })
      .execute();
    const rows = items.map(({ item, version }, at) => {
      return { sample_name: name, place: at + 1, item, version };
    });
    for (const piece of pieces(rows, ROWS_AT_ONCE))
      await store.insertInto("sample_item").values(piece).execute();
  });
}

/**
 * Refuses what was not drawn.
 *
 * @throws IsnadError `REG-NOT-DRAWN`
 */
export function checkDrawn(
  { name, items }: Sample,
  wanted: readonly string[],
): void {
  const drawn = new Set(items.map(({ item }) => item));
  const other = wanted.find((item) => !drawn.has(item));
  if (other !== undefined)
    throw new IsnadError("REG-NOT-DRAWN", { item: other, name });
}
