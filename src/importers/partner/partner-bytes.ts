import { canonicalJson } from "../../model/canonical-json.js";
import {
  partnerRecordSchema,
  type PartnerRecord,
} from "../../model/partner-record.js";
import { encodeUtf8 } from "../../model/utf8.js";
import { storable } from "../storable.js";

/** How the bytes of every record begin: canonical JSON sorts its keys. */
export const PARTNER_START = '{"competing":';

/** The bytes under which an incident of another office is kept as evidence. */
export function partnerBytes(record: PartnerRecord): Uint8Array {
  return encodeUtf8(canonicalJson(record));
}

/** Breaks off at words that no database keeps, as they would be changed. */
function keptWhole(_: string, value: unknown): unknown {
  if (typeof value === "string" && storable(value) !== value)
    throw new TypeError("not storable");
  return value;
}

/** @returns null for bytes that are no such record */
export function readPartnerBytes(bytes: Uint8Array): PartnerRecord | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const found = partnerRecordSchema.safeParse(JSON.parse(text, keptWhole));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
