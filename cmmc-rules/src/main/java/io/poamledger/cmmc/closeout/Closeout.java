package io.poamledger.cmmc.closeout;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.clock.StatusAnchor;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judges a closeout (rules C-1 to C-5, C-7, D-4, D-6, D-11).
 *
 * @param pack in force on the status date
 */
public record Closeout(Pack pack) {

    /**
     * What finalising this would come to. The question may be asked as often as one likes; an answer that is stored counts
     * as the one finalisation.
     */
    public CloseoutVerdict judge(ConditionalGrant grant, CloseoutRequest request) {
        var window = ConditionalWindow.of(grant.statusDate(), pack);
        var refusals = new ArrayList<Reason>();
        itIsTheFirst(grant).ifPresent(refusals::add);
        refusals.addAll(theRightPeopleDidIt(grant, request));
        refusals.addAll(itLooksAtThePlanOnly(grant, request));
        refusals.addAll(itIsInTime(window, request));
        var notMet = request.results().notMet();
        if (notMet.isEmpty()) {
            theScoreIsFull(grant, request).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return new CloseoutVerdict.Refused(refusals, pack.reference());
        }
        return notMet.isEmpty() ? closedOut(grant, request, window) : terminated(notMet);
    }

    private CloseoutVerdict closedOut(ConditionalGrant grant, CloseoutRequest request, ConditionalWindow window) {
        return new CloseoutVerdict.Final(
                grant.status().closedOut().orElseThrow(),
                StatusAnchor.of(Optional.of(grant.statusDate()), request.effectiveOn(), pack),
                window.isExpiredOn(request.recordedOn()),
                pack.reference());
    }

    private CloseoutVerdict terminated(List<RequirementId> notMet) {
        return new CloseoutVerdict.Terminated(
                notMet.stream().map(this::stillNotMet).toList(), pack.reference());
    }

    /** Why a requirement of the plan stands in the way of a final status; empty if it was found met. */
    public Optional<Reason> inTheWay(RequirementId requirement, Optional<FindingState> found) {
        return found.isEmpty()
                ? Optional.of(notLookedAt(requirement))
                : found.filter(state -> !state.isMet()).map(_ -> stillNotMet(requirement));
    }

    /** Why an item of the plan does, which is not closed as it has to be. */
    public Reason notClosed(String item, Standing standing) {
        return reason(
                "C-8",
                item + " is on the plan and is not closed with verified evidence.",
                standing.name(),
                Standing.CLOSED_VERIFIED.name());
    }

    private Reason stillNotMet(RequirementId requirement) {
        return reason("C-3", requirement + " is still not met: the conditional status ends.", "NOT_MET", "MET");
    }

    private Reason notLookedAt(RequirementId requirement) {
        return reason("C-1", requirement + " is on the plan and was not looked at.", "no finding", "a finding");
    }

    private Optional<Reason> itIsTheFirst(ConditionalGrant grant) {
        var key = certification(grant) ? "closeout.finalisations.certification" : "closeout.finalisations.self";
        var allowed = pack.setting(key);
        return grant.finalised() < Integer.parseInt(allowed.value())
                ? Optional.empty()
                : Optional.of(reason(
                        allowed.citation(),
                        "The closeout was finalised already.",
                        String.valueOf(grant.finalised()),
                        "fewer than " + allowed.value()));
    }

    private static boolean certification(ConditionalGrant grant) {
        return grant.status().assessedBy().map(AssessmentType::certification).orElse(false);
    }

    private List<Reason> theRightPeopleDidIt(ConditionalGrant grant, CloseoutRequest request) {
        var assessed = grant.status().assessedBy().orElseThrow();
        var refusals = new ArrayList<Reason>();
        if (request.assessor() != assessed) {
            refusals.add(reason(
                    "C-2",
                    "The closeout is done by the kind of assessor that the assessment had.",
                    request.assessor().name(),
                    assessed.name()));
        }
        if (assessed == AssessmentType.C3PAO && !request.qualityReviewed()) {
            refusals.add(reason("C-2", "Somebody outside the team has to review it.", "not reviewed", "reviewed"));
        }
        if (assessed == AssessmentType.C3PAO && !request.conflictsChecked()) {
            refusals.add(reason("C-2", "Conflicts of interest have to be ruled out.", "not checked", "checked"));
        }
        return refusals;
    }

    private List<Reason> itLooksAtThePlanOnly(ConditionalGrant grant, CloseoutRequest request) {
        var plan = grant.findings().notMet();
        var refusals = new ArrayList<Reason>();
        for (var requirement : request.results().byRequirement().keySet()) {
            if (!plan.contains(requirement)) {
                refusals.add(reason(
                        "C-1", requirement + " is not on the plan and is not scored again.", "a finding", "none"));
            }
        }
        for (var requirement : plan) {
            if (request.results().of(requirement).isEmpty()) {
                refusals.add(notLookedAt(requirement));
            }
        }
        return refusals;
    }

    private List<Reason> itIsInTime(ConditionalWindow window, CloseoutRequest request) {
        var refusals = new ArrayList<Reason>();
        new ScheduleRules(pack)
                .inTheFuture("The closeout", request.effectiveOn(), request.recordedOn())
                .ifPresent(refusals::add);
        if (!window.holds(request.effectiveOn())) {
            refusals.add(reason(
                    "D-4",
                    "Finalised on day " + window.dayNumber(request.effectiveOn()) + "; day " + window.days()
                            + " is the last.",
                    request.effectiveOn().toString(),
                    window.statusDate() + " to " + window.lastDay()));
        } else if (window.isExpiredOn(request.recordedOn())
                && request.postingReference().isBlank()) {
            refusals.add(reason(
                    "D-4",
                    "Recorded after day " + window.days() + ", so it has to name the posting that was in time.",
                    "no reference",
                    "the reference of the posting"));
        }
        return refusals;
    }

    private Optional<Reason> theScoreIsFull(ConditionalGrant grant, CloseoutRequest request) {
        var score = new Scoring(pack)
                .score(grant.findings().with(request.results()))
                .number();
        if (score.equals(OptionalInt.of(pack.maximumScore()))) {
            return Optional.empty();
        }
        return Optional.of(reason(
                "C-7",
                "With everything met the score has to be " + pack.maximumScore() + ".",
                score.isPresent() ? String.valueOf(score.getAsInt()) : "no score",
                String.valueOf(pack.maximumScore())));
    }

    private Reason reason(String rule, String sentence, String found, String required) {
        return reason(pack.citation(rule), sentence, found, required);
    }

    private static Reason reason(Citation citation, String sentence, String found, String required) {
        return new Reason(citation, sentence, found, required);
    }
}
