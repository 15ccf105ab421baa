CREATE TABLE access_event (
  id text not null primary key,
  at text not null,
  -- Code of who did it; null where nobody was known.
  actor text,
  event text not null,
  -- Code, token or incident that it was done to.
  subject text
);

CREATE TABLE api_token (
  id text not null primary key,
  user_id text not null references auth_user (id) on delete cascade,
  -- What it is for, in the words of who made it.
  label text not null,
  token_sha256 text not null unique,
  -- JSON: list of scopes.
  scopes text not null,
  created_at text not null,
  expires_at text not null,
  -- Day of the last use.
  used_on text,
  revoked_at text
);

CREATE TABLE attachment (
  report_key text not null,
  version text not null,
  sha256 text not null references evidence (sha256),
  bytes integer not null,
  -- Place among those it came with, from 1.
  position integer not null,
  -- Its own name, only ever shown; empty when it was withdrawn.
  name text not null,
  media_type text not null,
  caption text,
  primary key (report_key, version, sha256),
  foreign key (report_key, version)
    references report_version (report_key, version)
);

CREATE TABLE auth_account (
  id text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" text,
  "refreshTokenExpiresAt" text,
  scope text,
  password text,
  "createdAt" text not null,
  "updatedAt" text not null
);

CREATE TABLE auth_passkey (
  id text not null primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" integer not null,
  transports text,
  "createdAt" text,
  aaguid text
);

CREATE TABLE auth_session (
  id text not null primary key,
  "expiresAt" text not null,
  token text not null unique,
  "createdAt" text not null,
  "updatedAt" text not null,
  -- Both stay empty: where somebody sat is not kept.
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth_user (id) on delete cascade,
  -- Instant at which the screen was locked; null while it is open.
  locked text
);

CREATE TABLE auth_two_factor (
  id text not null primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  verified integer,
  "failedVerificationCount" integer,
  "lockedUntil" text
);

CREATE TABLE auth_user (
  id text not null primary key,
  -- The coder's code, never a name.
  name text not null,
  -- Made of the code: nobody gives an address.
  email text not null unique,
  "emailVerified" integer not null,
  image text,
  "createdAt" text not null,
  "updatedAt" text not null,
  username text unique,
  "displayUsername" text,
  "twoFactorEnabled" integer,
  role text not null,
  -- JSON: collections that may be seen; null for all.
  collections text,
  disabled integer not null default 0
);

CREATE TABLE auth_verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  "expiresAt" text not null,
  "createdAt" text not null,
  "updatedAt" text not null
);

CREATE TABLE capture (
  report_key text not null,
  version text not null,
  captured_at text not null,
  url text,
  container_name text,
  container_sha256 text,
  position integer, kind text, format text, sha256 text, bytes integer, seal text, detail text, report_kind text,
  primary key (report_key, version),
  foreign key (report_key, version)
    references report_version (report_key, version)
);

CREATE TABLE claim (
  report_key text not null,
  version text not null,
  claim_key text not null,
  kind text not null check (kind in ('incident', 'aggregate', 'person')),
  ordinal integer not null,
  value text not null,
  primary key (report_key, version, claim_key, kind),
  foreign key (report_key, version) references coding (report_key, version)
);

CREATE TABLE coding (
  report_key text not null,
  version text not null,
  coder text not null,
  head text not null, seal text,
  primary key (report_key, version),
  foreign key (report_key, version)
    references report_version (report_key, version)
);

CREATE TABLE decision (
  id text not null primary key references log_entry (id),
  kind text not null,
  -- 0 when it was undone.
  in_force integer not null check (in_force in (0, 1))
);

CREATE TABLE decision_anchor (
  decision_id text not null references decision (id),
  -- What was decided on: key of a claim or of a report, id of a decision.
  given text not null,
  -- What stands for it now: another claim where a newer reading moved it.
  anchor text not null,
  state text not null check (state in ('same', 'moved', 'none')),
  -- Decisions on one anchor and slot outvote one another; null for those that
  -- do not.
  slot text,
  -- 0 when it was undone, outvoted, or meets nothing.
  in_force integer not null check (in_force in (0, 1)),
  primary key (decision_id, given)
);

