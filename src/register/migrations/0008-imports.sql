-- Imports that were undone, and records that need not be parsed again.

-- 1 when every import that saw the version was undone: it counts nowhere and
-- its evidence stays. What the log says of imports decides, not this column.
alter table report_version add column undone integer not null default 0;

create index report_version_undone on report_version (report_key)
  where undone = 1;

-- What a reader of this version made of captured bytes, so that they are not
-- parsed again. Hashes alone; all of it can be made anew.
create table parsed_record (
  -- SHA-256 over bytes, format, what the reader was told, and its version.
  parse_key text not null primary key,
  -- JSON: line, report key, version and digest of each report, in order.
  reports text not null,
  -- HMAC over both by a key of the register.
  seal text not null
);
