package io.poamledger.command.assessment;

import static io.poamledger.commandtest.CmmcStory.requirement;
import static io.poamledger.commandtest.CmmcStory.today;
import static io.poamledger.events.assessment.FindingState.MET;
import static io.poamledger.events.assessment.FindingState.NOT_APPLICABLE;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static io.poamledger.events.assessment.FindingState.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Objectives;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.finding.RecordFindingsFromTable;
import io.poamledger.command.assessment.finding.RecordRequirementFinding;
import io.poamledger.command.assessment.reconsideration.DecideAppeal;
import io.poamledger.command.assessment.reconsideration.FileAppeal;
import io.poamledger.command.assessment.reconsideration.RecordAdjudication;
import io.poamledger.command.assessment.reconsideration.ReevaluateFinding;
import io.poamledger.command.evidence.FinaliseEvidence;
import io.poamledger.command.system.RegisterSystem;
import io.poamledger.command.system.ReviseSystem;
import io.poamledger.commandtest.CmmcStory;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.commandtest.EachOnItsOwnSystem;
import io.poamledger.commandtest.Refusal;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AdjudicationRecorded;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.system.CmmcLevel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessingASystemTest extends EachOnItsOwnSystem {

    /** Monday to Friday without a federal holiday near: ten business days after it is 2026-06-18. */
    private static final LocalDate JUNE_4 = LocalDate.of(2026, 6, 4);

    @Test
    void S_1_what_is_found_is_the_score_and_nobody_enters_it() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET, "3.13.11", PARTIAL));
        var completed = story.last(assessment, AssessmentCompleted.class);
        assertThat(completed.score()).contains(106);
        assertThat(completed.met()).isEqualTo(108);
        assertThat(completed.notMet()).isEqualTo(2);
        assertThat(completed.pack().id()).isEqualTo("cmmc-1");
    }

    @Test
    void S_1_is_not_completed_while_a_requirement_was_not_looked_at() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        story.finds(assessment, "3.1.1", NOT_MET);
        Refusal.of(() -> story.send(new CompleteAssessment(assessment, today())))
                .by(Rule.ASSESSMENT_LACKS_FINDINGS, "109 of 110", "3.1.2");
    }

    @Test
    void S_3_a_partial_state_exists_for_two_requirements_only() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var refusal =
                Refusal.of(() -> story.finds(assessment, "3.1.1", PARTIAL)).by(Rule.FINDING_NOT_ALLOWED, "3.1.1");
        assertThat(refusal.reasons()).containsExactly("S-3");
        story.finds(assessment, "3.5.3", PARTIAL);
        story.finds(assessment, "3.13.11", PARTIAL);
        assertThat(story.events(assessment)).hasSize(3);
    }

    @Test
    void S_3_a_requirement_follows_from_its_objectives() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var letters = Objectives.all().of(requirement("3.1.1"));
        for (var objective : letters.subList(0, letters.size() - 1)) {
            finds(assessment, "3.1.1", String.valueOf(objective.letter()), MET, story.proof);
            assertThat(lastFinding(assessment).requirementFinding()).isEmpty();
        }
        var last = String.valueOf(letters.getLast().letter());
        finds(assessment, "3.1.1", last, NOT_MET);
        assertThat(lastFinding(assessment).requirementFinding()).contains(NOT_MET);
        finds(assessment, "3.1.1", last, MET, story.proof);
        assertThat(lastFinding(assessment).requirementFinding()).contains(MET);
    }

    @Test
    void S_3_a_finding_about_the_requirement_replaces_those_about_its_objectives() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        finds(assessment, "3.1.1", "a", NOT_MET);
        story.finds(assessment, "3.1.1", MET, story.proof);
        finds(assessment, "3.1.1", "b", MET, story.proof);
        assertThat(lastFinding(assessment).requirementFinding()).isEmpty();
    }

    @Test
    void S_3_an_objective_is_named_by_its_letter_or_with_its_requirement() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        finds(assessment, "3.1.1", "3.1.1[a]", NOT_MET);
        assertThat(lastFinding(assessment).objective()).contains("a");
        Refusal.of(() -> finds(assessment, "3.1.1", "3.1.2[a]", NOT_MET)).by(Rule.OBJECTIVE_UNKNOWN, "3.1.2[a]");
    }

    @Test
    void S_3_an_objective_that_does_not_exist_or_is_partial_is_refused() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        Refusal.of(() -> finds(assessment, "3.1.1", "z", NOT_MET)).by(Rule.OBJECTIVE_UNKNOWN, "3.1.1[z]");
        Refusal.of(() -> finds(assessment, "3.13.11", "a", PARTIAL)).by(Rule.FINDING_NOT_ALLOWED, "3.13.11[a]");
    }

    @Test
    void S_4_what_is_met_rests_on_evidence_in_final_form() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var draft = story.draft("a draft");
        assertThat(Refusal.of(() -> story.finds(assessment, "3.1.1", MET))
                        .by(Rule.FINDING_NOT_ALLOWED)
                        .reasons())
                .containsExactly("S-4");
        Refusal.of(() -> story.finds(assessment, "3.1.1", MET, draft))
                .by(Rule.FINDING_NOT_ALLOWED, "drafts do not count");
        Refusal.of(() -> story.finds(assessment, "3.1.1", MET, story.proof, draft))
                .by(Rule.EVIDENCE_NOT_FINAL);
        story.send(new FinaliseEvidence(draft, story.system()));
        story.finds(assessment, "3.1.1", MET, draft);
        assertThat(lastFinding(assessment).evidence()).hasSize(1);
    }

    @Test
    void S_4_not_applicable_needs_a_reason_and_the_security_plan_always_applies() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        Refusal.of(() -> story.send(new RecordRequirementFinding(
                        assessment, requirement("3.1.9"), Optional.empty(), NOT_APPLICABLE, "", List.of(), false)))
                .by(Rule.FINDING_NOT_ALLOWED, "3.1.9");
        Refusal.of(() -> story.finds(assessment, "3.12.4", NOT_APPLICABLE)).by(Rule.FINDING_NOT_ALLOWED, "3.12.4");
    }

    @Test
    void S_4_evidence_of_another_system_is_unknown_here() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var elsewhere = new CmmcStory(node, CommandNode.ACME);
        Refusal.of(() -> story.finds(assessment, "3.1.1", MET, elsewhere.proof)).by(Rule.EVIDENCE_UNKNOWN);
    }

    @Test
    void S_5_without_a_security_plan_there_is_no_score() {
        var assessment = story.assessed(today(), Map.of("3.12.4", NOT_MET));
        var completed = story.last(assessment, AssessmentCompleted.class);
        assertThat(completed.score()).isEmpty();
        assertThat(completed.withoutScore())
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule()).isEqualTo("S-5"));
    }

    @Test
    void S_7_access_that_is_not_permitted_rests_on_the_policy() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        Refusal.of(() -> story.finds(assessment, "3.1.16", NOT_APPLICABLE)).by(Rule.FINDING_NOT_ALLOWED, "policy");
        story.finds(assessment, "3.1.16", NOT_APPLICABLE, story.proof);
        assertThat(lastFinding(assessment).finding()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void S_8_an_adjudication_counts_while_the_plan_in_force_includes_it_and_nothing_changed() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        theSecurityPlanIs("3.1");
        Refusal.of(() -> story.send(adjudication(assessment, "3.0", true))).by(Rule.ADJUDICATION_WITHOUT_EFFECT, "3.1");
        Refusal.of(() -> story.send(adjudication(assessment, "3.1", false)))
                .by(Rule.ADJUDICATION_WITHOUT_EFFECT, "changed");
        story.send(adjudication(assessment, "3.1", true));
        assertThat(story.last(assessment, AdjudicationRecorded.class).countsAs())
                .isEqualTo(MET);
    }

    @Test
    void S_10_a_completed_assessment_keeps_its_findings() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        Refusal.of(() -> story.finds(assessment, "3.1.9", MET, story.proof))
                .by(Rule.ASSESSMENT_IS_COMPLETE, "a score of 109");
        var before = node.events();
        story.send(new CompleteAssessment(assessment, today()));
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void C_10_a_finding_is_reevaluated_within_ten_business_days() {
        var assessment = story.assessed(JUNE_4, Map.of("3.1.9", NOT_MET));
        Refusal.of(() -> story.send(reevaluation(assessment, LocalDate.of(2026, 6, 19), MET)))
                .by(Rule.REEVALUATION_TOO_LATE, "2026-06-18");
        Refusal.of(() -> story.send(reevaluation(assessment, JUNE_4.minusDays(1), MET)))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "2026-06-04");
        story.send(reevaluation(assessment, LocalDate.of(2026, 6, 18), MET));
        var reevaluated = story.last(assessment, FindingReevaluated.class);
        assertThat(reevaluated.from()).isEqualTo(NOT_MET);
        assertThat(reevaluated.score()).contains(110);
    }

    @Test
    void C_10_only_what_was_not_met_is_reevaluated_and_on_evidence() {
        var assessment = story.assessed(JUNE_4, Map.of("3.1.9", NOT_MET));
        Refusal.of(() -> story.send(
                        new ReevaluateFinding(assessment, requirement("3.1.9"), MET, JUNE_4, "shown", List.of())))
                .by(Rule.FINDING_NOT_ALLOWED);
        Refusal.of(() -> story.send(
                        new ReevaluateFinding(assessment, requirement("3.1.1"), NOT_MET, JUNE_4, "gone", List.of())))
                .by(Rule.NOTHING_TO_REEVALUATE, "3.1.1");
    }

    @Test
    void C_10_not_once_a_status_rests_on_the_assessment() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", today().plusDays(90));
        story.declares(assessment, today());
        Refusal.of(() -> story.send(reevaluation(assessment, today(), MET))).by(Rule.STATUS_RESTS_ON_IT);
    }

    @Test
    void C_11_a_granted_appeal_opens_its_finding_again_and_a_second_one_has_fifteen_business_days() {
        var assessment = story.assessed(JUNE_4, Map.of("3.1.9", NOT_MET));
        Refusal.of(() -> story.send(new DecideAppeal(assessment, today(), true, "so")))
                .by(Rule.NO_APPEAL_TO_DECIDE);
        Refusal.of(() -> story.send(appeal(assessment, "3.1.1", JUNE_4))).by(Rule.NOTHING_TO_APPEAL, "3.1.1");
        story.send(appeal(assessment, "3.1.9", JUNE_4));
        story.send(new DecideAppeal(assessment, LocalDate.of(2026, 7, 6), false, "seen otherwise"));
        Refusal.of(() -> story.send(appeal(assessment, "3.1.9", LocalDate.of(2026, 7, 28))))
                .by(Rule.APPEAL_TOO_LATE, "2026-07-27");
        story.send(appeal(assessment, "3.1.9", LocalDate.of(2026, 7, 27)));
        story.send(new DecideAppeal(assessment, LocalDate.of(2026, 8, 10), true, "shown on all"));
        story.send(reevaluation(assessment, LocalDate.of(2026, 8, 11), MET));
        assertThat(story.last(assessment, FindingReevaluated.class).score()).contains(110);
    }

    @Test
    void C_11_a_second_appeal_waits_until_the_first_is_decided() {
        var assessment = story.assessed(JUNE_4, Map.of("3.1.9", NOT_MET, "3.1.21", NOT_MET));
        story.send(appeal(assessment, "3.1.9", JUNE_4));
        Refusal.of(() -> story.send(appeal(assessment, "3.1.21", JUNE_4))).by(Rule.APPEAL_PENDING, "2026-06-04");
        story.send(new DecideAppeal(assessment, LocalDate.of(2026, 7, 6), false, "seen otherwise"));
        story.send(appeal(assessment, "3.1.21", LocalDate.of(2026, 7, 6)));
    }

    @Test
    void D_11_nothing_is_assessed_in_the_future() {
        Refusal.of(() -> story.start(AssessmentPurpose.STATUS, today().plusDays(1)))
                .by(Rule.ASSESSED_IN_THE_FUTURE, "America/Chicago");
    }

    @Test
    void D_11_nothing_is_completed_before_it_began_nor_appealed_against_before_it_was_found() {
        var assessment = story.start(AssessmentPurpose.STATUS, JUNE_4);
        story.findsAllMetBut(assessment, Map.of("3.1.9", NOT_MET));
        Refusal.of(() -> story.send(new CompleteAssessment(assessment, JUNE_4.minusDays(1))))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "2026-06-03", "2026-06-04");
        story.send(new CompleteAssessment(assessment, JUNE_4));
        Refusal.of(() -> story.send(appeal(assessment, "3.1.9", JUNE_4.minusDays(1))))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "2026-06-04");
        story.send(appeal(assessment, "3.1.9", JUNE_4));
        Refusal.of(() -> story.send(new DecideAppeal(assessment, JUNE_4.minusDays(1), true, "so")))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "2026-06-04");
    }

    @Test
    void E_9_a_level_1_system_is_assessed_elsewhere() {
        var system = new SystemId("level-1");
        node.send(new RegisterSystem(
                system,
                "FCI only",
                "FCI",
                CmmcLevel.LEVEL_1,
                ZoneId.of("UTC"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                30));
        Refusal.of(() -> node.send(new StartAssessment(
                        system, AssessmentPurpose.STATUS, AssessmentType.SELF, "all", "Ada", today())))
                .by(Rule.ASSESSMENT_OF_ANOTHER_LEVEL);
    }

    @Test
    void C_1_there_is_no_closeout_without_a_conditional_status() {
        Refusal.of(() -> story.start(AssessmentPurpose.CLOSEOUT, today())).by(Rule.NO_PLAN_TO_CLOSE_OUT);
    }

    @Test
    void a_table_is_recorded_whole_or_not_at_all() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var good = """
                Requirement,Finding,Reason,Evidence
                AC.L2-3.1.1,MET,,%s
                03.01.09,Not met,"no notice, anywhere",
                3.13.11,partial,,
                3.1.16,N/A,no wireless,%s
                """.formatted(story.proof, story.proof);
        Refusal.of(() -> story.send(table(assessment, good + "3.1.2,perhaps,,\n")))
                .by(Rule.FINDINGS_UNREADABLE, "Row 5", "perhaps");
        Refusal.of(() -> story.send(table(assessment, good + "3.15.1,MET,,\n")))
                .by(Rule.FINDINGS_UNREADABLE, "Row 5", "3.15.1");
        Refusal.of(() -> story.send(table(assessment, good + "3.1.2,MET,,\n"))).by(Rule.FINDING_NOT_ALLOWED, "3.1.2");
        Refusal.of(() -> story.send(table(assessment, "a,b\n1,2\n"))).by(Rule.FINDINGS_UNREADABLE, "requirement");
        assertThat(story.events(assessment)).hasSize(1);
        story.send(table(assessment, good));
        assertThat(story.events(assessment)
                        .filter(RequirementFindingRecorded.class::isInstance)
                        .map(event -> ((RequirementFindingRecorded) event).finding()))
                .containsExactly(MET, NOT_MET, PARTIAL, NOT_APPLICABLE);
    }

    @Test
    void a_score_sheet_is_a_table_whose_evidence_may_be_the_sheet_itself() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var sheet = """
                System,Acme
                Score,104

                Requirement,Practice,Title,State,Points,Points deducted,Why
                3.1.1,AC.L2-3.1.1,Limit access,met,5,0,
                3.1.9,AC.L2-3.1.9,Give notice,not met,1,1,no banner
                3.13.11,SC.L2-3.13.11,Cryptography,partial,5,3,not validated
                3.1.16,AC.L2-3.1.16,Wireless,not assessed,5,,
                """;
        Refusal.of(() -> story.send(table(assessment, sheet))).by(Rule.FINDING_NOT_ALLOWED, "3.1.1");
        Refusal.of(() -> story.send(table(assessment, sheet.replace("not met", "so so"))))
                .by(Rule.FINDINGS_UNREADABLE, "Row 2", "so so");
        story.send(new RecordFindingsFromTable(assessment, sheet, List.of(story.proof)));
        assertThat(story.events(assessment)
                        .filter(RequirementFindingRecorded.class::isInstance)
                        .map(event -> ((RequirementFindingRecorded) event).finding()))
                .containsExactly(MET, NOT_MET, PARTIAL);
    }

    private static RecordFindingsFromTable table(AssessmentId assessment, String table) {
        return new RecordFindingsFromTable(assessment, table, List.of());
    }

    @Test
    void a_table_keeps_the_bounds_of_a_single_finding() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var titles = "requirement,finding,reason,evidence\n";
        Refusal.of(() -> story.send(table(
                        assessment, titles + "3.1.1,NOT MET,as seen,\n3.1.2,NOT MET," + "x".repeat(100_000) + ",\n")))
                .by(Rule.FINDINGS_UNREADABLE, "Row 2", "characters");
        var artifacts = Stream.generate(UUID::randomUUID)
                .limit(4_000)
                .map(UUID::toString)
                .collect(Collectors.joining(" "));
        Refusal.of(() -> story.send(table(assessment, titles + "3.1.1,MET,as seen," + artifacts + "\n")))
                .by(Rule.FINDINGS_UNREADABLE, "Row 1", "entries");
        Refusal.of(() -> story.send(table(assessment, titles + "3.1.1,NOT MET,as seen,\n".repeat(501))))
                .by(Rule.FINDINGS_UNREADABLE, "Row 501", "500 rows");
        assertThat(story.events(assessment)).hasSize(1);
    }

    @Test
    void S_3_the_whole_is_found_again_in_the_same_words_after_its_objectives_were() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        story.finds(assessment, "3.1.1", NOT_MET);
        var letters = Objectives.all().of(requirement("3.1.1"));
        letters.forEach(each -> finds(assessment, "3.1.1", String.valueOf(each.letter()), MET, story.proof));
        assertThat(lastFinding(assessment).requirementFinding()).contains(MET);
        story.finds(assessment, "3.1.1", NOT_MET);
        assertThat(lastFinding(assessment).requirementFinding()).contains(NOT_MET);
        var before = node.events();
        var first = String.valueOf(letters.getFirst().letter());
        finds(assessment, "3.1.1", first, MET, story.proof);
        story.finds(assessment, "3.1.16", NOT_MET);
        finds(assessment, "3.1.1", first, MET, story.proof);
        assertThat(node.events()).isEqualTo(before + 2);
    }

    @Test
    void the_same_finding_again_is_no_event() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        story.finds(assessment, "3.1.9", NOT_MET);
        var before = node.events();
        story.finds(assessment, "3.1.9", NOT_MET);
        assertThat(node.events()).isEqualTo(before);
        story.finds(assessment, "3.1.9", MET, story.proof);
        story.finds(assessment, "3.1.9", NOT_MET);
        assertThat(node.events()).isEqualTo(before + 2);
    }

    private RequirementFindingRecorded lastFinding(AssessmentId assessment) {
        return story.last(assessment, RequirementFindingRecorded.class);
    }

    private void finds(
            AssessmentId assessment, String requirement, String objective, FindingState finding, EvidenceId... proof) {
        story.send(new RecordRequirementFinding(
                assessment,
                requirement(requirement),
                Optional.of(objective),
                finding,
                "as seen",
                List.of(proof),
                false));
    }

    private RecordAdjudication adjudication(AssessmentId assessment, String version, boolean unchanged) {
        return new RecordAdjudication(
                assessment, requirement("3.8.9"), MET, LocalDate.of(2026, 5, 4), story.proof, version, unchanged);
    }

    private ReevaluateFinding reevaluation(AssessmentId assessment, LocalDate on, FindingState finding) {
        return new ReevaluateFinding(
                assessment, requirement("3.1.9"), finding, on, "It is shown now", List.of(story.proof));
    }

    private static FileAppeal appeal(AssessmentId assessment, String requirement, LocalDate on) {
        return new FileAppeal(assessment, List.of(requirement(requirement)), "the C3PAO", on, "It was shown");
    }

    private void theSecurityPlanIs(String version) {
        story.send(new ReviseSystem(
                story.system(),
                "System",
                story.system().value().toUpperCase(Locale.ROOT),
                CmmcLevel.LEVEL_2,
                ZoneId.of("America/Chicago"),
                List.of(),
                Optional.empty(),
                Optional.of("SSP"),
                Optional.of(version),
                30,
                true,
                "a new plan"));
    }
}
