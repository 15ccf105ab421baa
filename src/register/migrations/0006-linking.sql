-- What linking keeps from one time to the next, so that a report or a decision
-- touches only what it meets. All of it can be computed anew from the claims:
-- see docs/decisions/0007-linking-in-the-register.md.

-- Reports whose current reading may have changed since they were linked.
-- `number` grows with every change, so that a later one is told from this.
create table link_change (
  report_key text not null primary key,
  number integer not null
);

create index link_change_by_number on link_change (number);

-- Claims as they were linked. `value` is JSON, read only by the program.
create table link_claim (
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

create index link_claim_by_report on link_claim (report_key);
create index link_claim_by_key on link_claim (claim_key);
create index link_claim_by_incident on link_claim (incident_id);
create index link_claim_by_standing
  on link_claim (level, starts, type, region, place_id, cell, ends);

-- Keys of 32 bits by which claims find each other. Kinds: 1 meeting, 2 mark of
-- a passage, 3 near copy of the report.
create table link_key (
  kind integer not null,
  key integer not null,
  slot integer not null,
  primary key (kind, key, slot)
);

-- Pairs of claims, in both directions. `kind` is a sum: 1 may be one happening,
-- 2 makes the reports companions, 4 told by one copied text.
create table link_pair (
  slot integer not null,
  other integer not null,
  kind integer not null,
  primary key (slot, other)
);

-- Incidents that are to be viewed anew, or deleted where no claim is left.
create table link_view (incident_id text not null primary key);

-- Decisions that the pairs and groups rest on; `value` is JSON.
create table link_decision (
  id text not null primary key,
  value text not null
);

-- How often the rows above were changed.
create table link_state (
  name text not null primary key,
  value integer not null
);

-- Two reports of one printed id are shown by their keys.
create index report_by_id on report (id);

-- Incidents of an earlier version were linked without these rows.
delete from linking;
