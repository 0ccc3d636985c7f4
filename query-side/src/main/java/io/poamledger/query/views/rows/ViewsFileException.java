package io.poamledger.query.views.rows;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file of the read models failed. They are derived: deleting the file and starting again rebuilds them. */
public final class ViewsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What speaks against the file itself. All else, such as a full disk, a lack of rights or of open files, may pass. */
    private static final Set<SQLiteErrorCode> DAMAGED =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_ERROR);

    /** What a statement can be refused for however right it is. */
    private static final Set<SQLiteErrorCode> DISK = Set.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_NOMEM,
            SQLiteErrorCode.SQLITE_BUSY);

    ViewsFileException(String message) {
        super(message);
    }

    public ViewsFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether what is in the file cannot be used, so that it has to be built anew. */
    boolean damaged() {
        return isAmong(DAMAGED, this);
    }

    /** Whether somewhere in the causes the file failed, not what was asked of it. */
    public static boolean isBehind(Throwable failure) {
        return isAmong(DISK, failure);
    }

    private static boolean isAmong(Set<SQLiteErrorCode> codes, Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException told) {
                return codes.contains(told.getResultCode()) || codes.contains(primary(told));
            }
        }
        return false;
    }

    /** The last byte of an extended code says which kind it is. */
    private static SQLiteErrorCode primary(SQLException told) {
        return SQLiteErrorCode.getErrorCode(told.getErrorCode() & 0xff);
    }
}
