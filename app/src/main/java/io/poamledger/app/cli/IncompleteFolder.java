package io.poamledger.app.cli;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** A folder in the making, beside the one that it shall become; closed before that, it is removed with all that is in it. */
final class IncompleteFolder implements AutoCloseable {

    private final Path target;
    private final Path path;

    /** @throws Refusal when one is there that somebody left behind */
    IncompleteFolder(Path target) {
        this.target = target;
        this.path = target.resolveSibling(target.getFileName() + DataFolder.INCOMPLETE);
        if (Files.exists(path)) {
            throw new Refusal(path + " is there already: a copy that was interrupted, or one under way."
                    + " If it is not under way, delete that folder and try again.");
        }
    }

    Path path() {
        return path;
    }

    void becomesComplete() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        }
    }
}
