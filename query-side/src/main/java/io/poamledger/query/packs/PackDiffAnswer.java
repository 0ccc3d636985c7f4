package io.poamledger.query.packs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.pack.PackDifference;
import io.poamledger.events.verdict.PackReference;
import io.poamledger.query.layout.Incomplete;
import java.util.List;

/**
 * Where two rule packs differ, and what of this ledger each would judge otherwise today.
 *
 * @param differences what the packs say, matter by matter
 * @param verdicts those of today, if all had been judged by the one or by the other; what was decided and recorded keeps its pack
 */
record PackDiffAnswer(
        PackReference from,
        PackReference to,
        List<PackDifference> differences,
        List<ChangedVerdict> verdicts,
        @JsonUnwrapped Incomplete incomplete) {}
