package io.poamledger.cmmc.affirmation;

import io.poamledger.cmmc.pack.Fact;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who may affirm and what is affirmed (rules ). */
public record AffirmationRules(Pack pack) {

    /** The words that have to stand in an affirmation of a day: both verbs. */
    public Fact statement(LocalDate day) {
        return pack.factsOn(day).stream()
                .filter(fact -> fact.key().equals("affirmation.statement"))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The pack has no words of affirmation for " + day));
    }

    /** Every reason why an affirmation may not be submitted; empty if it may. */
    public List<Reason> refusals(Affirmation affirmation) {
        var refusals = new ArrayList<Reason>();
        if (!affirmation.affirmingOfficial()) {
            refusals.add(reason("A-1", "Only the Affirming Official affirms.", "another role", "Affirming Official"));
        }
        named(refusals, "name", affirmation.name());
        named(refusals, "title", affirmation.title());
        named(refusals, "contact", affirmation.contact());
        var words = statement(affirmation.day()).value();
        if (!plain(affirmation.statement()).contains(words)) {
            refusals.add(reason("A-3", "The statement holds both verbs.", affirmation.statement(), words));
        }
        return refusals;
    }

    private void named(List<Reason> refusals, String what, String text) {
        if (text.isBlank()) {
            refusals.add(reason("A-3", "The " + what + " of the official is missing.", "empty", what));
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private Reason reason(String rule, String sentence, String found, String required) {
        return new Reason(pack.citation(rule), sentence, found, required);
    }
}
