package io.poamledger.app.cli;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Refusal;
import io.poamledger.ledger.LedgerFileException;
import io.poamledger.ledger.verify.LedgerFile;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine;

/**
 * A verified copy of all that cannot be derived: ledger, accounts, evidence. The ledger goes first: evidence is written
 * before the event that names it, so whatever the copied ledger names is there to be copied.
 */
record InstallationCopy(DataFolder from, DataFolder to) {

    static InstallationCopy of(DataFolder from, DataFolder to) {
        return new InstallationCopy(from, to);
    }

    /** @throws Refusal when the target exists, the source is no installation, or the copy is not what it should be */
    int make(CommandLine commandLine) {
        if (Files.exists(to.path())) {
            throw new Refusal(to.path() + " exists already and is not overwritten. Name a new folder.");
        }
        if (!Files.exists(from.ledger())) {
            throw new Refusal("There is no ledger in " + from.path() + ".");
        }
        to.create();
        try {
            var report = LedgerFile.copy(from.ledger(), to.ledger(), new ProgressLine(commandLine.getErr()));
            copyAccounts();
            var artifacts = copyEvidence();
            commandLine
                    .getOut()
                    .println("Copied and verified " + report.events() + " events and " + artifacts
                            + " evidence artifacts to " + to.path() + "\nhead hash "
                            + report.head().hash());
            commandLine.getOut().flush();
            return 0;
        } catch (LedgerFileException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        } catch (IOException | SQLException e) {
            throw new Refusal("The copy to " + to.path() + " failed and is not complete: " + e, e);
        }
    }

    private void copyAccounts() throws SQLException {
        if (!Files.exists(from.accounts())) {
            return;
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + from.accounts());
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.accounts().toString());
            copy.execute();
        }
    }

    private int copyEvidence() throws IOException {
        if (!Files.exists(from.evidence())) {
            return 0;
        }
        var artifacts = artifacts();
        for (var artifact : artifacts) {
            var target = to.evidence().resolve(from.evidence().relativize(artifact));
            Files.createDirectories(target.getParent());
            Files.copy(artifact, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        var copied = new FolderVault(to.evidence());
        for (var artifact : artifacts) {
            var name = artifact.getFileName().toString();
            if (copied.verify(name) != Verification.MATCH) {
                throw new Refusal("The evidence " + name + " in " + from.path()
                        + " is not what its name says: it has been changed or damaged. The copy is not complete.");
            }
        }
        return artifacts.size();
    }

    private List<Path> artifacts() throws IOException {
        try (var files = Files.walk(from.evidence())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .toList();
        }
    }
}
