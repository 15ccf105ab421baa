-- Captured bytes. Many records stand in one pack, each encrypted by a key of
-- its own; see docs/decisions/0006-a-system-of-record.md.

create table evidence_pack (
  id text not null primary key,
  stored_bytes integer not null,
  -- Of the pack as it is stored, so that damage is seen without any key.
  stored_sha256 text not null
);

create table evidence (
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

create index evidence_by_pack on evidence (pack_id);

-- Null in captures of registers of an earlier version: their bytes were not kept.
alter table capture add column kind text;
alter table capture add column format text;
alter table capture add column sha256 text;
alter table capture add column bytes integer;

-- HMAC over the row (and over the claims of a reading) by a key of the
-- register: a change by whoever has not the key is seen. Null as above.
alter table capture add column seal text;
alter table coding add column seal text;

create index capture_by_sha256 on capture (sha256);

-- Whose report it is: null for one's own office, else the partner's code.
alter table report add column owner text;

-- 1 when its text was erased; the hashes stay.
alter table report_version add column withdrawn integer not null default 0;

-- What `register.key` holds beside an SQLite file: JSON with the wrapped data
-- key. One row, on PostgreSQL alone.
create table register_key (
  name text not null primary key,
  content text not null
);
