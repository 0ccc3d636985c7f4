package io.poamledger.events.item;

import java.util.Locale;

/** A rung of the qualitative scale for likelihood, impact and rating (rule M-6), from least to worst. */
public enum RiskLevel {
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH,
    VERY_HIGH;

    /** NIST SP 800-30 Rev 1, table I-2: a row per likelihood, a column per impact, both from very low up. */
    private static final RiskLevel[][] BY_LIKELIHOOD_AND_IMPACT = {
        {VERY_LOW, VERY_LOW, VERY_LOW, LOW, LOW},
        {VERY_LOW, LOW, LOW, LOW, MODERATE},
        {VERY_LOW, LOW, MODERATE, MODERATE, HIGH},
        {VERY_LOW, LOW, MODERATE, HIGH, VERY_HIGH},
        {VERY_LOW, LOW, MODERATE, HIGH, VERY_HIGH},
    };

    /** The level of risk that NIST SP 800-30 Rev 1, table I-2, gives. */
    public static RiskLevel of(RiskLevel likelihood, RiskLevel impact) {
        return BY_LIKELIHOOD_AND_IMPACT[likelihood.ordinal()][impact.ordinal()];
    }

    /** As people read it: {@code Very high}. */
    public String words() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
