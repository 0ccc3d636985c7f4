-- Times are milliseconds since 1970 in UTC.
CREATE TABLE account (
    id            TEXT PRIMARY KEY COLLATE NOCASE,
    name          TEXT NOT NULL,
    email         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    state         TEXT NOT NULL,
    password_hash TEXT,
    epoch         INTEGER NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
    code_hash  TEXT PRIMARY KEY,
    account_id TEXT REFERENCES account (id),
    made_by    TEXT,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    subject TEXT NOT NULL,
    address TEXT NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE TABLE throttle (
    who           TEXT PRIMARY KEY,
    failures      INTEGER NOT NULL,
    last_at       INTEGER NOT NULL,
    blocked_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE signed_out (
    sign_in TEXT PRIMARY KEY,
    until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE token (
    id           TEXT PRIMARY KEY,
    secret_hash  TEXT NOT NULL,
    name         TEXT NOT NULL,
    account_id   TEXT NOT NULL REFERENCES account (id),
    scopes       TEXT NOT NULL,
    made_by      TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX token_by_account ON token (account_id);
