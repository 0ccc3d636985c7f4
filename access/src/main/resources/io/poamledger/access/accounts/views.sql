-- Since layout 3.
CREATE TABLE saved_view (
    account_id TEXT NOT NULL COLLATE NOCASE REFERENCES account (id),
    name       TEXT NOT NULL COLLATE NOCASE,
    address    TEXT NOT NULL,
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;
