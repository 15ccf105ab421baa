-- Reports and what is known of their arrival.

create table report (
  report_key text not null primary key,
  -- The id as `isnad code` prints it.
  id text not null,
  kind text not null,
  current_version text not null
);

create table report_version (
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

-- The earliest known arrival of a version; `container_*` and `position` are
-- null when it came alone, as from standard input.
create table capture (
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

-- Who read a version, and what the reading says of the whole report.
create table coding (
  report_key text not null,
  version text not null,
  coder text not null,
  head text not null,
  primary key (report_key, version),
  foreign key (report_key, version)
    references report_version (report_key, version)
);

-- Claims: what a version says. `value` is JSON, read only by the program.
create table claim (
  report_key text not null,
  version text not null,
  claim_key text not null,
  kind text not null check (kind in ('incident', 'aggregate', 'person')),
  ordinal integer not null,
  value text not null,
  primary key (report_key, version, claim_key, kind),
  foreign key (report_key, version) references coding (report_key, version)
);

create index claim_by_key on claim (claim_key);

-- The register's incidents: a view over the claims of current versions,
-- computed anew whenever those change.
create table incident (
  id text not null primary key,
  type text not null,
  status text not null,
  starts text,
  ends text,
  value text not null
);

create index incident_by_day on incident (starts, id);
create index incident_by_type on incident (type, starts);

create table incident_member (
  incident_id text not null references incident (id),
  report_key text not null,
  claim_key text not null,
  primary key (incident_id, report_key, claim_key)
);

create index incident_member_by_claim on incident_member (claim_key);

-- From which claims the incidents were computed.
create table linking (
  name text not null primary key,
  input text not null
);
