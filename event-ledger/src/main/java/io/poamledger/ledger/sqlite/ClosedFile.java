package io.poamledger.ledger.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** An SQLite database that nobody has open, or none, with what is kept beside it. */
public record ClosedFile(Path path) {

    private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

    public boolean exists() {
        return Files.exists(path);
    }

    public void delete() {
        for (var part : PARTS) {
            try {
                Files.deleteIfExists(part(part));
            } catch (IOException e) {
                throw new UncheckedIOException(part(part) + " cannot be removed", e);
            }
        }
    }

    /** Does nothing where there is no file. Its main part goes last, so that it is never without what belongs to it. */
    public void moveTo(ClosedFile place) {
        place.delete();
        for (var part : PARTS.reversed()) {
            try {
                if (Files.exists(part(part))) {
                    Files.move(part(part), place.part(part), StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be moved to " + place.path, e);
            }
        }
    }

    private Path part(String suffix) {
        return Path.of(path + suffix);
    }
}
