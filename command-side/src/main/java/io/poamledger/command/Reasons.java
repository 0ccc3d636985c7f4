package io.poamledger.command;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.verdict.StatedReason;
import java.util.List;

/** Reasons of a verdict as events and refusals keep them. */
public final class Reasons {

    private Reasons() {}

    public static List<StatedReason> stated(List<Reason> reasons) {
        return reasons.stream().map(Reasons::stated).toList();
    }

    private static StatedReason stated(Reason reason) {
        return new StatedReason(
                reason.rule(), reason.citation().source(), reason.sentence(), reason.found(), reason.required());
    }
}
