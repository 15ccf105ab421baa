import type { EvidenceEntry } from "../../model/evidence.js";
import type { PartnerRecord } from "../../model/partner-record.js";
import { partnerText } from "./partner-text.js";

/** A record as claims: a line as the register takes it. */
export interface PartnerLine {
  readonly id: string;
  /** The office, whose incidents are each a happening of its own. */
  readonly list: string;
  readonly publishedInferred: null;
  readonly incidents: readonly object[];
}

/** Stands for what reads records of partners: another form of text differs. */
export const PARTNER_CODER = "partner/1";

/**
 * Reads an incident of another office as that office's claim, each value cited
 * by its words in the record's text. One that is part of another there claims
 * nothing any more.
 */
export function partnerClaims(record: PartnerRecord): PartnerLine {
  const { id, owner, name, incident } = record;
  const line = { id, list: owner, publishedInferred: null };
  if (incident === null) return { ...line, incidents: [] };
  const { spans } = partnerText(record);
  const evidence: Record<string, EvidenceEntry> = {};
  for (const [pointer, [start, end]] of Object.entries(spans))
    evidence[pointer] = {
      citations: [{ in: "text", start, end }],
      rule: "partner.record",
      confidence: 1,
    };
  // Who names no source is the source.
  const isUnsourced = incident.sources.length === 0;
  if (isUnsourced)
    evidence["/sources/0/0"] = {
      citations: [{ in: "outlet", start: 0, end: name.length }],
      rule: "partner.register",
      confidence: 1,
    };
  const sources = isUnsourced ? [[name]] : incident.sources;
  // Its key comes from its report's: equal records are two claims.
  return { ...line, incidents: [{ ...incident, sources, id: "i1", evidence }] };
}
