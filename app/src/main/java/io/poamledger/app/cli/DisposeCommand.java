package io.poamledger.app.cli;

import io.poamledger.app.server.Place;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Storage;
import io.poamledger.ledger.verify.ChainVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Nobody who serves requests can remove evidence, and the ledger alone says what may go: so this is done apart, by whoever runs the
 * installation, over a chain that was recomputed first.
 */
@Command(
        name = "dispose",
        description = {
            "Remove the bytes of evidence that was disposed of, for good; bytes that another artifact still needs stay.",
            "Stop the servers first: an upload of the same bytes would lose them. Older backups keep what they hold."
        })
@SuppressWarnings("NullAway.Init")
final class DisposeCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var place = ledger.at(where.folder());
        if (!place.isFolder()) {
            return disposed(place);
        }
        if (!Files.exists(place.folder().ledger())) {
            throw new Refusal("There is no ledger in " + place + ".");
        }
        try (var _ = place.folder().lock()) {
            return disposed(place);
        }
    }

    private int disposed(Place place) {
        var walk = new Verifying(new ProgressLine(spec.commandLine().getErr()), Optional.empty());
        try (var storage = Storage.existing(place)) {
            ChainVerifier.verify(storage.commits(), walk).fault().ifPresent(fault -> {
                throw new Refusal("The ledger has been changed or damaged, and nothing was removed: " + fault);
            });
            var removed = 0;
            for (var content : walk.artifacts().disposed()) {
                removed += storage.evidence().remove(content.hex()) ? 1 : 0;
            }
            var out = spec.commandLine().getOut();
            out.println("Removed the bytes of " + removed + " of "
                    + walk.artifacts().disposed().size() + " artifacts that were disposed of.");
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new Refusal("Not everything could be removed; it may be done again: " + e, e);
        }
    }
}
