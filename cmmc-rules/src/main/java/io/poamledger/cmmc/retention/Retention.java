package io.poamledger.cmmc.retention;

import io.poamledger.cmmc.clock.StatusAnchor;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long the artifacts of an assessment are kept: six years from the status date (rule H-1). Where that could be read two
 * ways, the later day counts. The last day itself is still kept.
 */
public record Retention(Pack pack) {

    /** The last day on which an artifact is kept; it may be disposed of the day after. */
    public LocalDate keptThrough(StatusAnchor anchor) {
        return anchor.latest().plusYears(pack.number("retention.years"));
    }

    /** The last day on which it is kept for all of these; empty where there is no status date to count from. */
    public Optional<LocalDate> keptThrough(List<StatusAnchor> anchors) {
        return anchors.stream().map(this::keptThrough).max(LocalDate::compareTo);
    }

    /**
     * Every reason why an artifact may not be disposed of on a day; empty if it may.
     *
     * @param anchors of every status that rests on it; without one there is no end of keeping it
     * @param holds what holds are placed on it, in words
     */
    public List<Reason> disposalRefusals(List<StatusAnchor> anchors, List<String> holds, LocalDate today) {
        var refusals = new ArrayList<Reason>();
        if (anchors.isEmpty()) {
            refusals.add(reason("No status date is known to count from.", "no status date", "a status date"));
        }
        keptThrough(anchors)
                .filter(last -> !today.isAfter(last))
                .ifPresent(last ->
                        refusals.add(reason("It is kept through " + last + ".", today.toString(), "after " + last)));
        refusals.addAll(draftDisposalRefusals(holds));
        return refusals;
    }

    /** As above of a draft: no finding and no closing rests on one, so nothing but a hold keeps it. */
    public List<Reason> draftDisposalRefusals(List<String> holds) {
        return holds.stream()
                .map(hold -> reason("It is held: " + hold + ".", "a hold", "no hold"))
                .toList();
    }

    private Reason reason(String sentence, String found, String required) {
        return new Reason(pack.citation("H-1"), sentence, found, required);
    }
}
