package io.poamledger.query.metrics;

import io.poamledger.events.Bounds;
import io.poamledger.query.lists.Parameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The addresses of the lists behind the figures, looked at from where the figures are: exactly what each counts.
 *
 * @param today the day that the figures are looked at from
 */
public record FigureLinks(Optional<String> system, Optional<String> asOf, LocalDate today) {

    /** The items of a figure that is counted over the days of a period. */
    public String items(String which, LocalDate from, LocalDate to) {
        return link("/figures/items", asOf, Map.of("which", which, "from", from.toString(), "to", to.toString()));
    }

    /** The items that were open when a period began; before the first day that may be asked about there is none. */
    public String openBefore(LocalDate from) {
        var day = Bounds.judged(from.minusDays(1));
        return items("open", day, day);
    }

    /** The items opened in those days that had not ended at the end of a day. */
    public String stillOpen(LocalDate from, LocalDate to, LocalDate day) {
        return link(
                "/figures/items",
                then(day),
                Map.of(
                        "which",
                        "still_open",
                        "from",
                        Bounds.judged(from).toString(),
                        "to",
                        Bounds.judged(to).toString()));
    }

    /** The open items of the end of a day that had such a risk. */
    public String risk(String risk, LocalDate day) {
        return link("/register", then(day), Map.of("risk", risk.equals("NOT_ASSESSED") ? "none" : risk));
    }

    /** The items that were overdue at the end of a day. */
    public String overdue(LocalDate day) {
        return link("/register", then(day), Map.of("overdue", "true"));
    }

    /** The promises of a period, of items or milestones. */
    public String promises(String kind, String outcome, LocalDate from, LocalDate to) {
        return link(
                "/promises/items",
                asOf,
                Map.of("kind", kind, "outcome", outcome, "from", from.toString(), "to", to.toString()));
    }

    /** Why a figure of a month is another one than that of the month before. */
    public String explained(String figure, LocalDate month) {
        return link(
                "/figures/explain",
                asOf,
                Map.of("figure", figure, "month", month.toString().substring(0, 7)));
    }

    /** The figures of another period. */
    public String figures(LocalDate to) {
        return link("/figures", asOf, Map.of("month", to.toString().substring(0, 7)));
    }

    /** The end of an earlier day is a moment of its own; that of the day looked at is the moment itself. */
    private Optional<String> then(LocalDate day) {
        return day.isBefore(today) ? Optional.of(day.toString()) : asOf;
    }

    private String link(String path, Optional<String> moment, Map<String, String> more) {
        var asked = new TreeMap<>(more);
        system.ifPresent(id -> asked.put("system", id));
        moment.ifPresent(then -> asked.put("asOf", then));
        return new Parameters(asked).link(path);
    }
}
