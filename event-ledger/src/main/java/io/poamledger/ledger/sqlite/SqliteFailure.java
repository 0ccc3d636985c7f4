package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what an SQLite error means for the ledger. */
final class SqliteFailure {

    private SqliteFailure() {}

    static CommitStoreException of(String doing, SQLException e, Outcome outcome) {
        return new CommitStoreException(doing + ": " + explained(e), e, outcome, prognosis(e));
    }

    static boolean isBusy(SQLException e) {
        return primary(e) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    private static Prognosis prognosis(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(primary(e))) {
            case SQLITE_FULL,
                    SQLITE_READONLY,
                    SQLITE_PERM,
                    SQLITE_AUTH,
                    SQLITE_NOTADB,
                    SQLITE_CORRUPT,
                    SQLITE_CANTOPEN,
                    SQLITE_SCHEMA -> Prognosis.NEEDS_HELP;
            default -> Prognosis.MAY_HEAL;
        };
    }

    private static String explained(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(primary(e))) {
            case SQLITE_FULL -> "the disk is full (" + e.getMessage() + ")";
            case SQLITE_READONLY -> "the file may not be written (" + e.getMessage() + ")";
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "the file is damaged (" + e.getMessage() + "); restore a backup, see ./poam restore";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** The low byte: extended codes carry their primary one there. */
    private static int primary(SQLException e) {
        return (e instanceof SQLiteException own ? own.getResultCode().code : e.getErrorCode()) & 0xFF;
    }
}
