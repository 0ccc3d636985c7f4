package io.poamledger.query.desk;

import io.poamledger.query.cmmc.SystemAt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day of a system that is often looked back at.
 *
 * @param words such as {@code Conditional Level 2 (Self)}
 */
record Turning(LocalDate day, String words, String system, String systemId) {

    private static final int MOST = 8;

    /** The newest first: when a status came to be, when it was affirmed, when a score was posted. */
    static List<Turning> of(List<SystemAt> systems) {
        return systems.stream()
                .flatMap(Turning::of)
                .sorted(Comparator.comparing(Turning::day).reversed().thenComparing(Turning::system))
                .limit(MOST)
                .toList();
    }

    private static Stream<Turning> of(SystemAt system) {
        var status = system.status();
        return Stream.of(
                        status.changes().stream()
                                .map(one -> at(
                                        one.entry().recordedOn(),
                                        "status: " + one.entry().status().title(),
                                        system)),
                        status.affirmations().stream()
                                .map(one -> at(
                                        one.recordedOn(),
                                        "affirmed by " + one.said().name(),
                                        system)),
                        status.representations().stream()
                                .map(one -> at(
                                        one.recordedOn(),
                                        "said to " + one.said().madeTo(),
                                        system)))
                .flatMap(turnings -> turnings);
    }

    private static Turning at(LocalDate day, String words, SystemAt system) {
        var about = system.from().system();
        return new Turning(day, words, about.name(), about.id().value());
    }
}
