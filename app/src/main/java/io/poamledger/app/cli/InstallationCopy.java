package io.poamledger.app.cli;

import io.poamledger.app.server.Place;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Storage;
import io.poamledger.ledger.verify.LedgerCopy;
import io.poamledger.ledger.verify.LedgerFile;
import io.poamledger.ledger.verify.VerificationReport;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import io.poamledger.vault.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import picocli.CommandLine;

/**
 * A verified copy of all that cannot be derived: ledger, evidence, and accounts where both are folders. The ledger goes first: evidence is
 * written before the event that names it, so whatever the copied ledger names is there to be copied.
 */
record InstallationCopy(Place from, Place to) {

    private static final UploadLimits ANY_SIZE = UploadLimits.atMost(Long.MAX_VALUE);

    /** @throws Refusal when the target exists, the source is no installation, or the copy is not what it should be */
    int make(CommandLine commandLine) {
        if (to.isFolder() && Files.exists(to.folder().path())) {
            throw new Refusal(to + " exists already and is not overwritten. Name a new folder.");
        }
        if (from.isFolder() && !Files.exists(from.folder().ledger())) {
            throw new Refusal("There is no ledger in " + from + ".");
        }
        try {
            var progress = new ProgressLine(commandLine.getErr());
            var copied = from.isFolder() && to.isFolder() ? betweenFolders(progress) : betweenDatabases(progress);
            if (to.isFolder()) {
                to.folder().keepOthersOut();
            }
            commandLine
                    .getOut()
                    .println("Copied and verified " + copied.report().events() + " events and " + copied.artifacts()
                            + " evidence artifacts to " + to + "\nhead hash "
                            + copied.report().head().hash());
            commandLine.getOut().flush();
            return 0;
        } catch (IOException | SQLException e) {
            throw new Refusal("The copy to " + to + " failed and is not complete: " + e, e);
        }
    }

    private record Copied(VerificationReport report, long artifacts) {}

    private Copied betweenFolders(ProgressLine progress) throws IOException, SQLException {
        to.folder().create();
        var report = LedgerFile.copy(from.folder().ledger(), to.folder().ledger(), progress);
        copyAccounts();
        try (var source = Storage.existing(from);
                var target = Storage.existing(to)) {
            return new Copied(report, copyEvidence(source.evidence(), target.evidence()));
        }
    }

    private Copied betweenDatabases(ProgressLine progress) throws IOException {
        try (var source = Storage.existing(from);
                var target = Storage.founded(to, source.commits().ledgerId())) {
            var report = LedgerCopy.copy(source.commits(), target.commits(), progress);
            return new Copied(report, copyEvidence(source.evidence(), target.evidence()));
        }
    }

    private void copyAccounts() throws SQLException {
        if (!Files.exists(from.folder().accounts())) {
            return;
        }
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + from.folder().accounts());
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.folder().accounts().toString());
            copy.execute();
        }
    }

    private long copyEvidence(EvidenceVault source, EvidenceVault target) throws IOException {
        var copied = 0L;
        try (var artifacts = source.artifacts()) {
            for (var artifact : (Iterable<String>) artifacts::iterator) {
                try (var bytes = source.open(artifact)) {
                    target.store(bytes, ANY_SIZE);
                }
                if (target.verify(artifact) != Verification.MATCH) {
                    throw new Refusal("The evidence " + artifact + " in " + from
                            + " is not what its name says: it has been changed or damaged. The copy is not complete.");
                }
                copied++;
            }
        }
        return copied;
    }
}
