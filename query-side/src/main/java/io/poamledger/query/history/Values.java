package io.poamledger.query.history;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.facts.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as a reader sees them; an absent one is the empty text. */
final class Values {

    private Values() {}

    static String of(Optional<?> value) {
        return value.map(given -> given instanceof LocalDate day ? of(day) : given.toString())
                .orElse("");
    }

    static String of(LocalDate date) {
        return Bounds.words(date);
    }

    static String of(List<String> values) {
        return String.join(", ", values);
    }

    /** {@code VERY_HIGH} as {@code very high}. */
    static String of(Enum<?> constant) {
        return InWords.of(constant);
    }

    static String levels(Optional<RiskLevel> level) {
        return level.map(Values::of).orElse("");
    }

    static String of(ResponsibleParty party) {
        return party.name()
                + party.account().map(account -> " (" + account + ")").orElse("");
    }

    static String parties(List<ResponsibleParty> parties) {
        return parties.stream().map(Values::of).collect(Collectors.joining(", "));
    }

    static String money(Optional<BigDecimal> dollars) {
        return dollars.map(amount -> String.format(Locale.ROOT, "%,.2f", amount))
                .orElse("");
    }

    /** Such as {@code moved from 2026-09-30 to 2026-10-31, 31 days later (vendor delay).} */
    static String move(LocalDate from, LocalDate to, MoveReason code) {
        var days = Promise.days(from, to);
        var howFar = Math.abs(days) + (Math.abs(days) == 1 ? " day " : " days ") + (days > 0 ? "later" : "earlier");
        var why = code == MoveReason.CORRECTION ? "a correction, counted until somebody else confirms it" : of(code);
        return "moved from " + of(from) + " to " + of(to) + ", " + howFar + " (" + why + ").";
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
