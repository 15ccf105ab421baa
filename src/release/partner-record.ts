import { incidentId } from "../model/identity.js";
import type { PartnerRecord } from "../model/partner-record.js";
import type { ReleasedIncident } from "./incident-copy.js";

/** The office that gives an incident to a partner. */
export interface GivingOffice {
  readonly owner: string;
  /** As partners call it. */
  readonly name: string;
}

/**
 * What stays with the office: which of its reports tell it, by which claims,
 * and what people decided when.
 */
const OWN = new Set([
  "id",
  "formerIds",
  "members",
  "claims",
  "independentSources",
  "sourceTally",
  "corroboration",
  "competing",
  "decided",
  "review",
  "namesWithheld",
  "tellingWords",
]);

/**
 * Makes the record of an incident for a partner.
 *
 * @param copy - made by `fitForAudience` for partners
 */
export function partnerRecord(
  copy: ReleasedIncident,
  office: GivingOffice,
): PartnerRecord {
  const { id, claims, review, independentSources, competing } = copy;
  const told = Object.entries(copy).filter(([key]) => !OWN.has(key));
  return {
    partner: 1,
    ...office,
    id,
    // An incident is named after the first of its claims: of what was merged,
    // the others were.
    formerIds: claims
      .map((key) => incidentId([key]))
      .filter((former) => former !== id),
    mergedInto: null,
    grade: review.grade ?? null,
    isReviewed: review.code === "reviewed",
    independentSources,
    incident: Object.fromEntries(told) as unknown as NonNullable<
      PartnerRecord["incident"]
    >,
    competing,
  };
}

/** What stands for a number of which another incident is the heir. */
export function mergedRecord(id: string, heir: PartnerRecord): PartnerRecord {
  return {
    ...heir,
    id,
    formerIds: [],
    mergedInto: heir.id,
    independentSources: 0,
    incident: null,
    competing: {},
  };
}
