package io.poamledger.query.metrics;

import java.util.Arrays;

/** One number per figure. Immutable. */
final class Counts {

    static final Counts NONE = new Counts(new long[Figure.values().length]);

    private final long[] numbers;

    private Counts(long[] numbers) {
        this.numbers = numbers;
    }

    /** @param numbers in the order of {@link Figure}; not kept */
    static Counts of(long[] numbers) {
        return new Counts(numbers.clone());
    }

    /** One figure alone. */
    static Counts of(Figure figure, long number) {
        var numbers = new long[Figure.values().length];
        numbers[figure.ordinal()] = number;
        return new Counts(numbers);
    }

    long get(Figure figure) {
        return numbers[figure.ordinal()];
    }

    Counts plus(Counts other) {
        var sum = numbers.clone();
        Arrays.setAll(sum, i -> numbers[i] + other.numbers[i]);
        return new Counts(sum);
    }

    Counts minus(Counts other) {
        var rest = numbers.clone();
        Arrays.setAll(rest, i -> numbers[i] - other.numbers[i]);
        return new Counts(rest);
    }

    /** How many items are open, whatever their risk. */
    long open() {
        var open = 0L;
        for (var risk = -1; risk < 5; risk++) {
            open += get(Figure.open(risk));
        }
        return open;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(numbers, counts.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
