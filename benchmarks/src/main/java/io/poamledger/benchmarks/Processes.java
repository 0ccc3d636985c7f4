package io.poamledger.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes that work for the contestants: this one, and others with all they started.
 *
 * @param others by process id
 */
record Processes(List<Long> others) {

    /** This one alone, or with others. */
    static Processes with(Long... others) {
        return new Processes(List.of(others));
    }

    /** What all of them have used so far, to ten milliseconds. */
    long cpuNanos() {
        var ours = Stream.of(ProcessHandle.current());
        var theirs = others.stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return Stream.concat(ours, theirs)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }
}
