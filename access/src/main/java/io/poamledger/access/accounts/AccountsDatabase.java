package io.poamledger.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.poamledger.access.AccessSettings;
import io.poamledger.access.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The file {@code accounts.db}, readable by its owner only. It is no bean of type {@code DataSource}, so that it cannot
 * be taken for another database.
 */
@Component
public final class AccountsDatabase implements AutoCloseable {

    private static final int LAYOUT = 3;

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @throws IllegalStateException the file was written by a later version */
    AccountsDatabase(AccessSettings settings) {
        var file = settings.folder().resolve("accounts.db");
        source = open(file);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        try {
            prepare(file);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Statements outside {@link #transaction} are durable one by one. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Takes the one right to write at its start, so that what it reads stays true until its end. */
    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        source.close();
    }

    private void prepare(Path file) {
        transaction.executeWithoutResult(_ -> {
            int layout = jdbc.sql("PRAGMA user_version").query(Integer.class).single();
            if (layout > LAYOUT) {
                throw new IllegalStateException("The file " + file + " has layout " + layout
                        + "; this version reads layouts up to " + LAYOUT + ". Start the version that wrote it.");
            }
            if (layout == 0) {
                make("accounts.sql");
            }
            if (layout < 2) {
                make("calendars.sql");
            }
            if (layout < LAYOUT) {
                make("views.sql");
                jdbc.sql("PRAGMA user_version = " + LAYOUT).update();
            }
        });
    }

    private void make(String part) {
        for (var statement : schema(part).split(";")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).update();
            }
        }
    }

    private static String schema(String part) {
        try {
            return new ClassPathResource(part, AccountsDatabase.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource open(Path file) {
        try {
            PrivateFiles.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be made.", e);
        }
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(5000);
        sqlite.enforceForeignKeys(true);
        var database = new SQLiteDataSource(sqlite);
        database.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        var pool = new HikariConfig();
        pool.setPoolName("accounts");
        pool.setDataSource(database);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }
}
