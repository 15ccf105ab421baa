/** Rows of the store, column by column; see `migrations/`. */
export interface RegisterTables {
  readonly schema_migration: {
    readonly version: number;
    readonly name: string;
  };
  readonly report: {
    readonly report_key: string;
    readonly id: string;
    readonly kind: string;
    readonly current_version: string;
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
  };
  readonly capture: {
    readonly report_key: string;
    readonly version: string;
    readonly captured_at: string;
    readonly url: string | null;
    readonly container_name: string | null;
    readonly container_sha256: string | null;
    readonly position: number | null;
  };
  readonly coding: {
    readonly report_key: string;
    readonly version: string;
    readonly coder: string;
    readonly head: string;
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
  };
  readonly incident_member: {
    readonly incident_id: string;
    readonly report_key: string;
    readonly claim_key: string;
  };
  readonly linking: { readonly name: string; readonly input: string };
}

/** A row of a table. */
export type RowOf<Table extends keyof RegisterTables> = RegisterTables[Table];
