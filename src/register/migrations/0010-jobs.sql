-- Work that was asked for and goes on after the answer: imports, exports,
-- linking. The row is the truth; a queue beside it only delivers.

create table job (
  -- Begins with the time at which it was asked for: later ids are greater.
  id text not null primary key,
  kind text not null,
  state text not null check (state in
    ('queued', 'running', 'done', 'failed', 'cancelled', 'dead')),
  -- A code, never a name.
  author text not null,
  -- JSON: what is to be done.
  request text not null,
  -- JSON: how far it is; null before it began.
  progress text,
  -- JSON; null before it is done.
  result text,
  -- JSON: code and context of the last fault.
  error text,
  -- How often it was begun.
  attempts integer not null default 0,
  -- How often in a row it failed, and how often its worker was lost.
  failures integer not null default 0,
  lapses integer not null default 0,
  created_at text not null,
  started_at text,
  ended_at text,
  -- Not to be begun before this instant.
  due_at text not null,
  -- Whoever does it has until then to say that it lives.
  lease_until text,
  worker text,
  -- Id of the message that delivers it; null where there is no such queue.
  message text,
  -- Base64: the key of its files, wrapped by the register's.
  file_key text not null
);

create index job_by_state on job (state, due_at);
create index job_by_lease on job (lease_until) where state = 'running';

-- Files that it was given, until it has ended, and those that it made.
create table job_file (
  job_id text not null,
  role text not null check (role in ('input', 'output')),
  -- From 0.
  position integer not null,
  name text not null,
  media_type text,
  bytes integer not null,
  sha256 text not null,
  primary key (job_id, role, position)
);
