package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One command of {@code ./poam} in a process of its own, as an operator runs it. */
final class PoamProcess implements AutoCloseable {

    private static final String WHERE_TO_GO = "POA&M Ledger is at ";

    private final Process process;
    private final BufferedReader output;
    private final CompletableFuture<Void> endsWhatHangs;

    private PoamProcess(List<String> virtualMachine, List<String> arguments) {
        this(command(virtualMachine, arguments));
    }

    private PoamProcess(List<String> words) {
        try {
            process = new ProcessBuilder(words).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError("The command cannot be started: " + words, e);
        }
        output = process.inputReader();
        endsWhatHangs = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(Patience.longest().toSeconds(), TimeUnit.SECONDS));
    }

    /** The words that start a command in a virtual machine of its own. */
    static List<String> command(List<String> virtualMachine, List<String> arguments) {
        var words = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("..", "deploy", "jvm-options"),
                "-XX:TieredStopAtLevel=1"));
        words.addAll(virtualMachine);
        words.addAll(List.of("-cp", Packaged.classpath(), "io.poamledger.app.PoamLedger"));
        words.addAll(arguments);
        return words;
    }

    /** How a command ended, and everything that it wrote. */
    record Ended(int status, String output) {}

    static Ended run(String... arguments) {
        return run(List.of(), arguments);
    }

    /** The same with other options of the virtual machine, which win over those that every server has. */
    static Ended run(List<String> virtualMachine, String... arguments) {
        try (var command = new PoamProcess(virtualMachine, List.of(arguments))) {
            return command.end();
        }
    }

    /**
     * The same in this process, without the seconds that a virtual machine takes to start; what it logs is not in its output. For commands
     * of which another test has seen the process: how they end it, and that nothing else is in their output.
     */
    static Ended runHere(String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        var status = PoamLedger.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return new Ended(status, said.toString().stripTrailing());
    }

    /** A server over this folder on a free port; returns when it has said where to go. */
    static PoamProcess serving(Path folder, String... virtualMachine) {
        return started(
                new PoamProcess(List.of(virtualMachine), List.of("start", "--data", folder.toString(), "--port", "0")));
    }

    /** The same over the ledger of a database. */
    static PoamProcess serving(Path folder, Database.Opened database) {
        return started(new PoamProcess(List.of(), List.of(database.command("start", folder, "--port", "0"))));
    }

    /** A command whose files everybody may read and write, unless it sees to that itself. */
    static PoamProcess openHanded(String... arguments) {
        var words = new ArrayList<>(List.of("sh", "-c", "umask 0; exec \"$@\"", "sh"));
        words.addAll(command(List.of(), List.of(arguments)));
        return new PoamProcess(words);
    }

    /** @return what it said until it served */
    String isServing() {
        var said = readsUntil(WHERE_TO_GO);
        endsWhatHangs.cancel(false);
        return said;
    }

    private static PoamProcess started(PoamProcess server) {
        server.isServing();
        return server;
    }

    /** What it prints until there is an administrator. Asked once, before anything else is read. */
    String firstAdministratorsLink() {
        var said = readsUntil("Become the administrator");
        return said.substring(said.lastIndexOf("http")).strip();
    }

    /** Everything that it says until a line begins with these words, and that line. */
    private String readsUntil(String words) {
        var said = new StringBuilder();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(words)) {
                    return said.toString();
                }
            }
        } catch (IOException e) {
            throw new AssertionError("It could not be read after it had said: " + said, e);
        }
        throw new AssertionError("It ended without saying '" + words + "', but: " + said);
    }

    /** Every line that it says from now on; complete when it has ended. */
    CompletableFuture<List<String>> whatItSaysUntilItEnds() {
        return CompletableFuture.supplyAsync(
                () -> output.lines().toList(), Thread.ofPlatform().daemon()::start);
    }

    Ended end() {
        var said = String.join("\n", output.lines().toList());
        return new Ended(status(), said);
    }

    private int status() {
        try {
            assertThat(Patience.end(process)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while a command was ending", e);
        }
    }

    /** As {@code kill -9} does: nothing is finished, flushed or closed. */
    void kill() {
        process.destroyForcibly();
        status();
    }

    /** Ends it politely, if it has not ended yet. */
    @Override
    public void close() {
        process.destroy();
        status();
    }
}
