import type { KeyedRecord } from "../keyed-record.js";
import type { Store } from "../open-register.js";
import {
  addedClaims,
  rejectedClaims,
  type AddedClaim,
} from "./claim-effects.js";

/** What a person added, as a record of the reading it belongs to. */
function addedRecord(
  { key, decision }: AddedClaim,
  ordinal: number,
): KeyedRecord {
  const { value, place, author } = decision;
  const cited = {
    citations: [place.span],
    confidence: 1,
    enteredBy: author,
  };
  const evidence = Object.fromEntries(
    Object.keys(value).map((field) => [`/${field}`, cited]),
  );
  return { ...value, id: `a${ordinal}`, key, evidence };
}

/**
 * What decisions do to the incidents of some readings.
 *
 * @returns report key and records of a reading → those that count: without the
 * rejected, with the added, whose value stands for a record of the same key
 */
export async function claimDecisions(
  store: Store,
  reports: readonly string[],
): Promise<
  (report: string, records: readonly KeyedRecord[]) => readonly KeyedRecord[]
> {
  const hasAny = await store
    .selectFrom("decision")
    .select("id")
    .where("kind", "in", ["reject", "add"])
    .where("in_force", "=", 1)
    .limit(1)
    .executeTakeFirst();
  if (hasAny === undefined) return (_, records) => records;
  const added = await addedClaims(store, reports);
  const keys = await store
    .selectFrom("claim")
    .innerJoin("decision_anchor", "anchor", "claim_key")
    .select("claim_key as key")
    .distinct()
    .where("report_key", "in", reports)
    .execute();
  const rejected = await rejectedClaims(store, [
    ...keys.map(({ key }) => key),
    ...added.map(({ key }) => key),
  ]);
  return (report, records) => {
    const own = added.filter((one) => one.report === report);
    const replaced = new Set(own.map(({ key }) => key));
    const kept = records.filter(({ key }) => !replaced.has(key));
    const counted = [
      ...kept,
      ...own.map((one, index) => addedRecord(one, index + 1)),
    ];
    return counted.filter(({ key }) => !rejected.has(key));
  };
}
