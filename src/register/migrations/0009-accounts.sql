-- Who may use the server. Tables named auth_ are those of better-auth: the
-- names of their columns are its own, and a test compares them with what it
-- expects. Instants are ISO text in UTC, booleans 0 or 1, on both engines.

create table auth_user (
  id text not null primary key,
  -- The coder's code, never a name.
  name text not null,
  -- Made of the code: nobody gives an address.
  email text not null unique,
  "emailVerified" integer not null,
  image text,
  "createdAt" text not null,
  "updatedAt" text not null,
  username text unique,
  "displayUsername" text,
  "twoFactorEnabled" integer,
  role text not null,
  -- JSON: collections that may be seen; null for all.
  collections text,
  disabled integer not null default 0
);

create table auth_session (
  id text not null primary key,
  "expiresAt" text not null,
  token text not null unique,
  "createdAt" text not null,
  "updatedAt" text not null,
  -- Both stay empty: where somebody sat is not kept.
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth_user (id) on delete cascade,
  -- Instant at which the screen was locked; null while it is open.
  locked text
);

create index auth_session_user on auth_session ("userId");

create table auth_account (
  id text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" text,
  "refreshTokenExpiresAt" text,
  scope text,
  password text,
  "createdAt" text not null,
  "updatedAt" text not null
);

create index auth_account_user on auth_account ("userId");

create table auth_verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  "expiresAt" text not null,
  "createdAt" text not null,
  "updatedAt" text not null
);

create index auth_verification_identifier on auth_verification (identifier);

create table auth_two_factor (
  id text not null primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  verified integer,
  "failedVerificationCount" integer,
  "lockedUntil" text
);

create index auth_two_factor_user on auth_two_factor ("userId");

create table auth_passkey (
  id text not null primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" integer not null,
  transports text,
  "createdAt" text,
  aaguid text
);

create index auth_passkey_user on auth_passkey ("userId");
create index auth_passkey_credential on auth_passkey ("credentialID");

-- Tokens for programs. Of a token only its SHA-256 is kept.
create table api_token (
  id text not null primary key,
  user_id text not null references auth_user (id) on delete cascade,
  -- What it is for, in the words of who made it.
  label text not null,
  token_sha256 text not null unique,
  -- JSON: list of scopes.
  scopes text not null,
  created_at text not null,
  expires_at text not null,
  -- Day of the last use.
  used_on text,
  revoked_at text
);

-- Links that let somebody in once: to choose a first or a new password.
create table entry_link (
  token_sha256 text not null primary key,
  user_id text references auth_user (id) on delete cascade,
  -- setup, password, or enter.
  purpose text not null,
  expires_at text not null
);

-- Failed sign-ins in a row, by code, whether there is such a code or not.
create table sign_in_failure (
  code text not null primary key,
  failures integer not null,
  -- No sign-in before this instant.
  until text
);

-- What was done to accounts and registers by the server's own means; what is
-- decided about incidents stands in the register's log.
create table access_event (
  id text not null primary key,
  at text not null,
  -- Code of who did it; null where nobody was known.
  actor text,
  event text not null,
  -- Code, token or incident that it was done to.
  subject text
);

create index access_event_at on access_event (at, id);
