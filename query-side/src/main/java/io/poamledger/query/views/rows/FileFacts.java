package io.poamledger.query.views.rows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What a file of read models knows of itself, in a table of its own. */
public final class FileFacts {

    static final String TABLE =
            "CREATE TABLE IF NOT EXISTS views_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT";

    private static final String SETTLED = "settled";
    private static final String FINGERPRINT = "fingerprint";

    private final Path path;
    private final Connection reading;
    private final Connection writing;

    FileFacts(Path path, Connection reading, Connection writing) {
        this.path = path;
        this.reading = reading;
        this.writing = writing;
    }

    /** Whether its building came to an end. */
    boolean settled() {
        return find(SETTLED).isPresent();
    }

    void settle() {
        put(SETTLED, "yes");
    }

    /** The shape it was made for; empty for a new file. */
    public Optional<String> fingerprint() {
        return find(FINGERPRINT);
    }

    public void fingerprint(String fingerprint) {
        put(FINGERPRINT, fingerprint);
    }

    public Optional<String> find(String key) {
        try (var statement = reading.prepareStatement("SELECT value FROM views_meta WHERE key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(key, e);
        }
    }

    public void put(String key, String value) {
        try (var statement = writing.prepareStatement("INSERT OR REPLACE INTO views_meta VALUES (?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(key, e);
        }
    }

    private ViewsFileException failed(String key, SQLException e) {
        return new ViewsFileException("The read models in " + path + " failed at " + key + ": " + e.getMessage(), e);
    }
}
