package io.poamledger.cmmc.pack;

/**
 * A share of a maximum that a score must reach (rules E-2, E-10). Compared in integers: 88 of 110 is exactly 4/5, and a
 * binary fraction would not be.
 *
 * @param maximum the number of requirements
 */
public record Threshold(int numerator, int denominator, int maximum) {

    static Threshold read(String fraction, int maximum) {
        var parts = fraction.split("/", -1);
        return new Threshold(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), maximum);
    }

    public boolean reachedBy(int score) {
        return (long) denominator * score >= (long) numerator * maximum;
    }

    /** The smallest score that reaches it: 88 of 110, 20 of 24. */
    public int lowest() {
        return Math.ceilDiv(numerator * maximum, denominator);
    }
}
