-- What came with a report, and with which import it came; see
-- docs/decisions/0008-what-comes-in.md.

-- Canonical JSON of what the importer tells beside the report's fields; null
-- where it tells nothing, and when the report was withdrawn. Under the seal.
alter table capture add column detail text;
-- article, post, statement, testimony or media; null is article. Under the seal.
alter table capture add column report_kind text;

-- Pictures, recordings and files that came with a version, with any of its
-- arrivals. Its capture seals the rows.
create table attachment (
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

create index attachment_by_sha256 on attachment (sha256);

-- Which import saw which version. Nothing is taken out of it: an import that
-- was undone stays, with its items.
create table import_item (
  -- Id of its log entry, or `before`.
  import_id text not null,
  report_key text not null,
  version text not null,
  primary key (import_id, report_key, version)
);

create index import_item_by_version on import_item (report_key, version);

-- What came before imports had items is held by an import that nobody can undo.
insert into import_item (import_id, report_key, version)
  select 'before', report_key, version from report_version;
