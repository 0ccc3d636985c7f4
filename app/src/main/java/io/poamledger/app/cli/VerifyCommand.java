package io.poamledger.app.cli;

import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Storage;
import io.poamledger.ledger.verify.ChainVerifier;
import io.poamledger.ledger.verify.NotedHead;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Recompute the ledger's chain without a server, inspect its database, and read all evidence that it names.",
            "Ends with 0 when everything is what it was when it was recorded; otherwise names the first bad place."
        })
@SuppressWarnings("NullAway.Init")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Mixin
    private final InMongo ledger = new InMongo();

    @Option(
            names = "--head",
            paramLabel = "SLOT:HASH",
            description =
                    "a head that was noted earlier, as this command prints it: is the ledger still its continuation?")
    private Optional<String> noted = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var walk = new Verifying(new ProgressLine(spec.commandLine().getErr()), noted.map(this::parsed));
        try (var storage = Storage.existing(ledger.at(where.folder()))) {
            var report = ChainVerifier.verify(storage.commits(), walk);
            report.fault().ifPresent(fault -> {
                throw new Refusal("The ledger has been changed or damaged: " + fault);
            });
            walk.contradiction(report.head()).ifPresent(what -> {
                throw new Refusal("The ledger is not the one whose head was noted: " + what);
            });
            var wrong = walk.artifacts().wrong(storage.evidence());
            if (!wrong.isEmpty()) {
                throw new Refusal("The ledger is intact, but its evidence is not: " + String.join("\n", wrong));
            }
            var out = spec.commandLine().getOut();
            out.println("The ledger is intact: " + report.events() + " events in " + report.commits()
                    + " commits, recomputed from the first to the last; "
                    + walk.artifacts().count()
                    + " evidence artifacts, read whole.");
            walk.artifacts().notExpected(storage.evidence()).ifPresent(out::println);
            storage.commits().remark().ifPresent(out::println);
            out.println(
                    "ledger " + report.ledger() + ", position " + report.head().position());
            if (report.commits() > 0) {
                out.println("head " + NotedHead.of(report.head()));
            }
            out.flush();
        } catch (IOException e) {
            throw new Refusal("The ledger is intact, but its evidence could not be read to the end: " + e, e);
        }
        return 0;
    }

    private NotedHead parsed(String text) {
        try {
            return NotedHead.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
