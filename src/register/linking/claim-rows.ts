import {
  claimText,
  meetingKeys,
  readClaimText,
  standingOf,
  type FiledClaim,
} from "../../linkage/filed/index.js";
import type { RowOf } from "../tables.js";

/** A claim as it was linked. */
export interface KnownClaim {
  readonly slot: number;
  /** The incident it belonged to when it was last linked. */
  readonly incidentId: string;
  /** How its group grew; null unless it is the first of two and more. */
  readonly steps: string | null;
  readonly filed: FiledClaim;
}

/** Where a claim belongs. */
export type Placing = Pick<KnownClaim, "incidentId" | "steps">;

/** Kinds of the rows of `link_key`. */
export const KEY_KIND = { meeting: 1, mark: 2, copy: 3 } as const;

/** Columns from which a {@link KnownClaim} is made. */
export const CLAIM_COLUMNS = [
  "link_claim.slot",
  "link_claim.report_key",
  "link_claim.number",
  "link_claim.claim_key",
  "link_claim.incident_id",
  "link_claim.steps",
  "link_claim.value",
] as const;

/** A row of those columns. */
export type ClaimRow = Pick<
  RowOf<"link_claim">,
  | "slot"
  | "report_key"
  | "number"
  | "claim_key"
  | "incident_id"
  | "steps"
  | "value"
>;

/** Reads a row. */
export function knownClaim(row: ClaimRow): KnownClaim {
  const { slot, report_key, number, claim_key, incident_id, steps } = row;
  const name = { key: claim_key, reportId: report_key, number };
  const filed = readClaimText(row.value, name);
  return { slot, incidentId: incident_id, steps, filed };
}

/** The row of a claim. */
export function claimRow(
  slot: number,
  filed: FiledClaim,
  { incidentId, steps }: Placing,
): RowOf<"link_claim"> {
  const { claim, number } = filed;
  const { placeId, ...standing } = standingOf(claim);
  return {
    slot,
    report_key: claim.report.id,
    number,
    claim_key: claim.key,
    incident_id: incidentId,
    steps,
    ...standing,
    place_id: placeId,
    value: claimText(filed),
  };
}

/** The keys of a claim, by kind. */
export function keysOf({ claim, marks, copies }: FiledClaim) {
  return [
    [KEY_KIND.meeting, meetingKeys(claim)],
    [KEY_KIND.mark, marks],
    [KEY_KIND.copy, copies],
  ] as const;
}

/** The rows of a claim's keys. */
export function keyRows(slot: number, filed: FiledClaim): RowOf<"link_key">[] {
  return keysOf(filed).flatMap(([kind, keys]) =>
    keys.map((key) => ({ kind, key, slot })),
  );
}
