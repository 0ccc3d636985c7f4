package io.poamledger.command.status.deciding;

import io.poamledger.cmmc.closeout.CloseoutVerdict;
import io.poamledger.command.Reasons;
import io.poamledger.command.Rule;
import io.poamledger.command.status.standpoint.Standpoint;
import io.poamledger.command.status.standpoint.Standpoints;
import io.poamledger.command.status.standpoint.StatusStream;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.StatusEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Takes the decisions about the status of a system and stores what they come to. */
public final class DecidingStatus {

    private final StatusStream stream;
    private final Standpoints standpoints;
    private final Declarations declarations;
    private final Closeouts closeouts;

    public DecidingStatus(
            StatusStream stream, Standpoints standpoints, Declarations declarations, Closeouts closeouts) {
        this.stream = stream;
        this.standpoints = standpoints;
        this.declarations = declarations;
        this.closeouts = closeouts;
    }

    @CommandHandler
    void handle(DeclareConditionalStatus command) throws Exception {
        var at = standpoints.of(command.systemId());
        var isSoAlready = at.status()
                .openConditional()
                .filter(granted -> granted.assessmentId().equals(command.assessmentId())
                        && granted.statusDate().equals(command.statusDate()))
                .isPresent();
        if (!isSoAlready) {
            stream.add(declarations.conditional(command, at), at);
        }
    }

    @CommandHandler
    void handle(GrantFinalStatus command) throws Exception {
        var at = standpoints.of(command.systemId());
        var isSoAlready = at.status().last().stream()
                .anyMatch(event -> event instanceof FinalStatusGranted granted
                        && granted.assessmentId().equals(command.assessmentId())
                        && granted.statusDate().equals(command.statusDate()));
        if (!isSoAlready) {
            stream.add(declarations.finalStatus(command, at), at);
        }
    }

    @CommandHandler
    void handle(FinaliseCloseout command) throws Exception {
        var at = standpoints.of(command.systemId());
        stream.add(outcome(command, closeouts.judge(command, at)), at);
    }

    private static StatusEvent outcome(FinaliseCloseout command, Closeouts.Judged judged) {
        return switch (judged.verdict()) {
            case CloseoutVerdict.Final verdict ->
                new CloseoutFinalised(
                        command.systemId(),
                        verdict.status(),
                        command.closeout(),
                        command.effectiveOn(),
                        verdict.anchor().statusDate(),
                        verdict.anchor().latest(),
                        command.postingReference(),
                        verdict.recordedLate(),
                        command.qualityReviewed(),
                        command.conflictsChecked(),
                        judged.basis());
            case CloseoutVerdict.Terminated verdict ->
                new ConditionalStatusTerminated(
                        command.systemId(),
                        command.closeout(),
                        command.effectiveOn(),
                        command.postingReference(),
                        Reasons.stated(verdict.reasons()),
                        command.qualityReviewed(),
                        command.conflictsChecked(),
                        judged.basis());
            case CloseoutVerdict.Refused verdict -> throw Rule.CLOSEOUT_REFUSED.refuses(verdict.reasons());
        };
    }

    @CommandHandler
    void handle(RecordStatusOverride command) throws Exception {
        var at = standpoints.of(command.systemId());
        if (at.status().last().equals(Optional.of(command.overridden()))) {
            return;
        }
        at.isNotBeforeTheLastOne(command.effectiveOn());
        if (command.leaves() == CmmcStatus.NONE && !runs(at, command.effectiveOn())) {
            throw Rule.NOTHING_TO_OVERRIDE.refuses("System '" + command.systemId() + "' has no status on "
                    + command.effectiveOn()
                    + " that a result could end; record what it says of single requirements as an"
                    + " assessment");
        }
        if (command.leaves().isConditional() && !isInForce(command, at)) {
            throw Rule.NO_CONDITIONAL_STATUS.refuses(command.leaves().title() + " is not in force on "
                    + command.effectiveOn() + "; a result leaves a conditional status, it grants none");
        }
        stream.add(command.overridden(), at);
    }

    private static boolean isInForce(RecordStatusOverride command, Standpoint at) {
        return at.today()
                        .entry()
                        .filter(entry -> entry.status() == command.leaves())
                        .isPresent()
                && runs(at, command.effectiveOn());
    }

    /** Whether the last status lasts on that day. */
    private static boolean runs(Standpoint at, LocalDate day) {
        return at.today().lastDay().filter(last -> !day.isAfter(last)).isPresent();
    }
}
