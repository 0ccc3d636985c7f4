package io.poamledger.query.views.rows;

import io.poamledger.ledger.sqlite.FileFailure;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** The file of the read models failed. They are derived: deleting the file and starting again rebuilds them. */
public final class ViewsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A statement of ours that is wrong there was written for a file of another shape. */
    private static final Set<SQLiteErrorCode> ANOTHER_SHAPE = Set.of(SQLiteErrorCode.SQLITE_ERROR);

    ViewsFileException(String message) {
        super(message);
    }

    public ViewsFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether what is in the file cannot be used, so that it has to be built anew. */
    boolean damaged() {
        return FileFailure.isDamage(this) || FileFailure.isAmong(ANOTHER_SHAPE, this);
    }
}
