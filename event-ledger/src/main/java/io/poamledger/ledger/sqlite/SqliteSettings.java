package io.poamledger.ledger.sqlite;

import java.time.Duration;

/**
 * How a ledger file is opened.
 *
 * @param access whether it may be written
 * @param busyTimeout how long to wait for another process's transaction
 * @param mostPages the size the file may grow to, in pages of 4 KB
 */
public record SqliteSettings(Access access, Duration busyTimeout, long mostPages) {

    /** Whether a file may be written. */
    public enum Access {
        READ_WRITE,
        READ_ONLY
    }

    /** For writing; waits 10 s for others; as large as SQLite can. */
    public static final SqliteSettings DEFAULT =
            new SqliteSettings(Access.READ_WRITE, Duration.ofSeconds(10), 4_294_967_294L);

    /** For looking only. */
    public static final SqliteSettings READ_ONLY =
            new SqliteSettings(Access.READ_ONLY, DEFAULT.busyTimeout(), DEFAULT.mostPages());

    public SqliteSettings withMostPages(long pages) {
        return new SqliteSettings(access, busyTimeout, pages);
    }
}
