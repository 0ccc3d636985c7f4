package io.poamledger.ledger.verify;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a ledger that is verified while it is in use.
 *
 * @param running the verification under way
 * @param last the last one that came to its end
 * @param unfinished why the one after that did not
 * @param guards what is wrong with what guards the ledger in the database, looked at every minute
 */
public record VerificationState(
        Optional<Running> running, Optional<Finished> last, Optional<String> unfinished, Optional<String> guards) {

    /** Of a ledger that nobody has verified. */
    public static final VerificationState NOT_YET =
            new VerificationState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A verification under way, and how far it has come. */
    public record Running(Instant since, long commits, long ofCommits) {}

    /** A verification that has ended. */
    public record Finished(Instant at, VerificationReport report) {}

    /** What is damaged, and where; empty as long as nothing was found. */
    public Optional<String> damage() {
        return last.flatMap(finished -> finished.report().fault())
                .map(VerificationReport.Fault::toString)
                .or(this::guards);
    }

    /** Everything in a sentence or two, without the place of a damage. */
    public String inWords() {
        var words = last.map(VerificationState::inWords).orElse("not verified yet");
        return words
                + running.map(now -> "; being verified since " + now.since() + ", " + now.commits() + " of "
                                + now.ofCommits() + " commits so far")
                        .orElse("")
                + unfinished
                        .map(why -> "; the last verification did not come to its end: " + why)
                        .orElse("");
    }

    private static String inWords(Finished finished) {
        var report = finished.report();
        return report.intact()
                ? "verified at " + finished.at() + " through position "
                        + report.head().position()
                        + (report.commits() == 0 ? "" : ", head " + NotedHead.of(report.head()))
                : "found damaged at " + finished.at();
    }

    VerificationState running(Running now) {
        return new VerificationState(Optional.of(now), last, unfinished, guards);
    }

    VerificationState finished(Finished now) {
        return new VerificationState(Optional.empty(), Optional.of(now), Optional.empty(), guards);
    }

    VerificationState unfinished(String why) {
        return new VerificationState(Optional.empty(), last, Optional.of(why), guards);
    }

    VerificationState guards(Optional<String> wrong) {
        return new VerificationState(running, last, unfinished, wrong);
    }
}
