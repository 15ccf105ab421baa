-- Sealed pieces of the files, of 1 MiB and a tag: they do not compress.

create table job_chunk (
  job_id text not null,
  role text not null,
  position integer not null,
  -- From 0.
  number integer not null,
  bytes bytea not null,
  primary key (job_id, role, position, number)
);

alter table job_chunk alter column bytes set storage external;
