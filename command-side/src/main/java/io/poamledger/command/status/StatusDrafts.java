package io.poamledger.command.status;

import io.poamledger.command.Command;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.KnownAssessment;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.status.standpoint.StatusState;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.system.CmmcLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the forms about a status show first, and which of them have nothing to be about now.
 *
 * @param artifacts final ones, to choose from
 */
record StatusDrafts(KnownSystem system, StatusState status, List<KnownAssessment> assessments, List<Choice> artifacts)
        implements Drafts {

    @Override
    public Draft of(Class<? extends Command> command, Named named) {
        return switch (command.getSimpleName()) {
            case "StartAssessment" -> starting();
            case "RecordRequirementFinding", "RecordFindings", "RecordFindingsFromTable", "RecordAdjudication" ->
                choosing(this::isUnderWay, Map.of(), "There is no assessment under way.");
            case "CompleteAssessment" ->
                choosing(
                        assessment -> isUnderWay(assessment) && assessment.is(AssessmentPurpose.STATUS),
                        Map.of("completedOn", system.today()),
                        "There is no assessment under way.");
            case "ReevaluateFinding" ->
                choosing(
                        this::mayBeReevaluated,
                        Map.of("reevaluatedOn", system.today(), "finding", "MET"),
                        "There is no completed assessment that no status rests on, and no closeout with a granted appeal.");
            case "FileAppeal" ->
                choosing(
                        this::mayBeAppealedAgainst,
                        Map.of("filedOn", system.today()),
                        "There is no completed assessment without an undecided appeal.");
            case "DecideAppeal" ->
                choosing(
                        KnownAssessment::appealed,
                        Map.of("decidedOn", system.today()),
                        "There is no undecided appeal.");
            case "DeclareConditionalStatus", "GrantFinalStatus" ->
                choosing(
                        assessment -> assessment.completed().isPresent() && !rests(assessment),
                        Map.of("statusDate", system.today()),
                        "There is no completed assessment to declare a status on.");
            case "FinaliseCloseout" -> closingOut();
            case "WithdrawRepresentation" ->
                status.standingRepresentations().isEmpty()
                        ? Draft.refused(
                                Rule.REPRESENTATION_UNKNOWN.refuses("Nothing was said to others yet."), List.of())
                        : Draft.showing(Optional.of(Map.of("withdrawnOn", system.today())));
            case "SubmitAffirmation" -> Draft.showing(Optional.of(Map.of("affirmedOn", system.today())));
            case "RecordPosting" ->
                Draft.showing(Optional.of(Map.of(
                        "madeOn", system.today(),
                        "madeTo", "SPRS",
                        "cageCodes", system.profile().cageCodes())));
            default -> Draft.showing(Optional.empty());
        };
    }

    private Draft starting() {
        return system.profile().level() == CmmcLevel.LEVEL_2
                ? Draft.showing(
                        Optional.of(Map.of("purpose", "STATUS", "assessedBy", "SELF", "startedOn", system.today())))
                : Draft.refused(
                        Rule.ASSESSMENT_OF_ANOTHER_LEVEL.refuses(
                                "Assessments are recorded of Level 2 systems; this one is assessed at another level."),
                        List.of());
    }

    private Draft closingOut() {
        return status.openConditional().isEmpty()
                ? Draft.refused(
                        Rule.NO_CONDITIONAL_STATUS.refuses("There is no conditional status to close out."), List.of())
                : choosing(
                        assessment -> assessment.is(AssessmentPurpose.CLOSEOUT) && !rests(assessment),
                        Map.of("effectiveOn", system.today()),
                        "There is no closeout assessment under way.");
    }

    private boolean mayBeAppealedAgainst(KnownAssessment assessment) {
        var isOver =
                assessment.completed().isPresent() || assessment.is(AssessmentPurpose.CLOSEOUT) && rests(assessment);
        return isOver && !assessment.appealed();
    }

    private boolean isUnderWay(KnownAssessment assessment) {
        return assessment.completed().isEmpty() && !rests(assessment);
    }

    private boolean mayBeReevaluated(KnownAssessment assessment) {
        return rests(assessment)
                ? assessment.is(AssessmentPurpose.CLOSEOUT) && assessment.granted()
                : assessment.completed().isPresent();
    }

    private boolean rests(KnownAssessment assessment) {
        return status.restsOn(assessment.started().assessmentId());
    }

    private Draft choosing(Predicate<KnownAssessment> which, Map<String, ?> shows, String otherwise) {
        var choices =
                assessments.stream().filter(which).map(StatusDrafts::choice).toList();
        return choices.isEmpty()
                ? Draft.refused(Rule.ASSESSMENT_UNKNOWN.refuses(otherwise), List.of())
                : Draft.choosing(
                        shows.isEmpty() ? Optional.empty() : Optional.of(shows),
                        List.of(),
                        Map.of(AssessmentId.class, choices, EvidenceId.class, artifacts));
    }

    private static Choice choice(KnownAssessment assessment) {
        var started = assessment.started();
        return new Choice(
                started.assessmentId().toString(),
                "Assessment " + started.assessmentId().number() + " of " + started.startedOn() + ", "
                        + started.assessor());
    }
}
