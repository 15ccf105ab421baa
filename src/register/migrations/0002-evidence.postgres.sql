-- Packs on PostgreSQL: chunks of 256 KiB, which are encrypted already, so
-- that compressing them would only cost time.

create table evidence_chunk (
  pack_id text not null,
  -- From 0.
  number integer not null,
  bytes bytea not null,
  primary key (pack_id, number)
);

alter table evidence_chunk alter column bytes set storage external;
