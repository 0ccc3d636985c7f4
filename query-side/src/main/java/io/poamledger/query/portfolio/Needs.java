package io.poamledger.query.portfolio;

import io.poamledger.query.mine.Concern;
import io.poamledger.query.mine.Waiting;
import io.poamledger.query.portfolio.PortfolioPage.Glance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What needs whoever looks at the portfolio, in the order of the harm that waiting does.
 *
 * @param late what should have been done before today, or was said to others and is not so, of systems that they answer for
 * @param unseen what nobody looks after there: gaps without an item, items that nothing happened to since before the last review
 * @param waiting what their part in the status of a system asks of them, and is not late
 * @param decisions what waits for them, {@code pastDue} lines of it since before today
 */
record Needs(List<Late> late, List<Late> unseen, List<Late> waiting, List<Decision> decisions, long pastDue) {

    /** Of a system as many items are counted that nobody looks after. */
    static final int MOST_STALE = 1_000;

    private static final List<String> NUMBERS = List.of(
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve");

    Needs {
        late = List.copyOf(late);
        unseen = List.copyOf(unseen);
        waiting = List.copyOf(waiting);
        decisions = List.copyOf(decisions);
    }

    /**
     * Something late of a system.
     *
     * @param lines how many of it there are
     * @param words such as {@code items of Acme are overdue}
     * @param counts whether the address lists as many lines
     */
    record Late(long lines, String words, String address, boolean counts) {}

    /**
     * What waits for one reason.
     *
     * @param first the ones that are due first
     * @param address of all of them
     */
    record Decision(Concern concern, long lines, List<Waiting> first, String address) {

        static Decision of(Concern concern, long lines, List<Waiting> first) {
            return new Decision(
                    concern, lines, first, "/mine?what=" + concern.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What these systems cannot show to others any more. */
    static List<Late> untrue(List<Glance> glances) {
        var untrue = new ArrayList<Late>();
        for (var one : glances) {
            if (one.cmmc().expired()) {
                untrue.add(new Late(1, "status has run out: " + one.name(), "/systems/" + one.id() + "/status", false));
            }
        }
        for (var one : glances) {
            if (one.cmmc().postedOtherwise()) {
                untrue.add(new Late(
                        1,
                        "posted score is not what is known, "
                                + one.cmmc().posted().orElseThrow() + " and "
                                + one.cmmc()
                                        .ifAssessedToday()
                                        .map(String::valueOf)
                                        .orElse("no score") + ": " + one.name(),
                        "/systems/" + one.id() + "/posted",
                        false));
            }
        }
        return untrue;
    }

    /** What is late in these systems, the worst first. */
    static List<Late> late(List<Glance> glances) {
        var late = new ArrayList<Late>();
        glances.forEach(one -> overdue(one, one.overdueItems(), "item").ifPresent(late::add));
        glances.forEach(
                one -> overdue(one, one.overdueMilestones(), "milestone").ifPresent(late::add));
        for (var one : glances) {
            one.review()
                    .filter(review -> review.daysLate() > 0)
                    .ifPresent(review -> late.add(new Late(
                            1,
                            "review is " + review.daysLate() + (review.daysLate() == 1 ? " day" : " days") + " late: "
                                    + one.name(),
                            "/reviews?system=" + one.id(),
                            false)));
        }
        return late;
    }

    /** What nobody looks after in these systems. */
    static List<Late> unseen(List<Glance> glances) {
        var unseen = new ArrayList<Late>();
        for (var one : glances) {
            if (one.cmmc().unplanned() > 0) {
                unseen.add(new Late(
                        one.cmmc().unplanned(),
                        (one.cmmc().unplanned() == 1 ? "requirement that is" : "requirements that are")
                                + " not met without an item: " + one.name(),
                        "/systems/" + one.id() + "/assessment",
                        false));
            }
        }
        for (var one : glances) {
            if (one.stale() > 0) {
                unseen.add(new Late(
                        one.stale(),
                        (one.stale() == MOST_STALE ? "or more " : "") + (one.stale() == 1 ? "open item" : "open items")
                                + " untouched for more than " + one.staleAfter() + " days: " + one.name(),
                        "/register?sort=touched&system=" + one.id() + "&untouched=" + one.staleAfter(),
                        one.stale() < MOST_STALE));
            }
        }
        return unseen;
    }

    private static Optional<Late> overdue(Glance glance, int many, String what) {
        return Optional.of(new Late(
                        many,
                        what + (many == 1 ? " is overdue: " : "s are overdue: ") + glance.name(),
                        "/overdue?system=" + glance.id() + "&what=" + what + "s&show=overdue",
                        true))
                .filter(late -> late.lines() > 0);
    }

    /** Whether anything of it is theirs. */
    public boolean any() {
        return !late.isEmpty() || !unseen.isEmpty() || !waiting.isEmpty() || !decisions.isEmpty();
    }

    /** The answer to what needs them, such as {@code Seven things need you. Two cannot wait.} */
    public String sentence() {
        var all = Stream.of(late, unseen, waiting)
                        .flatMap(List::stream)
                        .mapToLong(Late::lines)
                        .sum()
                + decisions.stream().mapToLong(Decision::lines).sum();
        var cannotWait = late.stream().mapToLong(Late::lines).sum() + pastDue;
        if (all == 0) {
            return "Nothing needs you today.";
        }
        return words(all)
                + (all == 1 ? " thing needs you. " : " things need you. ")
                + (cannotWait == 0
                        ? "Nothing is late."
                        : all == cannotWait
                                ? (all == 1 ? "It cannot wait." : "None of them can wait.")
                                : words(cannotWait) + " cannot wait.");
    }

    private static String words(long number) {
        return number < NUMBERS.size() ? NUMBERS.get((int) number) : "%,d".formatted(number);
    }
}
