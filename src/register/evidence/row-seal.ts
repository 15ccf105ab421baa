import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { AttachmentRow } from "../attachments.js";
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
  /** One seal for an arrival and all that came with the version, in order. */
  readonly capture: (
    row: CaptureCells,
    attachments: readonly AttachmentRow[],
  ) => string;
  /** One seal for a reading: its head and all its claims, in their order. */
  readonly coding: (row: CodingCells, claims: readonly ClaimCells[]) => string;
}

/** What came with a version; nothing where nothing did, as before schema 7. */
function came(
  { detail, report_kind }: CaptureCells,
  attachments: readonly AttachmentRow[],
): readonly unknown[] {
  if (detail === null && report_kind === null && attachments.length === 0)
    return [];
  const named = attachments.map((row) => [
    row.sha256,
    row.bytes,
    row.position,
    row.name,
    row.media_type,
    row.caption,
  ]);
  return [detail, report_kind, named];
}

function capture(
  row: CaptureCells,
  attachments: readonly AttachmentRow[],
): readonly unknown[] {
  const { report_key, version, captured_at, url } = row;
  const { container_name, container_sha256, position } = row;
  const { kind, format, sha256, bytes } = row;
  const container = [container_name, container_sha256, position];
  const record = [kind, format, sha256, bytes];
  const arrived = [report_key, version, captured_at, url];
  return [...arrived, ...container, ...record, ...came(row, attachments)];
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
    capture: (row, attachments) =>
      seal(["capture", ...capture(row, attachments)]),
    coding: (row, claims) => seal(["coding", ...coding(row, claims)]),
  };
}

/** Compares in constant time. */
export function isSameSeal(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
