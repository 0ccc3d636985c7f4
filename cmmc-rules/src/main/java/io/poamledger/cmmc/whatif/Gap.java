package io.poamledger.cmmc.whatif;

import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A requirement that is not met, and what its items say it takes to close it. Empty means <em>unknown</em>, never nothing.
 *
 * @param items the numbers of its open items; may be empty, then nothing is known
 * @param hours of work
 * @param cost in US dollars
 * @param finish the day the last of its items is to be done
 */
public record Gap(
        RequirementId requirement,
        FindingState state,
        List<String> items,
        Optional<BigDecimal> hours,
        Optional<BigDecimal> cost,
        Optional<LocalDate> finish) {

    public Gap {
        items = List.copyOf(items);
        notNegative(hours);
        notNegative(cost);
    }

    private static void notNegative(Optional<BigDecimal> amount) {
        amount.filter(number -> number.signum() < 0).ifPresent(number -> {
            throw new IllegalArgumentException("An effort or a cost is not negative: " + number);
        });
    }

    /** What one open item takes; each value is empty when nobody has said. */
    public record Effort(
            String item, Optional<BigDecimal> hours, Optional<BigDecimal> cost, Optional<LocalDate> finish) {}

    /**
     * The gap that its open items make together: sums and the latest day. One item without a value makes that value unknown
     * for the gap, and so does having no item.
     */
    public static Gap of(RequirementId requirement, FindingState state, Collection<Effort> items) {
        return new Gap(
                requirement,
                state,
                items.stream().map(Effort::item).toList(),
                sum(items, Effort::hours),
                sum(items, Effort::cost),
                all(items, Effort::finish).flatMap(days -> days.stream().max(LocalDate::compareTo)));
    }

    private static Optional<BigDecimal> sum(Collection<Effort> items, Function<Effort, Optional<BigDecimal>> amount) {
        return all(items, amount).map(amounts -> amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static <T> Optional<List<T>> all(Collection<Effort> items, Function<Effort, Optional<T>> value) {
        var known = items.stream().map(value).flatMap(Optional::stream).toList();
        return items.isEmpty() || known.size() < items.size() ? Optional.empty() : Optional.of(known);
    }
}
