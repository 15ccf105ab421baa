import type { RowOf } from "../../register/tables.js";
import type { Store } from "../../register/open-register.js";
import type { Principal } from "../accounts/principal.js";
import { keysOf } from "./key-ranges.js";

/** A claim as the contract shows it. */
export function shownClaim(row: RowOf<"claim">) {
  const { claim_key: key, kind, report_key: report, version, value } = row;
  const told = JSON.parse(value) as Readonly<Record<string, unknown>>;
  return { key, kind, report, version, value: told };
}

/** What a version says, in the order in which it was read. */
export async function claimsOfReport(
  store: Store,
  key: string,
  version: string,
) {
  const rows = await store
    .selectFrom("claim")
    .selectAll()
    .where("report_key", "=", key)
    .where("version", "=", version)
    .orderBy("kind")
    .orderBy("ordinal")
    .execute();
  return rows.map(shownClaim);
}

/** Which claims are wanted. */
export interface ClaimsAsked {
  readonly key?: string | undefined;
  readonly kind?: RowOf<"claim">["kind"] | undefined;
  readonly limit: number;
  /** `report key`, a space, `claim key`, a space, `kind`. */
  readonly after?: string | undefined;
}

const PLACE = /^(.+) (c[0-9a-f]{32}) (incident|aggregate|person)$/s;

/** Claims of versions that count, by report and key. */
export async function claimPage(
  store: Store,
  who: Principal,
  { key, kind, limit, after }: ClaimsAsked,
) {
  let query = store
    .selectFrom("claim")
    .innerJoin("report", (join) =>
      join
        .onRef("report.report_key", "=", "claim.report_key")
        .onRef("report.current_version", "=", "claim.version"),
    )
    .selectAll("claim")
    .orderBy("claim.report_key")
    .orderBy("claim.claim_key")
    .orderBy("claim.kind")
    .where((eb) => keysOf(eb, "claim.report_key", who))
    .limit(limit + 1);
  if (key !== undefined) query = query.where("claim.report_key", "=", key);
  if (kind !== undefined) query = query.where("claim.kind", "=", kind);
  const [, report, claim, part] = PLACE.exec(after ?? "") ?? [];
  if (report !== undefined && claim !== undefined && part !== undefined)
    query = query.where((eb) =>
      eb(
        eb.refTuple("claim.report_key", "claim.claim_key", "claim.kind"),
        ">",
        eb.tuple(report, claim, part as RowOf<"claim">["kind"]),
      ),
    );
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const next =
    last === undefined
      ? null
      : `${last.report_key} ${last.claim_key} ${last.kind}`;
  return { items: items.map(shownClaim), next };
}
