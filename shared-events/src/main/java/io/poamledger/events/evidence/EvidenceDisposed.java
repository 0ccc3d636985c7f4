package io.poamledger.events.evidence;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import java.time.LocalDate;

/**
 * The artifact need not be kept any more (rule H-1); its bytes may be gone from now on, its digest stays.
 *
 * @param keptThrough the last day on which it had to be kept; of a draft, which nothing binds, the day on which it was disposed of
 * @param reason never blank
 */
public record EvidenceDisposed(
        EvidenceId evidenceId,
        SystemId systemId,
        LocalDate keptThrough,
        @Words String reason) implements EvidenceEvent {}
