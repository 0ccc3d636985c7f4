package io.poamledger.query.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Where the read models live and how they follow the ledger.
 *
 * @param folder holds {@code views.db}; must exist and belong to this process alone
 * @param batchSize the most events that change rows in one transaction, at least 1
 * @param patience how long a query waits for the position it asked for with {@code ?after=}
 */
public record ViewsSettings(Path folder, int batchSize, Duration patience) {

    public ViewsSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least 1 event, not " + batchSize);
        }
    }

    /** The usual settings for this folder: batches of 1,000 events, 5 seconds of patience. */
    public static ViewsSettings in(Path folder) {
        return new ViewsSettings(folder, 1_000, Duration.ofSeconds(5));
    }

    /** What is read and followed. */
    Path file() {
        return folder.resolve("views.db");
    }

    /** What is being rebuilt, to take its place. */
    Path beside() {
        return folder.resolve("views.next.db");
    }

    /** Puts the rebuilt file, closed and settled, in the place of the old one. */
    void putInPlace() {
        ViewsFile.delete(file());
        try {
            Files.move(beside(), file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The rebuilt read models stay in " + beside(), e);
        }
    }
}
