CREATE TABLE capture (
  report_key text not null,
  version text not null,
  captured_at text not null,
  url text,
  container_name text,
  container_sha256 text,
  position integer,
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
  head text not null,
  primary key (report_key, version),
  foreign key (report_key, version)
    references report_version (report_key, version)
);

CREATE TABLE incident (
  id text not null primary key,
  type text not null,
  status text not null,
  starts text,
  ends text,
  value text not null
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

CREATE TABLE report (
  report_key text not null primary key,
  -- The id as `isnad code` prints it.
  id text not null,
  kind text not null,
  current_version text not null
);

CREATE TABLE report_version (
  report_key text not null references report (report_key),
  version text not null,
  outlet text,
  title text,
  published text,
  body text not null,
  body_sha256 text not null,
  superseded integer not null check (superseded in (0, 1)),
  primary key (report_key, version)
);

CREATE TABLE schema_migration (version integer not null primary key, name text not null);

CREATE INDEX claim_by_key on claim (claim_key);

CREATE INDEX incident_by_day on incident (starts, id);

CREATE INDEX incident_by_type on incident (type, starts);

CREATE INDEX incident_member_by_claim on incident_member (claim_key);
