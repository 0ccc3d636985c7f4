package io.poamledger.ledger.sqlite;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitHeader;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.LedgerFileException;
import io.poamledger.ledger.store.Pace;
import io.poamledger.ledger.store.Snapshot;
import io.poamledger.ledger.store.UniqueKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ledger in one SQLite file. While it is open the file has two companions (-wal, -shm): copying it alone loses commits. Never on
 * a network file system. Two processes on one machine may use it together.
 */
public final class SqliteCommitStore implements CommitStore {

    private final SqliteConnections connections;
    private final SqliteWriter writer;
    private final SqliteChanges changes;
    private final LedgerId ledgerId;

    private SqliteCommitStore(SqliteConnections connections, LedgerId ledgerId) {
        this.connections = connections;
        this.ledgerId = ledgerId;
        this.writer = new SqliteWriter(connections);
        this.changes = new SqliteChanges(connections);
    }

    /**
     * Opens a ledger file, founding a ledger if the file is new or empty and may be written.
     *
     * @throws LedgerFileException if it is something else, of a newer layout, damaged at its root, or cannot be opened
     */
    public static SqliteCommitStore open(Path file, SqliteSettings settings, Clock clock) {
        return open(file, settings, LedgerId.random(), clock);
    }

    /**
     * Founds a ledger in a new or empty file under a name that another ledger has, for its copy, and opens it.
     *
     * @throws LedgerFileException as above, or if there is a ledger of another name
     */
    public static SqliteCommitStore found(Path file, LedgerId id, Clock clock) {
        var store = open(file, SqliteSettings.DEFAULT, id, clock);
        if (!store.ledgerId.equals(id)) {
            store.close();
            throw new LedgerFileException(file + " holds the ledger " + store.ledgerId + " already, not " + id);
        }
        return store;
    }

    /** Whether opening it for writing would found a ledger: there is no such file, or an SQLite file with nothing in it. */
    public static boolean wouldBeFounded(Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        try (var connection = new SqliteConnections(file, SqliteSettings.READ_ONLY).open()) {
            return SqliteSchema.isEmpty(connection);
        } catch (SQLException | CommitStoreException e) {
            return false;
        }
    }

    private static SqliteCommitStore open(Path file, SqliteSettings settings, LedgerId newId, Clock clock) {
        var connections = new SqliteConnections(file, settings);
        if (settings.access() == SqliteSettings.Access.READ_ONLY && !Files.isRegularFile(file)) {
            throw new LedgerFileException("there is no ledger at " + file);
        }
        try (var connection = connections.open()) {
            var there = settings.access() == SqliteSettings.Access.READ_ONLY
                    ? SqliteSchema.read(connection, file.toString())
                    : SqliteSchema.found(connection, file.toString(), newId, clock);
            return new SqliteCommitStore(connections, there);
        } catch (SQLException e) {
            var failure = SqliteFailure.of("opening " + file, e, Outcome.NOTHING_STORED);
            throw new LedgerFileException(String.valueOf(failure.getMessage()), failure);
        }
    }

    @Override
    public LedgerId ledgerId() {
        return ledgerId;
    }

    @Override
    public void append(List<Commit> batch) {
        writer.append(batch);
    }

    @Override
    public Optional<Commit> commit(long slot) {
        return page(slot, 1).stream().filter(commit -> commit.slot() == slot).findFirst();
    }

    @Override
    public Optional<CommitHeader> header(long slot) {
        connections.refuseIfReplaced();
        return connections.read(connection -> {
            try (var select = connection.prepareStatement("SELECT p, mt, h FROM commits WHERE n = ?")) {
                select.setLong(1, slot);
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    new CommitHeader(slot, row.getLong(1), row.getLong(2), new Digest(row.getBytes(3))))
                            : Optional.<CommitHeader>empty();
                }
            }
        });
    }

    @Override
    public List<Commit> page(long fromSlot, int limit) {
        return connections.read(connection -> SqlitePage.read(connection, fromSlot, limit));
    }

    @Override
    public List<Commit> following(long slot, int most) {
        return page(slot, most);
    }

    @Override
    public Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> keys) {
        return connections.read(connection -> SqliteHolders.of(connection, keys));
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return connections.read(connection -> SqliteStreams.read(connection, aggregate, fromSequence, limit));
    }

    @Override
    public OptionalLong lastSequence(String aggregate) {
        return connections.read(connection -> SqliteStreams.lastSequence(connection, aggregate));
    }

    @Override
    public void keep(Snapshot snapshot) {
        connections.read(connection -> SqliteSnapshots.keep(connection, snapshot));
    }

    @Override
    public Optional<Snapshot> snapshot(String aggregate) {
        return connections.read(connection -> SqliteSnapshots.find(connection, aggregate));
    }

    @Override
    public long changes() {
        return changes.now();
    }

    @Override
    public Optional<String> inspect() {
        return inspect(Pace.FULL);
    }

    @Override
    public Optional<String> inspect(Pace pace) {
        return connections.read(connection -> SqliteInspection.of(connection, pace));
    }

    @Override
    public Optional<String> glance() {
        return connections.read(SqliteLayout::firstDifference);
    }

    @Override
    public Optional<String> remark() {
        return connections.read(SqliteLayout::remark);
    }

    @Override
    public boolean renewGuards() {
        return connections.read(SqliteSchema::renewTriggers);
    }

    /** Writes everything there is, in one consistent state, to a new file that needs no companions. */
    public void copyInto(Path target) {
        connections.read(connection -> {
            try (var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, target.toString());
                return vacuum.execute();
            }
        });
    }

    /** How far the file may grow from now on, in pages of 4 KB. */
    void limitPages(long most) throws SQLException {
        connections.limitPages(most);
        writer.run("PRAGMA max_page_count=" + most);
    }

    @Override
    public void close() {
        changes.close();
        connections.close();
        writer.close();
    }
}
