package io.poamledger.events.item;

import java.util.Optional;

/**
 * The risk of a weakness was judged; the latest judgement counts.
 *
 * @param rationale why, may be empty for imported ratings
 */
public record RiskAssessed(
        PoamItemId itemId,
        Optional<RiskLevel> likelihood,
        Optional<RiskLevel> impact,
        RiskLevel rating,
        String rationale)
        implements WeaknessEvent {}
