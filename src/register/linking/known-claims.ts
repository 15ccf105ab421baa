import { pieces } from "../known-reports.js";
import type { Store } from "../open-register.js";
import {
  CLAIM_COLUMNS,
  knownClaim,
  type ClaimRow,
  type KnownClaim,
} from "./claim-rows.js";

/** Values in one query. */
const AT_ONCE = 500;

/** Columns by which claims are asked for. */
type Asked = "slot" | "report_key" | "claim_key" | "incident_id";

/** The claims that were linked, read as they are asked for and then held. */
export interface KnownClaims {
  /** A claim that was read before. */
  readonly get: (slot: number) => KnownClaim | undefined;
  /** Claims that have one of these values, in any order. */
  readonly where: <Column extends Asked>(
    column: Column,
    values: Iterable<ClaimRow[Column]>,
  ) => Promise<readonly KnownClaim[]>;
}

/** @returns nothing is read before it is asked for */
export function knownClaims(store: Store): KnownClaims {
  const held = new Map<number, KnownClaim>();
  const hold = (row: ClaimRow): KnownClaim => {
    const known = held.get(row.slot);
    if (known !== undefined) return known;
    const read = knownClaim(row);
    held.set(row.slot, read);
    return read;
  };
  return {
    get: (slot) => held.get(slot),
    async where(column, values) {
      const found: KnownClaim[] = [];
      const missing: (typeof values extends Iterable<infer V> ? V : never)[] =
        [];
      for (const value of new Set(values)) {
        const known = column === "slot" ? held.get(value as number) : undefined;
        if (known === undefined) missing.push(value);
        else found.push(known);
      }
      for (const piece of pieces(missing, AT_ONCE)) {
        const rows = await store
          .selectFrom("link_claim")
          .select(CLAIM_COLUMNS)
          .where(column as "slot", "in", piece as readonly number[])
          .execute();
        for (const row of rows) found.push(hold(row));
      }
      return found;
    },
  };
}
