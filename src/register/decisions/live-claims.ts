import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import { VALUES_AT_ONCE } from "./decision-rows.js";

/** A claim of a current version, as the program read it. */
export interface LiveClaim {
  readonly key: string;
  readonly report: string;
  readonly version: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Claims about incidents in the versions that count.
 *
 * @param by - whether `values` are claim keys or report keys
 * @returns one entry a claim and report: equal texts have equal keys
 */
export async function liveClaims(
  store: Store,
  by: "claim_key" | "report_key",
  values: Iterable<string>,
): Promise<readonly LiveClaim[]> {
  const found: LiveClaim[] = [];
  for (const piece of pieces([...new Set(values)], VALUES_AT_ONCE)) {
    const rows = await store
      .selectFrom("claim")
      .innerJoin("report", (join) =>
        join
          .onRef("report.report_key", "=", "claim.report_key")
          .onRef("report.current_version", "=", "claim.version"),
      )
      .select([
        "claim.claim_key as key",
        "claim.report_key as report",
        "claim.version as version",
        "claim.value as value",
      ])
      .where(`claim.${by}`, "in", piece)
      .where("claim.kind", "=", "incident")
      .orderBy("claim.report_key")
      .execute();
    found.push(
      ...rows.map((row) => ({
        ...row,
        value: JSON.parse(row.value) as LiveClaim["value"],
      })),
    );
  }
  return found;
}
