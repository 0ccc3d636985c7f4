package io.poamledger.query.room;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import java.util.ArrayList;
import java.util.List;

/** What became of an item between two of its events, in short sentences. */
record SinceThen(ItemFacts then, ItemFacts now) {

    boolean nothing() {
        return then.version() == now.version();
    }

    boolean moved() {
        return !moves().isEmpty();
    }

    /** Empty where nothing was recorded. */
    List<String> inWords() {
        var words = new ArrayList<>(moves());
        if (then.state() != now.state()) {
            words.add(InWords.of(then.state()) + " became " + InWords.of(now.state()));
        }
        if (!then.owner().equals(now.owner())) {
            words.add("went from " + then.owner().orElse("nobody") + " to "
                    + now.owner().orElse("nobody"));
        }
        steps(words);
        count(words, now.life().evidence().size() - then.life().evidence().size(), "artifact");
        progress(words);
        if (words.isEmpty() && !nothing()) {
            words.add("changed, but no date, state or owner");
        }
        return words;
    }

    /** Each time that its completion got another date, also where it came back. */
    private List<String> moves() {
        var said = now.schedule().completion().map(PromisedDate::said).orElse(List.of());
        var known = then.schedule()
                .completion()
                .map(PromisedDate::said)
                .map(List::size)
                .orElse(0);
        var moves = new ArrayList<String>();
        for (var at = known; at < said.size(); at++) {
            var to = said.get(at);
            moves.add(
                    at == 0
                            ? "first date " + Bounds.words(to.date())
                            : move(said.get(at - 1), to)
                                    + to.code()
                                            .map(code -> ", " + InWords.of(code))
                                            .orElse(""));
        }
        return moves;
    }

    private static String move(PromisedDate.Said from, PromisedDate.Said to) {
        var days = Promise.days(from.date(), to.date());
        return "moved from " + Bounds.words(from.date()) + " to " + Bounds.words(to.date()) + ", "
                + (days < 0 ? "" : "+") + days + " d";
    }

    private void steps(List<String> words) {
        var done = now.schedule().done() - then.schedule().done();
        if (done > 0) {
            words.add(done + (done == 1 ? " milestone done" : " milestones done"));
        }
        count(
                words,
                now.schedule().milestones().size()
                        - then.schedule().milestones().size(),
                "milestone");
    }

    private static void count(List<String> words, int more, String what) {
        if (more > 0) {
            words.add(more + (more == 1 ? " more " + what : " more " + what + "s"));
        }
    }

    private void progress(List<String> words) {
        var all = now.life().progress();
        var more = all.size() - then.life().progress().size();
        if (more > 0) {
            words.add(more + (more == 1 ? " report: " : " reports, the last: ") + "“" + last(all) + "”");
        }
    }

    private static String last(List<LifeFacts.Report> all) {
        return all.getLast().text().strip();
    }
}
