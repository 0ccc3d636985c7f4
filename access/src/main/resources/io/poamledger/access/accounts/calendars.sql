-- Since layout 2. Times are milliseconds since 1970 in UTC.
CREATE TABLE calendar_feed (
    account_id      TEXT PRIMARY KEY COLLATE NOCASE REFERENCES account (id),
    secret_hash     TEXT NOT NULL UNIQUE,
    made_at         INTEGER NOT NULL,
    last_fetched_at INTEGER
) STRICT, WITHOUT ROWID;
