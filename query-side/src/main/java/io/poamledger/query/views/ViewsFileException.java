package io.poamledger.query.views;

import java.sql.SQLException;

/** The file of the read models failed. They are derived: deleting the file and starting again rebuilds them. */
public final class ViewsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewsFileException(String message, SQLException cause) {
        super(message, cause);
    }
}
