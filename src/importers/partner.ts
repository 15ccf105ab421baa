import type { PartnerRecord } from "../model/partner-record.js";
import { decodeUtf8 } from "./encoding.js";
import type { Imported, Position, RecordContext } from "./importer.js";
import {
  PARTNER_START,
  partnerBytes,
  readPartnerBytes,
} from "./partner/partner-bytes.js";
import { partnerText } from "./partner/partner-text.js";
import { recordImporter } from "./record-importer.js";
import { importedReport, rejected } from "./report-fields.js";
import { seenStart } from "./seen.js";

const RECORD = {
  kind: "row",
  format: "partner",
  mediaType: "application/json",
} as const;

/**
 * An incident of another office as a report: a statement of that office. Number,
 * grade and owner stay with it.
 */
export function partnerReport(
  record: PartnerRecord,
  position: Position,
): Imported {
  const { id, name, owner, grade, isReviewed, mergedInto } = record;
  const fields: Record<string, string> = {
    owner,
    reviewed: isReviewed ? "yes" : "no",
    ...(grade !== null && { grade }),
    ...(mergedInto !== null && { "merged-into": mergedInto }),
  };
  const unknown = { url: null, title: null, published: null };
  const told = { kind: "statement", detail: { fields } } as const;
  const { text } = partnerText(record);
  const raw = { ...unknown, ...told, id, outlet: name, text };
  const bytes = partnerBytes(record);
  return importedReport(raw, { ...RECORD, bytes }, position);
}

/** Reads one record as `merge` keeps it. */
async function parse(
  bytes: Uint8Array,
  { file, line = 1, member }: RecordContext,
): Promise<readonly Imported[]> {
  const position = { file, line, ...(member === undefined ? {} : { member }) };
  const record = readPartnerBytes(bytes);
  if (record !== null) return [partnerReport(record, position)];
  const seen = seenStart(decodeUtf8(bytes.subarray(0, 240)) ?? "");
  return [rejected(position, { code: "IMP-NOT-PARTNER", seen })];
}

/** One incident of another office, as `isnad merge` keeps it. */
export const partnerImporter = recordImporter({
  format: "partner",
  endings: [],
  recognises: (head) =>
    Buffer.from(head.subarray(0, PARTNER_START.length)).toString("latin1") ===
    PARTNER_START,
  parse,
});
