package io.poamledger.command.status.deciding;

import io.poamledger.cmmc.closeout.Closeout;
import io.poamledger.cmmc.closeout.CloseoutRequest;
import io.poamledger.cmmc.closeout.CloseoutVerdict;
import io.poamledger.cmmc.closeout.ConditionalGrant;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.assessment.state.KnownAssessment;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.status.standpoint.Standpoint;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.verdict.DecisionBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What finalising a closeout comes to (rules C-1 to C-8, D-4, H-4). A rehearsal asks the same question and stores nothing.
 */
public final class Closeouts {

    private final Assessments assessments;
    private final EvidenceRegister evidence;
    private final Packs packs;

    public Closeouts(Assessments assessments, EvidenceRegister evidence, Packs packs) {
        this.assessments = assessments;
        this.evidence = evidence;
        this.packs = packs;
    }

    /** A verdict and what it was reached on. */
    record Judged(CloseoutVerdict verdict, DecisionBasis basis) {}

    /** @throws Rejected there is no conditional status, or no such closeout assessment */
    Judged judge(FinaliseCloseout command, Standpoint at) {
        var granted = at.status()
                .lastConditional()
                .orElseThrow(() -> Rule.NO_CONDITIONAL_STATUS.refuses(
                        "System '" + at.system().id() + "' never had a conditional status"));
        var closeout = closeout(command, at);
        var pack = packs.inForceOn(granted.statusDate());
        var basis = at.basis(Optional.of(closeout), onThePlan(granted, at), pack);
        var verdict = new Closeout(pack).judge(grant(granted, at), request(command, closeout, at));
        return new Judged(withOurOwn(verdict, command, granted, closeout, at, pack), basis);
    }

    private KnownAssessment closeout(FinaliseCloseout command, Standpoint at) {
        var closeout = assessments.known(at.system().id(), command.closeout());
        if (!closeout.is(AssessmentPurpose.CLOSEOUT)) {
            throw Rule.NO_PLAN_TO_CLOSE_OUT.refuses("Assessment " + command.closeout()
                    + " looks at all requirements; a closeout assessment looks at the plan only");
        }
        return closeout;
    }

    /** What counts is the status that is open; one that was overridden meanwhile cannot be closed out. */
    private ConditionalGrant grant(ConditionalStatusGranted granted, Standpoint at) {
        if (at.status().openConditional().isEmpty() && at.status().finalised() == 0) {
            throw Rule.NO_CONDITIONAL_STATUS.refuses("The conditional status of " + granted.statusDate()
                    + " is not there any more: " + at.today().status().title());
        }
        var initial = assessments.known(at.system().id(), granted.assessmentId());
        return new ConditionalGrant(
                granted.status(),
                granted.statusDate(),
                initial.findings(),
                at.status().finalised());
    }

    private static CloseoutRequest request(FinaliseCloseout command, KnownAssessment closeout, Standpoint at) {
        return new CloseoutRequest(
                closeout.started().assessedBy(),
                closeout.findings(),
                command.effectiveOn(),
                at.system().today(),
                command.postingReference(),
                command.qualityReviewed(),
                command.conflictsChecked());
    }

    /** What this product asks beside the rules: evidence that is still what it was, closed items, and one thing after the other. */
    private CloseoutVerdict withOurOwn(
            CloseoutVerdict verdict,
            FinaliseCloseout command,
            ConditionalStatusGranted granted,
            KnownAssessment closeout,
            Standpoint at,
            Pack pack) {
        var reasons = new ArrayList<Reason>();
        if (verdict instanceof CloseoutVerdict.Refused refused) {
            reasons.addAll(refused.reasons());
        }
        var order = new CloseoutOrder(granted, closeout, command.effectiveOn(), pack);
        reasons.addAll(order.reasons(at));
        reasons.addAll(artifactsThatChanged(closeout, at, pack));
        if (closeout.findings().notMet().isEmpty()) {
            reasons.addAll(itemsThatAreNotClosed(granted, at, pack));
            reasons.addAll(order.closedAfterwards(onThePlan(granted, at), at));
        }
        return reasons.isEmpty() ? verdict : new CloseoutVerdict.Refused(reasons, pack.reference());
    }

    private List<Reason> artifactsThatChanged(KnownAssessment closeout, Standpoint at, Pack pack) {
        var artifacts = closeout.evidence().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted(Comparator.comparing(EvidenceId::toString))
                .toList();
        at.restsOnEvidence(artifacts);
        var reasons = new ArrayList<Reason>();
        for (var artifact : artifacts) {
            try {
                evidence.intact(at.system().id(), artifact, at.system().today());
            } catch (Rejected e) {
                reasons.add(new Reason(
                        pack.citation("H-4"), e.getMessage() + ".", artifact.toString(), "the bytes as they were"));
            }
        }
        return reasons;
    }

    private static List<Reason> itemsThatAreNotClosed(ConditionalStatusGranted granted, Standpoint at, Pack pack) {
        return onThePlan(granted, at).stream()
                .filter(item -> item.standing() != Standing.CLOSED_VERIFIED)
                .map(item -> new Closeout(pack)
                        .notClosed(item.id().label(at.system().profile().itemPrefix()), item.standing()))
                .toList();
    }

    private static List<KnownItem> onThePlan(ConditionalStatusGranted granted, Standpoint at) {
        var plan = granted.plan().stream().flatMap(gap -> gap.items().stream()).toList();
        return at.items().stream().filter(item -> plan.contains(item.id())).toList();
    }
}
