/** What lists draw of an incident; see `migrations/0011-incident-brief.sql`. */
export interface IncidentBriefRow {
  readonly incident_id: string;
  /** JSON of an `IncidentBrief`. */
  readonly value: string;
}