CREATE TABLE device (
  -- First 32 hexadecimal digits of the SHA-256 of its public key.
  id text not null primary key,
  -- Ed25519, SPKI, base64.
  public_key text not null,
  -- Null for one's own office, else the partner's code.
  owner text,
  -- PKCS8, wrapped by the register's key, base64; null for other devices.
  private_key text,
  added_at text not null
);

CREATE TABLE double_coding (
  sample_name text not null,
  report_key text not null,
  coder text not null,
  handed_in_at text not null,
  -- JSON in the form of the annotation guide; null when the report was withdrawn.
  body text,
  primary key (sample_name, report_key, coder),
  foreign key (sample_name, report_key)
    references sample_item (sample_name, item)
);

CREATE TABLE entry_link (
  token_sha256 text not null primary key,
  user_id text references auth_user (id) on delete cascade,
  -- setup, password, or enter.
  purpose text not null,
  expires_at text not null
);

CREATE TABLE evidence (
  -- Of the bytes as they were captured.
  sha256 text not null primary key,
  bytes integer not null,
  media_type text,
  pack_id text not null references evidence_pack (id),
  -- Where in the pack, counted from 0.
  starts integer not null,
  stored_bytes integer not null,
  -- Base64; null when the record was withdrawn.
  wrapped_key text,
  withdrawn_at text
);

CREATE TABLE evidence_pack (
  id text not null primary key,
  stored_bytes integer not null,
  -- Of the pack as it is stored, so that damage is seen without any key.
  stored_sha256 text not null
);

CREATE TABLE import_item (
  -- Id of its log entry, or `before`.
  import_id text not null,
  report_key text not null,
  version text not null,
  primary key (import_id, report_key, version)
);

CREATE TABLE incident (
  id text not null primary key,
  type text not null,
  status text not null,
  starts text,
  ends text,
  value text not null
, country text, admin1 text, place_id text, review text not null default 'unreviewed', grade text not null default 'raw', embargo_until text, computed text);

CREATE TABLE incident_actor (
  incident_id text not null references incident (id),
  actor_id text not null,
  -- First day of the incident: its place in the list of an actor.
  starts text,
  primary key (incident_id, actor_id)
);

CREATE TABLE incident_brief (
  incident_id text not null primary key references incident (id),
  -- JSON, read only by the program; see incident-briefs.ts.
  value text not null
);

CREATE TABLE incident_member (
  incident_id text not null references incident (id),
  report_key text not null,
  claim_key text not null,
  primary key (incident_id, report_key, claim_key)
);

CREATE TABLE job (
  -- Begins with the time at which it was asked for: later ids are greater.
  id text not null primary key,
  kind text not null,
  state text not null check (state in
    ('queued', 'running', 'done', 'failed', 'cancelled', 'dead')),
  -- A code, never a name.
  author text not null,
  -- JSON: what is to be done.
  request text not null,
  -- JSON: how far it is; null before it began.
  progress text,
  -- JSON; null before it is done.
  result text,
  -- JSON: code and context of the last fault.
  error text,
  -- How often it was begun.
  attempts integer not null default 0,
  -- How often in a row it failed, and how often its worker was lost.
  failures integer not null default 0,
  lapses integer not null default 0,
  created_at text not null,
  started_at text,
  ended_at text,
  -- Not to be begun before this instant.
  due_at text not null,
  -- Whoever does it has until then to say that it lives.
  lease_until text,
  worker text,
  -- Id of the message that delivers it; null where there is no such queue.
  message text,
  -- Base64: the key of its files, wrapped by the register's.
  file_key text not null
);

CREATE TABLE job_chunk (
  job_id text not null,
  role text not null,
  position integer not null,
  -- From 0.
  number integer not null,
  bytes blob not null,
  primary key (job_id, role, position, number)
);

CREATE TABLE job_file (
  job_id text not null,
  role text not null check (role in ('input', 'output')),
  -- From 0.
  position integer not null,
  name text not null,
  media_type text,
  bytes integer not null,
  sha256 text not null,
  primary key (job_id, role, position)
);

