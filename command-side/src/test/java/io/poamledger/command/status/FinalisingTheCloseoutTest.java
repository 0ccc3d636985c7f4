package io.poamledger.command.status;

import static io.poamledger.commandtest.CmmcStory.today;
import static io.poamledger.events.assessment.FindingState.MET;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.Rule;
import io.poamledger.command.assessment.StartAssessment;
import io.poamledger.command.assessment.reconsideration.DecideAppeal;
import io.poamledger.command.assessment.reconsideration.FileAppeal;
import io.poamledger.command.assessment.reconsideration.ReevaluateFinding;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.status.deciding.RecordStatusOverride;
import io.poamledger.command.status.representation.RecordStatement;
import io.poamledger.command.system.ReviseSystem;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CmmcStory;
import io.poamledger.commandtest.EachOnItsOwnSystem;
import io.poamledger.commandtest.Refusal;
import io.poamledger.events.assessment.AppealFiled;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.RepresentationKind;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.status.StatusOverridden;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.events.verdict.StatedReason;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class FinalisingTheCloseoutTest extends EachOnItsOwnSystem {

    private static final String[] JSON = {"Content-Type", "application/json"};

    private PoamItemId item;

    @Test
    void C_7_everything_met_is_final_and_keeps_the_conditional_date() {
        var statusDate = conditionalSince(100);
        var closeout = closedAndFoundMet();
        story.closesOut(closeout, today(), "SPRS 1");
        var finalised = story.last(stream(), CloseoutFinalised.class);
        assertThat(finalised.status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(finalised.statusDate()).isEqualTo(statusDate);
        assertThat(finalised.keptFrom()).isEqualTo(today());
        assertThat(finalised.recordedLate()).isFalse();
        assertThat(finalised.basis().inputs()).hasSize(3);
    }

    @Test
    void C_9_an_item_of_the_plan_is_closed_out_once_the_closeout_is_finalised() {
        conditionalSince(100);
        var plans = node.bean(Configuration.class).getComponent(FrozenPlans.class);
        var closeout = closedAndFoundMet();
        assertThat(plans.areClosedOut(item)).isFalse();
        story.closesOut(closeout, today(), "");
        assertThat(plans.areClosedOut(item)).isTrue();
    }

    @Test
    void C_3_one_not_met_ends_the_status_at_once() {
        conditionalSince(100);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, today());
        story.finds(closeout, "3.1.9", NOT_MET);
        story.closesOut(closeout, today(), "");
        var terminated = story.last(stream(), ConditionalStatusTerminated.class);
        assertThat(terminated.reasons()).extracting(StatedReason::rule).containsExactly("C-3");
        Refusal.of(() -> story.start(AssessmentPurpose.CLOSEOUT, today())).by(Rule.NO_PLAN_TO_CLOSE_OUT);
    }

    @Test
    void C_4_it_is_finalised_once() {
        conditionalSince(100);
        var closeout = closedAndFoundMet();
        story.closesOut(closeout, today(), "");
        var refusal = Refusal.of(() -> story.closesOut(closeout, today(), "")).by(Rule.CLOSEOUT_REFUSED, "finalised");
        assertThat(refusal.reasons()).containsExactly("C-4");
        Refusal.of(() -> story.finds(closeout, "3.1.9", NOT_MET)).by(Rule.ASSESSMENT_IS_COMPLETE);
    }

    @Test
    void C_11_a_finding_of_the_closeout_is_evaluated_again_once_an_appeal_against_it_was_granted() {
        conditionalSince(100);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, today().minusDays(3));
        story.finds(closeout, "3.1.9", NOT_MET);
        Refusal.of(() -> story.send(again(closeout, today()))).by(Rule.ASSESSMENT_NOT_COMPLETE);
        story.closesOut(closeout, today(), "");
        Refusal.of(() -> story.send(again(closeout, today()))).by(Rule.STATUS_RESTS_ON_IT);
        story.send(new FileAppeal(
                closeout, List.of(CmmcStory.requirement("3.1.9")), "the C3PAO", today().minusDays(2), "It was shown"));
        Refusal.of(() -> story.send(again(closeout, today()))).by(Rule.STATUS_RESTS_ON_IT);
        story.send(new DecideAppeal(closeout, today().minusDays(1), true, "shown on all"));
        Refusal.of(() -> story.send(again(closeout, today().minusDays(2))))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "granted on " + today().minusDays(1));
        assertThat(assessedIn(posting())).isEqualTo(109);
        story.send(again(closeout, today()));
        assertThat(story.last(closeout, FindingReevaluated.class).score()).isEmpty();
        assertThat(assessedIn(posting())).isEqualTo(110);
    }

    @Test
    void C_7_the_assessed_score_is_that_of_the_assessment_and_its_closeout_once_that_is_finalised() {
        conditionalSince(100);
        assertThat(assessedIn(posting())).isEqualTo(109);
        var closeout = closedAndFoundMet();
        assertThat(assessedIn(posting())).isEqualTo(109);
        story.closesOut(closeout, today(), "SPRS 1");
        assertThat(assessedIn(posting())).isEqualTo(110);
    }

    private ReevaluateFinding again(AssessmentId closeout, LocalDate on) {
        return new ReevaluateFinding(
                closeout, CmmcStory.requirement("3.1.9"), MET, on, "shown on all", List.of(story.proof));
    }

    private RepresentationRecorded posting() {
        story.send(new RecordStatement(
                story.system(),
                RepresentationKind.QUESTION_ANSWERED,
                today(),
                "Prime",
                Optional.empty(),
                Optional.empty(),
                "so",
                ""));
        return story.last(stream(), RepresentationRecorded.class);
    }

    private static int assessedIn(RepresentationRecorded said) {
        return said.known().assessed().orElseThrow();
    }

    @Test
    void C_1_only_the_plan_is_looked_at_and_all_of_it() {
        conditionalSince(100);
        story.closes(item);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, today());
        Refusal.of(() -> story.finds(closeout, "3.1.1", MET, story.proof)).by(Rule.NOT_ON_THE_PLAN, "3.1.1");
        assertThat(Refusal.of(() -> story.closesOut(closeout, today(), ""))
                        .by(Rule.CLOSEOUT_REFUSED)
                        .reasons())
                .contains("C-1");
    }

    @Test
    void C_8_an_item_of_the_plan_that_is_not_closed_here_stops_it() {
        conditionalSince(100);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, today());
        story.finds(closeout, "3.1.9", MET, story.proof);
        assertThat(Refusal.of(() -> story.closesOut(closeout, today(), ""))
                        .by(Rule.CLOSEOUT_REFUSED, "not closed with verified evidence")
                        .reasons())
                .containsExactly("C-8");
    }

    @Test
    void D_4_day_180_is_taken_and_day_181_is_not() {
        var statusDate = conditionalSince(181);
        var closeout = closedAndFoundMet(statusDate.plusDays(170));
        var refusal = Refusal.of(() -> story.closesOut(closeout, statusDate.plusDays(181), "S1"))
                .by(Rule.CLOSEOUT_REFUSED);
        assertThat(refusal.reasons()).containsExactly("D-4");
        assertThat(Refusal.of(() -> story.closesOut(closeout, statusDate.plusDays(180), ""))
                        .by(Rule.CLOSEOUT_REFUSED, "name the posting")
                        .reasons())
                .containsExactly("D-4");
        story.closesOut(closeout, statusDate.plusDays(180), "SPRS 1");
        assertThat(story.last(stream(), CloseoutFinalised.class).recordedLate()).isTrue();
    }

    @Test
    void D_4_it_is_finalised_after_it_began_and_after_its_items_were_completed() {
        var statusDate = conditionalSince(170);
        story.closes(item, statusDate.plusDays(160));
        var early = story.start(AssessmentPurpose.CLOSEOUT, statusDate.plusDays(150));
        story.finds(early, "3.1.9", MET, story.proof);
        assertThat(Refusal.of(() -> story.closesOut(early, statusDate.plusDays(159), "S1"))
                        .by(Rule.CLOSEOUT_REFUSED, "was completed after")
                        .reasons())
                .containsExactly("D-4");
        assertThat(Refusal.of(() -> story.closesOut(early, statusDate.plusDays(149), "S1"))
                        .by(Rule.CLOSEOUT_REFUSED, "before its assessment began")
                        .reasons())
                .containsExactly("D-4", "D-4");
        story.closesOut(early, statusDate.plusDays(160), "S1");
    }

    @Test
    void C_2_a_closeout_begins_with_its_status_and_is_done_by_the_same_kind_of_assessor() {
        var statusDate = conditionalSince(10);
        Refusal.of(() -> story.start(AssessmentPurpose.CLOSEOUT, statusDate.minusDays(1)))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, String.valueOf(statusDate));
        Refusal.of(() -> story.send(new StartAssessment(
                        story.system(),
                        AssessmentPurpose.CLOSEOUT,
                        AssessmentType.C3PAO,
                        "The plan",
                        "Best Assessors",
                        statusDate)))
                .by(Rule.CLOSEOUT_BY_ANOTHER_KIND, "SELF", "C3PAO");
        story.start(AssessmentPurpose.CLOSEOUT, statusDate);
    }

    @Test
    void D_5_a_closeout_begun_under_another_conditional_status_does_not_count_for_this_one() {
        var first = conditionalSince(181);
        var old = story.start(AssessmentPurpose.CLOSEOUT, first.plusDays(100));
        story.finds(old, "3.1.9", MET, story.proof);
        story.declares(story.assessed(today(), Map.of("3.1.9", NOT_MET)), today());
        story.closes(item);
        assertThat(Refusal.of(() -> story.closesOut(old, today(), ""))
                        .by(Rule.CLOSEOUT_REFUSED, "began before the conditional status")
                        .reasons())
                .containsExactly("C-1");
    }

    @Test
    void D_5_a_result_that_leaves_the_conditional_status_leaves_its_days_and_its_closeout() {
        var statusDate = conditionalSince(100);
        story.send(override(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, statusDate.plusDays(50)));
        Refusal.of(() -> story.send(override(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, today())))
                .by(Rule.NO_CONDITIONAL_STATUS, "not in force");
        Refusal.of(() -> story.send(override(CmmcStatus.NONE, statusDate.plusDays(49))))
                .by(Rule.STATUS_BEFORE_THE_LAST_ONE, String.valueOf(statusDate.plusDays(50)));
        var closeout = closedAndFoundMet(statusDate.plusDays(40));
        assertThat(Refusal.of(() -> story.closesOut(closeout, statusDate.plusDays(49), ""))
                        .by(Rule.CLOSEOUT_REFUSED)
                        .reasons())
                .containsExactly("C-12");
        story.closesOut(closeout, today(), "");
        assertThat(story.last(stream(), CloseoutFinalised.class).statusDate()).isEqualTo(statusDate);
    }

    @Test
    void C_12_a_status_is_not_declared_before_the_last_one() {
        story.isFinal(story.assessed(today().minusDays(30), Map.of()), today().minusDays(25));
        var assessment = story.assessed(today().minusDays(20), Map.of());
        story.send(override(CmmcStatus.NONE, today().minusDays(5)));
        Refusal.of(() -> story.isFinal(assessment, today().minusDays(6))).by(Rule.STATUS_BEFORE_THE_LAST_ONE);
        story.isFinal(assessment, today());
    }

    @Test
    void C_12_a_result_that_leaves_no_status_ends_one() {
        Refusal.of(() -> story.send(override(CmmcStatus.NONE, today())))
                .by(Rule.NOTHING_TO_OVERRIDE, "'" + story.system() + "'", String.valueOf(today()), "as an assessment");
        var statusDate = conditionalSince(200);
        Refusal.of(() -> story.send(override(CmmcStatus.NONE, statusDate.plusDays(181))))
                .by(Rule.NOTHING_TO_OVERRIDE);
        story.send(override(CmmcStatus.NONE, statusDate.plusDays(180)));
        Refusal.of(() -> story.send(override(CmmcStatus.NONE, today()))).by(Rule.NOTHING_TO_OVERRIDE);
    }

    @Test
    void E_7_a_system_stays_at_the_level_of_its_status() {
        var statusDate = conditionalSince(10);
        var before = node.events();
        Refusal.of(() -> story.send(revised(CmmcLevel.LEVEL_1)))
                .by(
                        Rule.LEVEL_OF_ITS_STATUS,
                        "Conditional Level 2 (Self)",
                        "through " + statusDate.plusDays(180),
                        "level 2, not at level 1",
                        "as a system of its own");
        assertThat(node.events()).isEqualTo(before);
        story.send(override(CmmcStatus.NONE, today()));
        story.send(revised(CmmcLevel.LEVEL_1));
        assertThat(story.last(story.system(), SystemRevised.class).to().level()).isEqualTo(CmmcLevel.LEVEL_1);
    }

    private ReviseSystem revised(CmmcLevel level) {
        return new ReviseSystem(
                story.system(),
                "System",
                story.system().value().toUpperCase(Locale.ROOT),
                level,
                ZoneId.of("America/Chicago"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                30,
                true,
                "another scope");
    }

    @Test
    void C_11_a_finding_of_the_closeout_is_appealed_against_once_it_is_finalised() {
        conditionalSince(100);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, today());
        story.finds(closeout, "3.1.9", NOT_MET);
        var appeal =
                new FileAppeal(closeout, List.of(CmmcStory.requirement("3.1.9")), "the C3PAO", today(), "It was shown");
        Refusal.of(() -> story.send(appeal)).by(Rule.ASSESSMENT_NOT_COMPLETE);
        story.closesOut(closeout, today(), "");
        story.send(appeal);
        assertThat(story.last(closeout, AppealFiled.class).filedOn()).isEqualTo(today());
    }

    private RecordStatusOverride override(CmmcStatus leaves, LocalDate on) {
        return new RecordStatusOverride(story.system(), leaves, on, "DIBCAC 27-1", "as they found it");
    }

    @Test
    void D_11_it_is_not_finalised_in_the_future() {
        conditionalSince(10);
        var closeout = closedAndFoundMet();
        assertThat(Refusal.of(() -> story.closesOut(closeout, today().plusDays(1), ""))
                        .by(Rule.CLOSEOUT_REFUSED)
                        .reasons())
                .containsExactly("D-11");
    }

    @Test
    void C_12_what_dibcac_found_takes_precedence_and_there_is_nothing_to_close_out() {
        conditionalSince(10);
        var closeout = closedAndFoundMet();
        var override = new RecordStatusOverride(
                story.system(), CmmcStatus.NONE, today(), "DIBCAC 27-1", "3.13.11 was found not met");
        story.send(override);
        assertThat(story.last(stream(), StatusOverridden.class).status()).isEqualTo(CmmcStatus.NONE);
        var before = node.events();
        story.send(override);
        assertThat(node.events()).isEqualTo(before);
        Refusal.of(() -> story.closesOut(closeout, today(), "")).by(Rule.NO_CONDITIONAL_STATUS, "No CMMC Status");
        Refusal.of(() -> story.send(
                        new RecordStatusOverride(story.system(), CmmcStatus.NONE, today().plusDays(1), "x", "y")))
                .by(Rule.OVERRIDE_IN_THE_FUTURE);
    }

    @Test
    void a_closeout_rests_on_a_closeout_assessment() {
        conditionalSince(10);
        Refusal.of(() -> story.closesOut(new AssessmentId(story.system(), 1), today(), ""))
                .by(Rule.NO_PLAN_TO_CLOSE_OUT);
    }

    @Test
    void C_4_a_rehearsal_stores_nothing_and_gives_the_verdict_that_the_real_one_gives() {
        conditionalSince(100);
        var manager = node.clientOn(story.system(), "m" + UUID.randomUUID(), Role.COMPLIANCE_MANAGER);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, today());
        story.finds(closeout, "3.1.9", NOT_MET);
        var before = node.events();
        assertThat(rehearsal(manager, closeout)).contains("\"outcome\":\"TERMINATED\"", "C-3");
        story.finds(closeout, "3.1.9", MET, story.proof);
        assertThat(rehearsal(manager, closeout)).contains("\"outcome\":\"REFUSED\"", "C-8");
        story.closes(item);
        assertThat(rehearsal(manager, closeout))
                .contains("\"outcome\":\"FINAL\"", "FINAL_LEVEL_2_SELF", "\"position\":" + node.events());
        assertThat(story.events(stream())).hasSize(1);
        assertThat(node.events()).isGreaterThan(before);
        var owner = node.clientOn(story.system(), "o" + UUID.randomUUID(), Role.OWNER);
        assertThat(owner.post("/api/commands/FinaliseCloseout/rehearsal", body(closeout), JSON)
                        .status())
                .isEqualTo(403);
        assertThat(manager.post("/api/commands/VoidItem/rehearsal", body(closeout), JSON)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void H_4_a_rehearsal_finds_an_artifact_that_is_missing() throws IOException {
        conditionalSince(100);
        var closeout = closedAndFoundMet();
        var manager = node.clientOn(story.system(), "m" + UUID.randomUUID(), Role.COMPLIANCE_MANAGER);
        assertThat(rehearsal(manager, closeout)).contains("\"outcome\":\"FINAL\"");
        var content = story.last(story.proof, EvidencePreserved.class).content().hex();
        try (var files = Files.walk(folder.resolve("evidence"))) {
            for (var file : files.filter(path -> path.endsWith(content)).toList()) {
                Files.delete(file);
            }
        }
        assertThat(rehearsal(manager, closeout)).contains("\"outcome\":\"REFUSED\"", "H-4", content);
        assertThat(Refusal.of(() -> story.closesOut(closeout, today(), ""))
                        .by(Rule.CLOSEOUT_REFUSED)
                        .reasons())
                .containsExactly("H-4");
    }

    private String rehearsal(Client client, AssessmentId closeout) {
        var answer = client.post("/api/commands/FinaliseCloseout/rehearsal", body(closeout), JSON);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private byte[] body(AssessmentId closeout) {
        return """
                {"systemId": "%s", "closeout": "%s", "effectiveOn": "%s"}""".formatted(story.system(), closeout, today()).getBytes(UTF_8);
    }

    /** Conditional with one gap planned, so many days ago. */
    private LocalDate conditionalSince(int days) {
        var statusDate = today().minusDays(days);
        var assessment = story.assessed(statusDate, Map.of("3.1.9", NOT_MET));
        item = story.plans("3.1.9", statusDate.plusDays(150));
        story.declares(assessment, statusDate);
        return statusDate;
    }

    private AssessmentId closedAndFoundMet() {
        return closedAndFoundMet(today());
    }

    private AssessmentId closedAndFoundMet(LocalDate on) {
        story.closes(item, on);
        var closeout = story.start(AssessmentPurpose.CLOSEOUT, on);
        story.finds(closeout, "3.1.9", MET, story.proof);
        return closeout;
    }

    private StatusId stream() {
        return new StatusId(story.system());
    }
}
