package io.poamledger.ledger.verify;

import io.poamledger.ledger.sqlite.ClosedFile;
import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.ledger.store.LedgerFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** What is done with a ledger file from outside: verify, back up, restore. The file may be in use meanwhile. */
public final class LedgerFile {

    private LedgerFile() {}

    /**
     * Recomputes every commit of a ledger file.
     *
     * @throws LedgerFileException if it is no ledger, of a newer layout, or cannot be opened
     */
    public static VerificationReport verify(Path file, Progress progress) {
        try (var store = SqliteCommitStore.open(file, SqliteSettings.READ_ONLY, Clock.systemUTC())) {
            return ChainVerifier.verify(store, progress);
        }
    }

    /**
     * Writes a complete copy, also of a ledger in use, and verifies what it wrote. The way back is the same: a restore copies a backup
     * to where there is no ledger, while every process that used it is stopped.
     *
     * @return the report on the copy, intact
     * @throws LedgerFileException if there is something at the target already, or if the copy is not intact; nothing is left at the
     *     target then
     */
    public static VerificationReport copy(Path from, Path to, Progress progress) {
        if (Files.exists(to)) {
            throw new LedgerFileException(to + " exists already and is not overwritten");
        }
        var part = to.resolveSibling(to.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var store = SqliteCommitStore.open(from, SqliteSettings.READ_ONLY, Clock.systemUTC())) {
                store.copyInto(part);
            }
            var report = verify(part, progress);
            if (!report.intact()) {
                throw new LedgerFileException("the copy of " + from + " is not intact: "
                        + report.fault().orElseThrow());
            }
            force(part);
            return move(part, to, report);
        } catch (IOException e) {
            throw new UncheckedIOException("copying " + from + " to " + to, e);
        } finally {
            new ClosedFile(part).delete();
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Never over a file that appeared meanwhile. */
    private static VerificationReport move(Path part, Path to, VerificationReport report) throws IOException {
        try {
            Files.move(part, to);
            return report;
        } catch (FileAlreadyExistsException e) {
            throw new LedgerFileException(to + " exists already and is not overwritten", e);
        }
    }
}
