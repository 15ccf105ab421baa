import type { IncidentBriefRow } from "./incident-brief-row.js";
import type { JobTables } from "./jobs/job-tables.js";

/** Rows of the store, column by column; see `migrations/`. */
export interface RegisterTables extends JobTables {
  readonly schema_migration: {
    readonly version: number;
    readonly name: string;
  };
  readonly register_key: {
    readonly name: string;
    readonly content: string;
  };
  readonly report: {
    readonly report_key: string;
    readonly id: string;
    readonly kind: string;
    readonly current_version: string;
    readonly owner: string | null;
  };
  readonly report_version: {
    readonly report_key: string;
    readonly version: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: string | null;
    readonly body: string;
    readonly body_sha256: string;
    readonly superseded: number;
    readonly withdrawn: number;
    readonly undone: number;
  };
  readonly parsed_record: {
    readonly parse_key: string;
    readonly reports: string;
    readonly seal: string;
  };
  readonly capture: {
    readonly report_key: string;
    readonly version: string;
    readonly captured_at: string;
    readonly url: string | null;
    readonly container_name: string | null;
    readonly container_sha256: string | null;
    readonly position: number | null;
    readonly kind: string | null;
    readonly format: string | null;
    readonly sha256: string | null;
    readonly bytes: number | null;
    readonly seal: string | null;
    readonly detail: string | null;
    readonly report_kind: string | null;
  };
  readonly attachment: {
    readonly report_key: string;
    readonly version: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly position: number;
    readonly name: string;
    readonly media_type: string;
    readonly caption: string | null;
  };
  readonly import_item: {
    readonly import_id: string;
    readonly report_key: string;
    readonly version: string;
  };
  readonly evidence_pack: {
    readonly id: string;
    readonly stored_bytes: number;
    readonly stored_sha256: string;
  };
  readonly evidence: {
    readonly sha256: string;
    readonly bytes: number;
    readonly media_type: string | null;
    readonly pack_id: string;
    readonly starts: number;
    readonly stored_bytes: number;
    readonly wrapped_key: string | null;
    readonly withdrawn_at: string | null;
  };
  /** PostgreSQL alone: packs, which are files beside SQLite. */
  readonly evidence_chunk: {
    readonly pack_id: string;
    readonly number: number;
    readonly bytes: Uint8Array;
  };
  readonly coding: {
    readonly report_key: string;
    readonly version: string;
    readonly coder: string;
    readonly head: string;
    readonly seal: string | null;
  };
  readonly claim: {
    readonly report_key: string;
    readonly version: string;
    readonly claim_key: string;
    readonly kind: "incident" | "aggregate" | "person";
    readonly ordinal: number;
    readonly value: string;
  };
  readonly incident: {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly starts: string | null;
    readonly ends: string | null;
    readonly value: string;
    readonly country: string | null;
    readonly admin1: string | null;
    readonly place_id: string | null;
    readonly review: string;
    readonly grade: string;
    readonly embargo_until: string | null;
    readonly computed: string | null;
  };
  readonly incident_brief: IncidentBriefRow;
  readonly incident_actor: {
    readonly incident_id: string;
    readonly actor_id: string;
    readonly starts: string | null;
  };
  readonly incident_member: {
    readonly incident_id: string;
    readonly report_key: string;
    readonly claim_key: string;
  };
  readonly device: {
    readonly id: string;
    readonly public_key: string;
    readonly owner: string | null;
    readonly private_key: string | null;
    readonly added_at: string;
  };
  readonly log_entry: {
    readonly id: string;
    readonly device_id: string;
    readonly number: number;
    readonly previous: string | null;
    readonly millis: number;
    readonly counter: number;
    readonly author: string;
    readonly kind: string;
    readonly body_sha256: string;
    readonly salt: string | null;
    readonly body: string | null;
    readonly knew: string;
    readonly signature: string;
  };
  readonly decision: {
    readonly id: string;
    readonly kind: string;
    readonly in_force: number;
  };
  readonly decision_anchor: {
    readonly decision_id: string;
    readonly given: string;
    readonly anchor: string;
    readonly state: "same" | "moved" | "none";
    readonly slot: string | null;
    readonly in_force: number;
  };
  readonly sample: {
    readonly name: string;
    readonly kind: "incidents" | "reports" | "texts";
    readonly seed: string;
    readonly frame: number;
    readonly question: string;
    readonly author: string;
    readonly drawn_at: string;
  };
  readonly sample_item: {
    readonly sample_name: string;
    readonly place: number;
    readonly item: string;
    readonly version: string;
  };
  readonly sample_verdict: {
    readonly sample_name: string;
    readonly item: string;
    readonly number: number;
    readonly author: string;
    readonly judged_at: string;
    readonly body: string;
  };
  readonly double_coding: {
    readonly sample_name: string;
    readonly report_key: string;
    readonly coder: string;
    readonly handed_in_at: string;
    readonly body: string | null;
  };
  readonly search_document: {
    readonly part: "report" | "superseded" | "incident";
    readonly doc: number;
    readonly record: string;
    readonly version: string;
  };
  readonly search_state: { readonly name: string; readonly version: string };
  readonly linking: { readonly name: string; readonly input: string };
  readonly link_change: {
    readonly report_key: string;
    readonly number: number;
  };
  readonly link_claim: {
    readonly slot: number;
    readonly report_key: string;
    readonly number: string;
    readonly claim_key: string;
    readonly incident_id: string;
    readonly steps: string | null;
    readonly level: number | null;
    readonly starts: number | null;
    readonly ends: number | null;
    readonly type: string;
    readonly region: string;
    readonly place_id: string | null;
    readonly cell: number | null;
    readonly value: string;
  };
  readonly link_key: {
    readonly kind: number;
    readonly key: number;
    readonly slot: number;
  };
  readonly link_pair: {
    readonly slot: number;
    readonly other: number;
    readonly kind: number;
  };
  readonly link_view: { readonly incident_id: string };
  readonly link_decision: { readonly id: string; readonly value: string };
  readonly link_state: { readonly name: string; readonly value: number };
  readonly auth_user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly emailVerified: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly username: string | null;
    readonly displayUsername: string | null;
    readonly twoFactorEnabled: number | null;
    readonly role: string;
    readonly collections: string | null;
    readonly disabled: number;
  };
  readonly auth_session: {
    readonly id: string;
    readonly expiresAt: string;
    readonly token: string;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly userId: string;
    readonly locked: string | null;
  };
  readonly auth_account: {
    readonly id: string;
    readonly providerId: string;
    readonly userId: string;
    readonly password: string | null;
  };
  readonly auth_two_factor: { readonly id: string; readonly userId: string };
  readonly auth_passkey: { readonly id: string; readonly userId: string };
  readonly api_token: {
    readonly id: string;
    readonly user_id: string;
    readonly label: string;
    readonly token_sha256: string;
    readonly scopes: string;
    readonly created_at: string;
    readonly expires_at: string;
    readonly used_on: string | null;
    readonly revoked_at: string | null;
  };
  readonly entry_link: {
    readonly token_sha256: string;
    readonly user_id: string | null;
    readonly purpose: string;
    readonly expires_at: string;
  };
  readonly sign_in_failure: {
    readonly code: string;
    readonly failures: number;
    readonly until: string | null;
  };
  readonly access_event: {
    readonly id: string;
    readonly at: string;
    readonly actor: string | null;
    readonly event: string;
    readonly subject: string | null;
  };
}

/** A row of a table. */
export type RowOf<Table extends keyof RegisterTables> = RegisterTables[Table];