CREATE TABLE link_change (
  report_key text not null primary key,
  number integer not null
);

CREATE TABLE link_claim (
  slot integer not null primary key,
  report_key text not null,
  -- Its number in the report, as `isnad code` prints it.
  number text not null,
  claim_key text not null,
  -- The incident it belongs to.
  incident_id text not null,
  -- With the first claim of an incident: how its claims came together, named by
  -- slot; null for others and for single claims.
  steps text,
  -- Where it stands among dated claims; days since 1970-01-01, null without.
  level integer,
  starts integer,
  ends integer,
  type text not null,
  region text not null,
  place_id text,
  cell integer,
  value text not null
);

CREATE TABLE link_decision (
  id text not null primary key,
  value text not null
);

CREATE TABLE link_key (
  kind integer not null,
  key integer not null,
  slot integer not null,
  primary key (kind, key, slot)
);

CREATE TABLE link_pair (
  slot integer not null,
  other integer not null,
  kind integer not null,
  primary key (slot, other)
);

CREATE TABLE link_state (
  name text not null primary key,
  value integer not null
);

CREATE TABLE link_view (incident_id text not null primary key);

CREATE TABLE linking (
  name text not null primary key,
  input text not null
);

CREATE TABLE log_entry (
  -- SHA-256 of the entry's canonical JSON without id, body and signature.
  id text not null primary key,
  device_id text not null references device (id),
  -- Place in the device's chain, from 1. Two entries of one number are a fork:
  -- the device was copied. Both are kept.
  number integer not null,
  -- Id of the entry before it; null for the first.
  previous text,
  millis integer not null,
  counter integer not null,
  -- A code, never a name.
  author text not null,
  kind text not null,
  -- Of salt and body together; it stays when they are erased.
  body_sha256 text not null,
  salt text,
  -- Canonical JSON; null when what it tells was withdrawn.
  body text,
  -- JSON: number of the last entry of each other device it knew.
  knew text not null,
  signature text not null
);

CREATE TABLE parsed_record (
  -- SHA-256 over bytes, format, what the reader was told, and its version.
  parse_key text not null primary key,
  -- JSON: line, report key, version and digest of each report, in order.
  reports text not null,
  -- HMAC over both by a key of the register.
  seal text not null
);

CREATE TABLE register_key (
  name text not null primary key,
  content text not null
);

CREATE TABLE report (
  report_key text not null primary key,
  -- The id as `isnad code` prints it.
  id text not null,
  kind text not null,
  current_version text not null
, owner text);

CREATE TABLE report_version (
  report_key text not null references report (report_key),
  version text not null,
  outlet text,
  title text,
  published text,
  body text not null,
  body_sha256 text not null,
  superseded integer not null check (superseded in (0, 1)), withdrawn integer not null default 0, undone integer not null default 0,
  primary key (report_key, version)
);

CREATE TABLE sample (
  -- A name that the office gives, such as 2022-05.
  name text not null primary key,
  -- incidents and reports are audited; texts are coded by several people.
  kind text not null check (kind in ('incidents', 'reports', 'texts')),
  seed text not null,
  -- Of how many it was drawn.
  frame integer not null,
  -- JSON: the period, place and kinds of what could be drawn.
  question text not null,
  -- A code, never a name.
  author text not null,
  drawn_at text not null
);

CREATE TABLE sample_item (
  sample_name text not null references sample (name),
  -- Place in the draw, from 1.
  place integer not null,
  -- Id of an incident, or key of a report.
  item text not null,
  -- Of a report: its version then. Of an incident: SHA-256 of what it showed.
  version text not null,
  primary key (sample_name, place),
  unique (sample_name, item)
);

CREATE TABLE sample_verdict (
  sample_name text not null,
  item text not null,
  -- Counts the verdicts on it from 1; the last one counts.
  number integer not null,
  author text not null,
  judged_at text not null,
  -- JSON.
  body text not null,
  primary key (sample_name, item, number),
  foreign key (sample_name, item) references sample_item (sample_name, item)
);

