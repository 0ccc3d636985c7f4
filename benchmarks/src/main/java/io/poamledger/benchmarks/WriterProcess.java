package io.poamledger.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JVM that appends when told to: each line of its input is a round's name, each line it answers with is the nanoseconds the round
 * took, then those of every append.
 */
final class WriterProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private WriterProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader();
    }

    /** Arguments: engine ({@code ledger} or {@code axon}), address, clients, events a round, a name of its own. */
    public static void main(String[] arguments) throws Exception {
        var clients = Integer.parseInt(arguments[2]);
        try (var store = arguments[0].equals("ledger")
                        ? AxonStore.ledgerOnMongo(arguments[1])
                        : AxonStore.axonOnMongo(arguments[1], clients);
                var rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("ready");
            for (var round = rounds.readLine(); round != null; round = rounds.readLine()) {
                var timed = store.append(clients, Integer.parseInt(arguments[3]), arguments[4] + round);
                System.out.println(timed.nanos() + " "
                        + Arrays.stream(timed.latencies())
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")));
            }
        }
    }

    static WriterProcess start(String engine, String uri, int clients, int events, int number) throws Exception {
        var arguments = List.of(engine, uri, String.valueOf(clients), String.valueOf(events), "w" + number + "-");
        var writer = new WriterProcess(WireServer.process(List.of("-Xmx512m"), WriterProcess.class, arguments));
        if (!"ready".equals(writer.answers.readLine())) {
            throw new IllegalStateException("a writer did not start");
        }
        return writer;
    }

    long id() {
        return process.pid();
    }

    /** All at the same time. */
    static Timed round(List<WriterProcess> writers, int round) throws Exception {
        for (var writer : writers) {
            writer.process.outputWriter().write("r" + round + "\n");
            writer.process.outputWriter().flush();
        }
        var timed = new ArrayList<Timed>();
        for (var writer : writers) {
            timed.add(writer.answer());
        }
        return Timed.together(timed);
    }

    private Timed answer() throws Exception {
        var line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("a writer ended early");
        }
        var numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Timed(numbers.length - 1, numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    @Override
    public void close() throws Exception {
        process.outputWriter().close();
        process.waitFor();
    }
}
