package io.poamledger.events.item;

import io.poamledger.events.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The organisation lives with the risk for now; the weakness is still there. Never of an assessment item (rule T-5).
 *
 * @param rationale never blank
 * @param acceptedBy who answers for accepting it, by name
 * @param until when it has to be looked at again
 */
public record RiskAccepted(PoamItemId itemId, @Words String rationale, String acceptedBy, Optional<LocalDate> until)
        implements TreatmentEvent {}
