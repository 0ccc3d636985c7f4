package io.poamledger.app.server;

import io.poamledger.ledger.sqlite.SqliteCommitStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A folder that was in use and has no ledger any more: a new one would be founded in silence, beside the evidence of the old one. */
final class LostLedger {

    private LostLedger() {}

    /** @throws Refusal when there is something in the folder that only comes into being after its ledger */
    static void refuse(DataFolder folder) {
        if (!SqliteCommitStore.wouldBeFounded(folder.ledger())) {
            return;
        }
        var left = List.of(folder.evidence(), folder.accounts(), folder.views(), folder.ledgerLog()).stream()
                .filter(LostLedger::holdsSomething)
                .map(path -> path.getFileName().toString())
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw new Refusal("The data folder " + folder.path() + " has been in use (it holds " + left + "), but "
                    + (Files.exists(folder.ledger())
                            ? "there is no ledger in its ledger.db"
                            : "its ledger.db is missing")
                    + ". No new ledger was founded. Put ledger.db back, together with the ledger.db-wal that was"
                    + " beside it; or restore a backup into a new folder: ./poam restore BACKUP --data NEW. To begin"
                    + " anew, name an empty folder with --data.");
        }
    }

    private static boolean holdsSomething(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return Files.exists(path) && Files.size(path) > 0;
            }
            try (var entries = Files.list(path)) {
                return entries.findAny().isPresent();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
