package io.poamledger.cmmc.whatif;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What a set costs, comparable: first how many of it lack what is asked for, since unknown is dearer than anything that is
 * known, then the sum, then how many there are.
 *
 * @param undated how many have no day, where days are measured
 * @param unknown how many have no amount
 * @param amount the sum of the known ones
 * @param gaps how many there are
 */
record Price(int undated, int unknown, BigDecimal amount, int gaps) implements Comparable<Price> {

    static final Price NOTHING = new Price(0, 0, BigDecimal.ZERO, 0);

    private static final Comparator<Price> ORDER = Comparator.comparingInt(Price::undated)
            .thenComparingInt(Price::unknown)
            .thenComparing(Price::amount)
            .thenComparingInt(Price::gaps);

    static Price of(Gap gap, Measure measure) {
        var amount = measure == Measure.EFFORT ? gap.hours() : gap.cost();
        var undated = measure == Measure.FINISH_DATE && gap.finish().isEmpty() ? 1 : 0;
        return new Price(undated, amount.isPresent() ? 0 : 1, amount.orElse(BigDecimal.ZERO), 1);
    }

    Price plus(Price other) {
        return new Price(undated + other.undated, unknown + other.unknown, amount.add(other.amount), gaps + other.gaps);
    }

    @Override
    public int compareTo(Price other) {
        return ORDER.compare(this, other);
    }
}
