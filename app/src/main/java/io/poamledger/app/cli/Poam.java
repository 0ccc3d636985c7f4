package io.poamledger.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything {@code ./poam} can do in Java; {@code test} and {@code format} belong to the launcher. */
@Command(
        name = "./poam",
        description = "POA&M Ledger: the plan of action and milestones whose history cannot be rewritten.",
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TokenCommand.class,
            VerifyCommand.class,
            DisposeCommand.class,
            LostValuesCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            FoundCommand.class,
            LedgerCommand.class,
            HelpCommand.class
        },
        footer = {"", "And, from the launcher: ./poam test [--long], ./poam format"})
public final class Poam implements Runnable {

    /** The status of a command whose server goes on after it has returned. */
    public static final int KEEPS_RUNNING = -1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? (./poam help lists them)");
    }
}
