CREATE TABLE capture (
  report_key text not null,
  version text not null,
  captured_at text not null,
  url text,
  container_name text,
  container_sha256 text,
  position integer, kind text, format text, sha256 text, bytes integer, seal text,
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
  -- 0 when it was undone or another decision about the same counts.
  in_force integer not null check (in_force in (0, 1))
);

CREATE TABLE decision_anchor (
  decision_id text not null references decision (id),
  -- Key of a claim, or of a report for decisions about a report.
  anchor text not null,
  primary key (decision_id, anchor)
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

CREATE TABLE incident (
  id text not null primary key,
  type text not null,
  status text not null,
  starts text,
  ends text,
  value text not null
, country text, admin1 text, place_id text, review text not null default 'unreviewed', grade text not null default 'raw', embargo_until text);

CREATE TABLE incident_actor (
  incident_id text not null references incident (id),
  actor_id text not null,
  -- First day of the incident: its place in the list of an actor.
  starts text,
  primary key (incident_id, actor_id)
);

CREATE TABLE incident_member (
  incident_id text not null references incident (id),
  report_key text not null,
  claim_key text not null,
  primary key (incident_id, report_key, claim_key)
);

CREATE TABLE linking (
  name text not null primary key,
  input text not null
);

CREATE TABLE log_entry (
  -- SHA-256 of the entry's canonical JSON without id and signature.
  id text not null primary key,
  device_id text not null references device (id),
  -- Place in the device's chain, from 1.
  number integer not null,
  -- Id of the entry before it; null for the first.
  previous text,
  millis integer not null,
  counter integer not null,
  -- A code, never a name.
  author text not null,
  kind text not null,
  -- JSON; null when what it tells was withdrawn, then its hash stays in `id`.
  body text,
  -- JSON: number of the last entry of each other device it knew.
  knew text not null,
  signature text not null,
  unique (device_id, number)
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
  superseded integer not null check (superseded in (0, 1)), withdrawn integer not null default 0,
  primary key (report_key, version)
);

CREATE TABLE schema_migration (version integer not null primary key, name text not null);

CREATE INDEX capture_by_sha256 on capture (sha256);

CREATE INDEX claim_by_key on claim (claim_key);

CREATE INDEX decision_anchor_by_anchor on decision_anchor (anchor);

CREATE INDEX evidence_by_pack on evidence (pack_id);

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

CREATE INDEX incident_of_days on incident
  (ends, starts, id, type, country, admin1, place_id, review, grade)
  where starts < ends;

CREATE INDEX log_entry_by_kind on log_entry (kind);

CREATE INDEX log_entry_by_time on log_entry (millis, counter, device_id);
