import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { RowOf } from "../tables.js";

type CaptureCells = Omit<RowOf<"capture">, "seal">;
type CodingCells = Omit<RowOf<"coding">, "seal">;
type ClaimCells = Pick<
  RowOf<"claim">,
  "claim_key" | "kind" | "ordinal" | "value"
>;

/**
 * Seals of rows that nothing else proves: HMAC-SHA-256 by a key of the
 * register, so that whoever can write into the database without the key cannot
 * change one unseen.
 */
export interface RowSeals {
  readonly capture: (row: CaptureCells) => string;
  /** One seal for a reading: its head and all its claims, in their order. */
  readonly coding: (row: CodingCells, claims: readonly ClaimCells[]) => string;
}

function capture(row: CaptureCells): readonly unknown[] {
  const { report_key, version, captured_at, url } = row;
  const { container_name, container_sha256, position } = row;
  const { kind, format, sha256, bytes } = row;
  const container = [container_name, container_sha256, position];
  const record = [kind, format, sha256, bytes];
  return [report_key, version, captured_at, url, ...container, ...record];
}

function coding(
  { report_key, version, coder, head }: CodingCells,
  claims: readonly ClaimCells[],
): readonly unknown[] {
  const told = claims.map(({ claim_key, kind, ordinal, value }) => [
    claim_key,
    kind,
    ordinal,
    value,
  ]);
  return [report_key, version, coder, head, told];
}

/** @param evidenceKey - the register's key, of which the seals' key is derived */
export function rowSeals(evidenceKey: Uint8Array): RowSeals {
  const key = Buffer.from(
    hkdfSync("sha256", evidenceKey, "", "isnad row seals 1", 32),
  );
  const seal = (parts: readonly unknown[]) =>
    createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64");
  return {
    capture: (row) => seal(["capture", ...capture(row)]),
    coding: (row, claims) => seal(["coding", ...coding(row, claims)]),
  };
}

/** Compares in constant time. */
export function isSameSeal(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
