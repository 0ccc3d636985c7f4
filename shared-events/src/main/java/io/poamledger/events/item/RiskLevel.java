package io.poamledger.events.item;

/** A rung of the qualitative scale for likelihood, impact and rating (rule M-6), from least to worst. */
public enum RiskLevel {
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH,
    VERY_HIGH
}
