package io.poamledger.command.status.deciding;

import io.poamledger.cmmc.closeout.CloseoutVerdict;
import io.poamledger.command.Command;
import io.poamledger.command.Reasons;
import io.poamledger.command.Rehearsal;
import io.poamledger.command.status.standpoint.Standpoints;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.DecisionBasis;
import io.poamledger.events.verdict.StatedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** A closeout is finalised once, so it can be rehearsed as often as one likes (rule C-4). */
@Component
final class CloseoutRehearsal implements Rehearsal {

    private final Configuration axon;

    CloseoutRehearsal(Configuration axon) {
        this.axon = axon;
    }

    /** What finalising it would do. */
    enum Outcome {
        FINAL,
        TERMINATED,
        REFUSED
    }

    /**
     * What finalising the closeout now would come to.
     *
     * @param status that the system would have; empty where nothing would happen
     * @param statusDate the day that three years would run from
     * @param reasons why it would end or be refused, every one
     * @param basis what that was judged on
     */
    record Rehearsed(
            Outcome outcome,
            Optional<CmmcStatus> status,
            Optional<LocalDate> statusDate,
            List<StatedReason> reasons,
            DecisionBasis basis) {}

    @Override
    public Class<? extends Command> of() {
        return FinaliseCloseout.class;
    }

    @Override
    public Rehearsed verdict(Command command) {
        var finalise = (FinaliseCloseout) command;
        var at = axon.getComponent(Standpoints.class).of(finalise.systemId());
        var judged = axon.getComponent(Closeouts.class).judge(finalise, at);
        return switch (judged.verdict()) {
            case CloseoutVerdict.Final verdict ->
                new Rehearsed(
                        Outcome.FINAL,
                        Optional.of(verdict.status()),
                        Optional.of(verdict.anchor().statusDate()),
                        List.of(),
                        judged.basis());
            case CloseoutVerdict.Terminated verdict ->
                new Rehearsed(
                        Outcome.TERMINATED,
                        Optional.of(CmmcStatus.NONE),
                        Optional.empty(),
                        Reasons.stated(verdict.reasons()),
                        judged.basis());
            case CloseoutVerdict.Refused verdict ->
                new Rehearsed(
                        Outcome.REFUSED,
                        Optional.empty(),
                        Optional.empty(),
                        Reasons.stated(verdict.reasons()),
                        judged.basis());
        };
    }
}
