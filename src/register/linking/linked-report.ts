import type { FiledClaim, FiledReport } from "../../linkage/filed/index.js";
import { codedVersions } from "../current-versions.js";
import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import type { KnownClaims } from "./known-claims.js";

/** A report with the slots of its claims, known or new. */
export interface LinkedReport {
  readonly reportKey: string;
  /** What its copies are compared by. */
  readonly marks: FiledReport["marks"];
  readonly slots: readonly number[];
  readonly claims: readonly FiledClaim[];
  /** Of each claim: the words that tell it. */
  readonly words: FiledClaim["words"][];
}

/** @returns a report whose claims stand in these slots, in their order */
export function linkedReport(
  reportKey: string,
  marks: FiledReport["marks"],
  slots: readonly number[],
  claims: readonly FiledClaim[],
): LinkedReport {
  const words = claims.map((claim) => claim.words);
  return { reportKey, marks, slots, claims, words };
}

const AT_ONCE = 500;

type Head = Pick<FiledReport["marks"], "fingerprint" | "marks">;

/** What copies of reports are compared by, as their current readings tell. */
async function copyMarks(
  store: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FiledReport["marks"]>> {
  const found = new Map<string, FiledReport["marks"]>();
  for (const piece of pieces(keys, AT_ONCE)) {
    const rows = await codedVersions(store)
      .select(["report.report_key as id", "body_sha256 as textSha256", "head"])
      .where("report.report_key", "in", piece)
      .execute();
    for (const { id, textSha256, head } of rows) {
      const { fingerprint, marks } = JSON.parse(head) as Head;
      found.set(id, { id, textSha256, fingerprint, marks });
    }
  }
  return found;
}

/** Reads reports that were linked, with all their claims. */
export async function linkedReports(
  store: Store,
  known: KnownClaims,
  reportKeys: Iterable<string>,
): Promise<ReadonlyMap<string, LinkedReport>> {
  const keys = [...new Set(reportKeys)];
  const marks = await copyMarks(store, keys);
  const slots = new Map<string, number[]>();
  for (const { slot, filed } of await known.where("report_key", keys)) {
    const { id } = filed.claim.report;
    const own = slots.get(id) ?? [];
    if (own.length === 0) slots.set(id, own);
    own.push(slot);
  }
  return new Map(
    [...slots].map(([key, list]) => {
      const own = list.sort((a, b) => a - b);
      const claims = own.map((slot) => known.get(slot)!.filed);
      return [
        key,
        linkedReport(key, marks.get(key) ?? { id: key }, own, claims),
      ];
    }),
  );
}
