package io.poamledger.app.cli;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Place;
import io.poamledger.app.server.Refusal;
import io.poamledger.app.server.Storage;
import io.poamledger.events.Sha256;
import io.poamledger.ledger.verify.LedgerCopy;
import io.poamledger.ledger.verify.LedgerFile;
import io.poamledger.ledger.verify.NotedHead;
import io.poamledger.ledger.verify.VerificationReport;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import io.poamledger.vault.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import picocli.CommandLine;

/**
 * A verified copy of all that cannot be derived: ledger, evidence, and accounts where both are folders. The ledger goes first: evidence is
 * written before the event that names it, so whatever the copied ledger names is there to be copied.
 */
record InstallationCopy(Place from, Place to, boolean withoutLostEvidence) {

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
            var out = commandLine.getOut();
            var copied = made(new Verifying(new ProgressLine(commandLine.getErr()), Optional.empty()), out);
            out.println("Copied and verified " + copied.report().events() + " events and " + copied.artifacts()
                    + " evidence artifacts to " + to);
            if (copied.report().commits() > 0) {
                out.println("head " + NotedHead.of(copied.report().head()));
            }
            out.flush();
            return 0;
        } catch (IOException | SQLException e) {
            throw new Refusal("The copy to " + to + " failed and is not complete: " + e, e);
        }
    }

    private record Copied(VerificationReport report, long artifacts) {}

    /** A folder gets its name when all that belongs there is in it; until then, and after a crash, its name says that it is not complete. */
    private Copied made(Verifying walk, PrintWriter out) throws IOException, SQLException {
        if (!to.isFolder()) {
            return betweenDatabases(to, walk, out);
        }
        var target = to.folder().path();
        try (var incomplete = new IncompleteFolder(target)) {
            var place = new Place(new DataFolder(incomplete.path()), Optional.empty());
            var copied = from.isFolder() ? betweenFolders(place, walk, out) : betweenDatabases(place, walk, out);
            place.folder().keepOthersOut();
            incomplete.becomesComplete();
            return copied;
        }
    }

    private Copied betweenFolders(Place target, Verifying walk, PrintWriter out) throws IOException, SQLException {
        target.folder().create();
        var report = LedgerFile.copy(from.folder().ledger(), target.folder().ledger(), walk);
        copyAccounts(target.folder());
        try (var here = Storage.existing(from);
                var there = Storage.existing(target)) {
            return new Copied(report, copyEvidence(here.evidence(), there.evidence(), walk.artifacts(), out));
        }
    }

    private Copied betweenDatabases(Place target, Verifying walk, PrintWriter out) throws IOException {
        try (var here = Storage.existing(from);
                var there = Storage.founded(target, here.commits().ledgerId())) {
            var report = LedgerCopy.copy(here.commits(), there.commits(), walk);
            return new Copied(report, copyEvidence(here.evidence(), there.evidence(), walk.artifacts(), out));
        }
    }

    private void copyAccounts(DataFolder target) throws SQLException {
        if (!Files.exists(from.folder().accounts())) {
            return;
        }
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + from.folder().accounts());
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.accounts().toString());
            copy.execute();
        }
    }

    /**
     * What is not what its name says stays behind: nobody would find it under the name that the ledger knows. So does what was disposed of: a
     * copy would keep it.
     */
    private long copyEvidence(EvidenceVault source, EvidenceVault target, NamedArtifacts named, PrintWriter out)
            throws IOException {
        var copied = new HashSet<String>();
        try (var artifacts = source.artifacts()) {
            for (var artifact : (Iterable<String>) artifacts::iterator) {
                if (!named.isDisposed(new Sha256(artifact)) && source.verify(artifact) == Verification.MATCH) {
                    try (var bytes = source.open(artifact)) {
                        target.store(bytes, ANY_SIZE);
                    }
                    if (target.verify(artifact) != Verification.MATCH) {
                        throw new Refusal("The evidence " + artifact + " could not be copied: what was written to " + to
                                + " is not what was read. Is that disk in order?");
                    }
                    copied.add(artifact);
                }
            }
        }
        var lost = named.notIn(copied);
        if (!lost.isEmpty() && !withoutLostEvidence) {
            throw new Refusal("The evidence in " + from + " is not complete, and neither is the copy"
                    + (to.isFolder() ? ", which was removed: " : " in " + to + ": ") + lost.getFirst()
                    + (lost.size() > 1 ? ", and " + (lost.size() - 1) + " more" : "")
                    + ". Put it back from an older backup, or copy the rest with --without-lost-evidence.");
        }
        named.notExpected(target).ifPresent(out::println);
        lost.forEach(what -> out.println("Not copied: " + what));
        return copied.size();
    }
}
