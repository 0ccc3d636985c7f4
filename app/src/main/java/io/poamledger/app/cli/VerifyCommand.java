package io.poamledger.app.cli;

import io.poamledger.app.server.Place;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Storage;
import io.poamledger.ledger.verify.ChainVerifier;
import io.poamledger.ledger.verify.Progress;
import io.poamledger.ledger.verify.VerificationReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Recompute the ledger's chain without a server; name the first bad position.",
            "Ends with 0 when every event is what it was when it was recorded."
        })
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var progress = new ProgressLine(spec.commandLine().getErr());
        var report = verified(ledger.at(where.folder()), progress);
        report.fault().ifPresent(fault -> {
            throw new Refusal("The ledger has been changed or damaged: " + fault);
        });
        var out = spec.commandLine().getOut();
        out.println("The ledger is intact: " + report.events() + " events in " + report.commits()
                + " commits, recomputed from the first to the last.");
        out.println("ledger " + report.ledger() + ", position " + report.head().position() + ", head hash "
                + report.head().hash());
        out.flush();
        return 0;
    }

    private static VerificationReport verified(Place place, Progress progress) {
        try (var storage = Storage.existing(place)) {
            return ChainVerifier.verify(storage.commits(), progress);
        }
    }
}
