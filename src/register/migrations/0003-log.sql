-- What people and the program did: one signed hash chain a device.

create table device (
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

create table log_entry (
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

create index log_entry_by_device on log_entry (device_id, number);
create index log_entry_by_time on log_entry (millis, counter, device_id);
create index log_entry_by_kind on log_entry (kind);

-- Decisions of the log, by what they are about; can be rebuilt from log and
-- claims.
create table decision (
  id text not null primary key references log_entry (id),
  kind text not null,
  -- 0 when it was undone.
  in_force integer not null check (in_force in (0, 1))
);

create index decision_by_kind on decision (kind, in_force);

create table decision_anchor (
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

create index decision_anchor_by_anchor on decision_anchor (anchor);
create index decision_anchor_by_given on decision_anchor (given);

-- Random samples, apart from any queue: what was drawn, of how many, and what
-- people found without overwriting one another.

create table sample (
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

create table sample_item (
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

create table sample_verdict (
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

create table double_coding (
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
