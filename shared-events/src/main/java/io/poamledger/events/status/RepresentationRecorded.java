package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something was said outside the ledger, pinned to what the ledger held when that was recorded. It may be of an earlier day;
 * what the ledger did not know then is not known.
 *
 * @param number of the system's representations, from 1
 * @param madeOn the day it was said, never in the future when recorded
 * @param madeTo such as {@code SPRS}
 * @param score as it was posted
 * @param assessedOn the date of the assessment that was stated
 * @param scope that was stated; may be empty
 * @param completionOn the Plan of Action Completion Date that was stated (rule S-11)
 * @param status as it was claimed
 * @param words what was said beside that; may be empty
 * @param reference where it can be looked up; may be empty
 */
public record RepresentationRecorded(
        SystemId systemId,
        int number,
        RepresentationKind kind,
        LocalDate madeOn,
        String madeTo,
        Optional<Integer> score,
        Optional<LocalDate> assessedOn,
        @Words String scope,
        List<String> cageCodes,
        Optional<String> cmmcUid,
        Optional<LocalDate> completionOn,
        Optional<CmmcStatus> status,
        @Words String words,
        String reference,
        KnownThen known,
        DecisionBasis basis)
        implements StatusEvent {

    public RepresentationRecorded {
        cageCodes = List.copyOf(cageCodes);
    }
}
