package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.sqlite.SqliteLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that appends to a ledger file and says so, line by line, once it is told "stored"; made to be killed. */
final class WriterProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private WriterProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /** Appends without end from four threads. */
    static WriterProcess appending(Path file) throws IOException {
        return start(file, "append", "-");
    }

    /** Appends the effect of one command and dies before it can answer. */
    static WriterProcess dyingAfter(Path file, String idempotencyKey) throws IOException {
        return start(file, "die", idempotencyKey);
    }

    /** Appends the effect of one command, once told to go, and says "stored" or "repeated". */
    static WriterProcess once(Path file, String idempotencyKey) throws IOException {
        return start(file, "once", idempotencyKey);
    }

    private static WriterProcess start(Path file, String mode, String key) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new WriterProcess(new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        file.toString(),
                        mode,
                        key)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next so many lines; fewer if it ends first. */
    List<String> lines(int most) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.size() < most) {
            var line = said.readLine();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    void go() throws IOException {
        process.outputWriter().append("go\n").flush();
    }

    /** SIGKILL through its handle: the process object itself would close its output with it. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    int exitValue() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String... arguments) throws Exception {
        var ledger = SqliteLedger.open(Path.of(arguments[0]), Clock.systemUTC(), new SimpleMeterRegistry());
        switch (arguments[1]) {
            case "append" -> {
                for (int i = 0; i < 4; i++) {
                    Thread.ofPlatform().start(() -> appendWithoutEnd(ledger));
                }
            }
            case "die" -> {
                append(ledger, arguments[2]);
                Runtime.getRuntime().halt(9);
            }
            default -> {
                System.in.read();
                try {
                    append(ledger, arguments[2]);
                    say("stored");
                } catch (CommandRepeated e) {
                    say("repeated");
                }
                ledger.close();
            }
        }
    }

    private static void append(Ledger ledger, String key) {
        var event = event("own/" + ProcessHandle.current().pid(), 0);
        ledger.append(List.of(event), Optional.of(Samples.command("kim", key, "body")), Optional.empty());
    }

    private static void appendWithoutEnd(Ledger ledger) {
        while (true) {
            var event = event(
                    "own/" + ProcessHandle.current().pid() + "/" + System.nanoTime() + "/"
                            + Thread.currentThread().threadId(),
                    0);
            var receipt = ledger.append(List.of(event), Optional.empty(), Optional.empty());
            say(event.id() + " " + receipt.slot());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
