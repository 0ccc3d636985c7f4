package io.poamledger.app;

import io.poamledger.app.cli.Poam;
import io.poamledger.app.server.Refusal;
import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.axon.UnreadableEvent;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.LedgerFileException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The way in: {@code ./poam COMMAND} ends here. */
public final class PoamLedger {

    private PoamLedger() {}

    /**
     * Ends the process with 0 when the command did its work, 1 when it was refused or failed, 2 when it was written
     * wrongly.
     *
     * @param arguments the command and its options, as {@code ./poam help} lists them
     */
    public static void main(String[] arguments) {
        // Axon neither advertises nor calls home from here.
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        var status = commandLine().execute(arguments);
        if (status != Poam.KEEPS_RUNNING) {
            System.exit(status);
        }
    }

    /** All commands, and what they say when they cannot do their work. */
    static CommandLine commandLine() {
        var all = new CommandLine(new Poam());
        helped(all);
        return all.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(PoamLedger::explain);
    }

    /** Every command, and every part of one, says what it takes when it is asked. */
    private static void helped(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows what this takes.")
                        .build());
        command.getSubcommands().values().stream()
                .filter(part -> part.getCommandSpec().findOption("--help") == null)
                .forEach(PoamLedger::helped);
    }

    private static int explain(Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        switch (problem) {
            case Refusal _,
                    LedgerFileException _,
                    LedgerUnavailable _,
                    LedgerDamaged _,
                    CommitStoreException _,
                    UnreadableEvent _ -> {
                commandLine.getErr().println(problem.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            default -> throw problem;
        }
    }
}
