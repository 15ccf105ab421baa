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

create index log_entry_by_time on log_entry (millis, counter, device_id);
create index log_entry_by_kind on log_entry (kind);

-- Decisions of the log, by what they are about; can be rebuilt from it.
create table decision (
  id text not null primary key references log_entry (id),
  kind text not null,
  -- 0 when it was undone or another decision about the same counts.
  in_force integer not null check (in_force in (0, 1))
);

create table decision_anchor (
  decision_id text not null references decision (id),
  -- Key of a claim, or of a report for decisions about a report.
  anchor text not null,
  primary key (decision_id, anchor)
);

create index decision_anchor_by_anchor on decision_anchor (anchor);