CREATE TABLE schema_migration (version integer not null primary key, name text not null);

CREATE TABLE search_document (
  part text not null check (part in ('report', 'superseded', 'incident')),
  -- Newest is greatest: the day, then a number that follows from the record.
  doc integer not null,
  -- Key of the report or id of the incident.
  record text not null,
  -- Of the report; empty for an incident.
  version text not null,
  primary key (part, doc)
);

CREATE VIRTUAL TABLE search_incident using fts5 (
  terms, places, facets,
  prefix = '3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE 'search_incident_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_incident_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'search_incident_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_incident_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_report using fts5 (
  terms, places, facets,
  prefix = '3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE 'search_report_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_report_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'search_report_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_report_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_state (
  name text not null primary key,
  version text not null
);

CREATE VIRTUAL TABLE search_superseded using fts5 (
  terms, places, facets,
  prefix = '3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE 'search_superseded_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_superseded_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'search_superseded_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_superseded_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE sign_in_failure (
  code text not null primary key,
  failures integer not null,
  -- No sign-in before this instant.
  until text
);

CREATE INDEX access_event_at on access_event (at, id);

CREATE INDEX attachment_by_sha256 on attachment (sha256);

CREATE INDEX auth_account_user on auth_account ("userId");

CREATE INDEX auth_passkey_credential on auth_passkey ("credentialID");

CREATE INDEX auth_passkey_user on auth_passkey ("userId");

CREATE INDEX auth_session_user on auth_session ("userId");

CREATE INDEX auth_two_factor_user on auth_two_factor ("userId");

CREATE INDEX auth_verification_identifier on auth_verification (identifier);

CREATE INDEX capture_by_sha256 on capture (sha256);

CREATE INDEX claim_by_key on claim (claim_key);

CREATE INDEX decision_anchor_by_anchor on decision_anchor (anchor);

CREATE INDEX decision_anchor_by_given on decision_anchor (given);

CREATE INDEX decision_by_kind on decision (kind, in_force);

CREATE INDEX evidence_by_pack on evidence (pack_id);

CREATE INDEX import_item_by_version on import_item (report_key, version);

CREATE INDEX incident_actor_by_day
  on incident_actor (actor_id, starts, incident_id);

CREATE INDEX incident_by_admin1 on incident
  (admin1, starts, id, type, review, grade);

CREATE INDEX incident_by_country on incident (country, starts, id, type);

CREATE INDEX incident_by_day on incident (starts, id);

CREATE INDEX incident_by_grade on incident (grade, starts, id, type);

CREATE INDEX incident_by_place on incident (place_id, starts, id);

CREATE INDEX incident_by_review on incident (review, starts, id, type, grade);

CREATE INDEX incident_by_type_day on incident (type, starts, id);

CREATE INDEX incident_listing on incident
  (starts, id, ends, type, country, admin1, place_id, review, grade);

CREATE INDEX incident_member_by_claim on incident_member (claim_key);

CREATE INDEX incident_member_by_report on incident_member (report_key);

CREATE INDEX incident_of_days on incident
  (ends, starts, id, type, country, admin1, place_id, review, grade)
  where starts < ends;

CREATE INDEX job_by_lease on job (lease_until) where state = 'running';

CREATE INDEX job_by_state on job (state, due_at);

CREATE INDEX link_change_by_number on link_change (number);

CREATE INDEX link_claim_by_incident on link_claim (incident_id);

CREATE INDEX link_claim_by_key on link_claim (claim_key);

CREATE INDEX link_claim_by_report on link_claim (report_key);

CREATE INDEX link_claim_by_standing
  on link_claim (level, starts, type, region, place_id, cell, ends);

CREATE INDEX log_entry_by_device on log_entry (device_id, number);

CREATE INDEX log_entry_by_kind on log_entry (kind);

CREATE INDEX log_entry_by_time on log_entry (millis, counter, device_id);

CREATE INDEX report_by_id on report (id);

CREATE INDEX report_version_undone on report_version (report_key)
  where undone = 1;

CREATE INDEX search_document_by_record on search_document (record);
