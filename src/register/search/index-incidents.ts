import { searchIndexOf } from "./engine-index.js";
import { idTerm } from "../../languages/ar/search/query.js";
import {
  searchTerms,
  type SearchTerms,
} from "../../languages/ar/search/search-terms.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import type { Store } from "../engines/engine.js";
import { docNumbers } from "./doc-number.js";
import { typeFacet } from "./facets.js";
import { incidentTexts, type IncidentText } from "./incident-fields.js";
import { placeTerms } from "./place-terms.js";
import { removeRecords } from "./remove-records.js";
import { BREAK, type IndexedDocument } from "./search-index.js";

/** Terms of one text of an incident; an id is one term. */
export function incidentTerms({ field, text }: IncidentText): SearchTerms {
  return field === "id"
    ? { terms: [idTerm(text)], start: [0], end: [text.length] }
    : searchTerms(text);
}

function documentOf(incident: RegisterIncident, doc: number): IndexedDocument {
  return {
    doc,
    terms: incidentTexts(incident).flatMap((text) => [
      BREAK,
      ...incidentTerms(text).terms,
    ]),
    places: placeTerms([incident.where]),
    facets: [typeFacet(incident.type)],
  };
}

/** All of an incident that its index entry is made of. */
const indexed = (incident: RegisterIncident): string =>
  JSON.stringify([
    incidentTexts(incident),
    incident.where,
    incident.type,
    dayOf(incident),
  ]);

const dayOf = ({ when }: RegisterIncident) => when.start ?? when.end;

/** Whether what is found of an incident is the same before and after a change. */
export const isIndexedAlike = (
  before: RegisterIncident,
  after: RegisterIncident,
): boolean => indexed(before) === indexed(after);

/**
 * Indexes some incidents anew; to be called in the transaction that writes them.
 */
export async function indexIncidents(
  store: Store,
  incidents: readonly RegisterIncident[],
): Promise<void> {
  if (incidents.length === 0) return;
  await removeRecords(
    store,
    incidents.map(({ id }) => id),
  );
  const docs = await docNumbers(
    store,
    "incident",
    incidents.map((incident) => ({ day: dayOf(incident), name: incident.id })),
  );
  await store
    .insertInto("search_document")
    .values(
      incidents.map(({ id }, at) => ({
        part: "incident" as const,
        doc: docs[at] ?? 0,
        record: id,
        version: "",
      })),
    )
    .execute();
  const documents = incidents.map((incident, at) =>
    documentOf(incident, docs[at] ?? 0),
  );
  await searchIndexOf(store).put(store, "incident", documents);
}
