import {
  marksIn,
  matchesQuery,
} from "../../languages/ar/search/match-query.js";
import {
  cutPassages,
  type Passage,
} from "../../languages/ar/search/passages.js";
import type { SearchQuery } from "../../languages/ar/search/search-query.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { Store } from "../engines/engine.js";
import type { IncidentField } from "./incident-fields.js";
import { incidentTexts } from "./incident-fields.js";
import { incidentTerms } from "./index-incidents.js";
import type { IndexedRow } from "./search-reports.js";

/** An incident in which a question stands. */
export interface IncidentHit {
  readonly in: "incident";
  readonly id: string;
  readonly type: string;
  readonly when: RegisterIncident["when"];
  readonly where: RegisterIncident["where"];
  /** Ids of the reports that tell it. */
  readonly reports: readonly string[];
  /** Words of its fields; spans count in each text of its own. */
  readonly passages: readonly (Passage & { readonly field: IncidentField })[];
}

/** The words of an incident that answer a question. */
function incidentHit(
  incident: RegisterIncident,
  query: SearchQuery,
): IncidentHit {
  const { id, type, when, where, members } = incident;
  const passages = incidentTexts(incident).flatMap((one) =>
    cutPassages(one.text, marksIn(incidentTerms(one), query)).map(
      (passage) => ({ field: one.field, ...passage }),
    ),
  );
  const reports = [...new Set(members.map(([report = ""]) => report))];
  return { in: "incident", id, type, when, where, reports, passages };
}

/**
 * Whether an incident answers a question by its own words. A copy for others is
 * asked again with this: what was withheld in it must neither find it nor keep it
 * from being found.
 *
 * @public
 */
export function answersQuery(
  incident: RegisterIncident,
  query: SearchQuery,
): boolean {
  return matchesQuery(incidentTexts(incident).map(incidentTerms), query);
}

/**
 * Reads the incidents of documents.
 *
 * @returns in the order of `rows`; one that is gone is left out
 */
export async function incidentHits(
  store: Store,
  rows: readonly IndexedRow[],
  query: SearchQuery,
): Promise<readonly IncidentHit[]> {
  if (rows.length === 0) return [];
  const found = await store
    .selectFrom("incident")
    .select(["id", "value"])
    .where(
      "id",
      "in",
      rows.map(({ record }) => record),
    )
    .execute();
  const values = new Map(found.map(({ id, value }) => [id, value]));
  return rows.flatMap(({ record }) => {
    const value = values.get(record);
    if (value === undefined) return [];
    return [incidentHit(JSON.parse(value) as RegisterIncident, query)];
  });
}
