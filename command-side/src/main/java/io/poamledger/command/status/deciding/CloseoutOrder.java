package io.poamledger.command.status.deciding;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.command.assessment.state.KnownAssessment;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.status.standpoint.Standpoint;
import io.poamledger.events.status.ConditionalStatusGranted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That a closeout is finalised after what it rests on: otherwise one that began after day 180 would be finalised within it by its date alone
 * (rules D-4, C-5).
 *
 * @param effectiveOn the day it is said to have been finalised
 */
record CloseoutOrder(ConditionalStatusGranted granted, KnownAssessment closeout, LocalDate effectiveOn, Pack pack) {

    List<Reason> reasons(Standpoint at) {
        var startedOn = closeout.started().startedOn();
        var foundOn = closeout.lastDay();
        var anotherOnes = reason(
                startedOn.isBefore(granted.statusDate()),
                "C-1",
                "The closeout assessment began before the conditional status whose plan it is to look at.",
                startedOn,
                "from " + granted.statusDate());
        var beforeItBegan = reason(
                effectiveOn.isBefore(foundOn),
                "D-4",
                "The closeout cannot have been finalised before its assessment began, nor before the last that it rests on.",
                effectiveOn,
                "from " + foundOn);
        var overridden = at.status()
                .lastEffect()
                .filter(last -> last.isAfter(granted.statusDate()))
                .flatMap(last -> reason(
                        effectiveOn.isBefore(last),
                        "C-12",
                        "A later result was recorded; the closeout cannot take effect before it.",
                        effectiveOn,
                        "from " + last));
        return Stream.of(anotherOnes, beforeItBegan, overridden)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Items of the plan that were completed after the closeout had been finalised. */
    List<Reason> closedAfterwards(List<KnownItem> plan, Standpoint at) {
        return plan.stream()
                .flatMap(item -> item.endedOn().stream()
                        .flatMap(ended -> reason(
                                effectiveOn.isBefore(ended),
                                "D-4",
                                item.id().label(at.system().profile().itemPrefix())
                                        + " was completed after the closeout is said to have been finalised.",
                                effectiveOn,
                                "from " + ended)
                                .stream()))
                .toList();
    }

    private Optional<Reason> reason(boolean isSo, String rule, String sentence, LocalDate found, String required) {
        return isSo
                ? Optional.of(new Reason(pack.citation(rule), sentence, found.toString(), required))
                : Optional.empty();
    }
}
