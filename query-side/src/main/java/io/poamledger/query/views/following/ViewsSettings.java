package io.poamledger.query.views.following;

import io.poamledger.ledger.sqlite.ClosedFile;
import java.nio.file.Path;
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
    ClosedFile file() {
        return new ClosedFile(folder.resolve("views.db"));
    }

    /** What is being rebuilt, to take its place. */
    ClosedFile beside() {
        return new ClosedFile(folder.resolve("views.next.db"));
    }

    /** What is taken out of service while the rebuilt file is tried, to come back when that cannot be opened. */
    ClosedFile aside() {
        return new ClosedFile(folder.resolve("views.old.db"));
    }
}
