package io.poamledger.ledger.sqlite;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what speaks against a database file from what speaks against a statement. */
public final class FileFailure {

    /** All else, such as a full disk, a lack of rights or of open files, may pass. */
    private static final Set<SQLiteErrorCode> DAMAGE =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    /** What a statement can be refused for however right it is. */
    private static final Set<SQLiteErrorCode> FAILURE = Set.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_NOMEM,
            SQLiteErrorCode.SQLITE_BUSY);

    private FileFailure() {}

    /** Whether somewhere in the causes the file failed, not what was asked of it. */
    public static boolean isBehind(Throwable thrown) {
        return isAmong(FAILURE, thrown);
    }

    /** Whether what is in the file cannot be used any more. */
    public static boolean isDamage(Throwable thrown) {
        return isAmong(DAMAGE, thrown);
    }

    /** Whether the first of SQLite's codes in the causes is one of these, in its extended form or its primary one. */
    public static boolean isAmong(Set<SQLiteErrorCode> codes, Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException told) {
                return codes.contains(told.getResultCode()) || codes.contains(primary(told));
            }
        }
        return false;
    }

    /** The last byte of an extended code says which kind it is. */
    private static SQLiteErrorCode primary(SQLiteException told) {
        return SQLiteErrorCode.getErrorCode(told.getResultCode().code & 0xff);
    }
}
