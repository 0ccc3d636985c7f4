package io.poamledger.app.cli;

import picocli.CommandLine.Option;

/** The option of every command that copies: what becomes of a copy whose evidence cannot be complete any more. */
final class LostEvidence {

    @Option(
            names = "--without-lost-evidence",
            description =
                    "copy although evidence that the ledger names is missing or damaged; each such artifact is named")
    private boolean leftBehind;

    boolean isLeftBehind() {
        return leftBehind;
    }
}
