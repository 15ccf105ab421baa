import { readFileSync } from "node:fs";

export type Row = Readonly<Record<string, unknown>>;

interface Recorded {
  readonly schema: readonly string[];
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

const FILE = new URL("../../fixtures/registers/schema-1.json", import.meta.url);

/** A register as the released program of schema 1 wrote it. */
export const RECORDED = JSON.parse(readFileSync(FILE, "utf8")) as Recorded;

const HASH = "a".repeat(64);
const DEVICE = "d".repeat(32);
const { report_key, version: VERSION } =
  RECORDED.rows["report_version"]?.[0] ?? {};

/** A row of each table that a later version added, by that version. */
export const LATER_ROWS: Readonly<
  Record<number, Readonly<Record<string, Row>>>
> = {
  2: {
    evidence_pack: { id: "p1", stored_bytes: 9, stored_sha256: HASH },
    evidence: {
      sha256: HASH,
      bytes: 5,
      media_type: "text/html",
      pack_id: "p1",
      starts: 0,
      stored_bytes: 9,
      wrapped_key: "d3JhcHBlZA==",
      withdrawn_at: null,
    },
    evidence_chunk: {
      pack_id: "p1",
      number: 0,
      bytes: Buffer.from("sealed 9b"),
    },
  },
  3: {
    device: {
      id: DEVICE,
      public_key: "cHVibGlj",
      owner: null,
      private_key: "cHJpdmF0ZQ==",
      added_at: "2024-01-01T00:00:00.000Z",
    },
    log_entry: {
      id: HASH,
      device_id: DEVICE,
      number: 1,
      previous: null,
      millis: 1_700_000_000_000,
      counter: 0,
      author: "A7",
      kind: "note",
      body_sha256: HASH,
      salt: "c2FsdA==",
      body: '{"note":"\\u0000 ملاحظة"}',
      knew: "{}",
      signature: "c2lnbmVk",
    },
    decision: { id: HASH, kind: "note", in_force: 1 },
    decision_anchor: {
      decision_id: HASH,
      given: "local:n1",
      anchor: "local:n1",
      state: "same",
      slot: null,
      in_force: 1,
    },
    sample: {
      name: "audit",
      kind: "reports",
      seed: "5",
      frame: 4,
      question: "read?",
      author: "A7",
      drawn_at: "2024-01-01T00:00:00.000Z",
    },
    sample_item: {
      sample_name: "audit",
      place: 1,
      item: "local:n1",
      version: HASH,
    },
    sample_verdict: {
      sample_name: "audit",
      item: "local:n1",
      number: 1,
      author: "A7",
      judged_at: "2024-01-02T00:00:00.000Z",
      body: '{"answer":"yes"}',
    },
    double_coding: {
      sample_name: "audit",
      report_key: "local:n1",
      coder: "A7",
      handed_in_at: "2024-01-02T00:00:00.000Z",
      body: null,
    },
  },
  7: {
    attachment: {
      report_key,
      version: VERSION,
      sha256: HASH,
      bytes: 5,
      position: 1,
      name: "a.jpg",
      media_type: "image/jpeg",
      caption: null,
    },
    import_item: { import_id: HASH, report_key, version: VERSION },
  },
  8: {
    parsed_record: { parse_key: HASH, reports: "[]", seal: "c2VhbA==" },
  },
  9: {
    auth_user: {
      id: "u1",
      name: "A7",
      email: "a7@register.invalid",
      emailVerified: 1,
      image: null,
      createdAt: "2024-01-01T00:00:00.000Z",
      updatedAt: "2024-01-01T00:00:00.000Z",
      username: "a7",
      displayUsername: "A7",
      twoFactorEnabled: 1,
      role: "editor",
      collections: '["local"]',
      disabled: 0,
    },
    auth_session: {
      id: "s1",
      expiresAt: "2024-01-02T00:00:00.000Z",
      token: "token",
      createdAt: "2024-01-01T00:00:00.000Z",
      updatedAt: "2024-01-01T00:00:00.000Z",
      ipAddress: null,
      userAgent: null,
      userId: "u1",
      locked: null,
    },
    auth_account: {
      id: "a1",
      accountId: "u1",
      providerId: "credential",
      userId: "u1",
      password: "hashed",
      createdAt: "2024-01-01T00:00:00.000Z",
      updatedAt: "2024-01-01T00:00:00.000Z",
    },
    auth_verification: {
      id: "v1",
      identifier: "challenge",
      value: "{}",
      expiresAt: "2024-01-01T00:05:00.000Z",
      createdAt: "2024-01-01T00:00:00.000Z",
      updatedAt: "2024-01-01T00:00:00.000Z",
    },
    auth_two_factor: {
      id: "t1",
      secret: "sealed",
      backupCodes: "sealed",
      userId: "u1",
      verified: 1,
      failedVerificationCount: 0,
      lockedUntil: null,
    },
    auth_passkey: {
      id: "p1",
      name: null,
      publicKey: "cHVibGlj",
      userId: "u1",
      credentialID: "c1",
      counter: 3,
      deviceType: "singleDevice",
      backedUp: 0,
      transports: "usb",
      createdAt: "2024-01-01T00:00:00.000Z",
      aaguid: null,
    },
    api_token: {
      id: "k1",
      user_id: "u1",
      label: "خادم النسخ",
      token_sha256: HASH,
      scopes: '["read"]',
      created_at: "2024-01-01T00:00:00.000Z",
      expires_at: "2025-01-01T00:00:00.000Z",
      used_on: "2024-02-01",
      revoked_at: null,
    },
    entry_link: {
      token_sha256: HASH,
      user_id: "u1",
      purpose: "password",
      expires_at: "2024-01-02T00:00:00.000Z",
    },
    sign_in_failure: { code: "a7", failures: 2, until: null },
    access_event: {
      id: "e1",
      at: "2024-01-01T00:00:00.000Z",
      actor: "A7",
      event: "exported",
      subject: null,
    },
  },
  10: {
    job: {
      id: "j1",
      kind: "link",
      state: "done",
      author: "A7",
      request: "{}",
      progress: null,
      result: "{}",
      error: null,
      attempts: 1,
      failures: 0,
      lapses: 0,
      created_at: "2024-01-01T00:00:00.000Z",
      started_at: "2024-01-01T00:00:01.000Z",
      ended_at: "2024-01-01T00:00:02.000Z",
      due_at: "2024-01-01T00:00:00.000Z",
      lease_until: null,
      worker: null,
      message: null,
      file_key: "a2V5",
    },
    job_file: {
      job_id: "j1",
      role: "output",
      position: 0,
      name: "incidents.csv",
      media_type: "text/csv",
      bytes: 9,
      sha256: HASH,
    },
    job_chunk: {
      job_id: "j1",
      role: "output",
      position: 0,
      number: 0,
      bytes: Buffer.from("sealed 9b"),
    },
  },
};
