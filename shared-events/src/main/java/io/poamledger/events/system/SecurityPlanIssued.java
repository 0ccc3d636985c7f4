package io.poamledger.events.system;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of the system security plan is in force; what the system's profile says of the plan is this from now on.
 *
 * @param version such as {@code 3.2}, never blank
 * @param issuedOn claimed date
 * @param reference where it is kept; empty where that has not changed
 * @param changes what is different, never blank
 * @param document the plan itself, where it is kept here
 */
public record SecurityPlanIssued(
        SystemId systemId,
        String version,
        LocalDate issuedOn,
        Optional<String> reference,
        @Words String changes,
        Optional<EvidenceId> document)
        implements InformationSystemEvent {}
