package io.poamledger.command.status;

import static io.poamledger.commandtest.CmmcStory.requirement;
import static io.poamledger.commandtest.CmmcStory.today;
import static io.poamledger.events.assessment.FindingState.MET;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static io.poamledger.events.assessment.FindingState.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.reconsideration.ReevaluateFinding;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.commandtest.CmmcStory;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.commandtest.EachOnItsOwnSystem;
import io.poamledger.commandtest.Refusal;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.PlannedGap;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.verdict.DecisionBasis.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeclaringConditionalStatusTest extends EachOnItsOwnSystem {

    @Test
    void E_1_all_three_conditions_hold_and_the_event_keeps_position_inputs_and_pack() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET, "3.13.11", PARTIAL));
        var first = story.plans("3.1.9", today().plusDays(100));
        var second = story.plans("3.13.11", today().plusDays(180));
        var before = node.events();
        story.declares(assessment, today());
        var granted = granted();
        assertThat(granted.status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_SELF);
        assertThat(granted.score()).isEqualTo(106);
        assertThat(granted.plan())
                .containsExactly(
                        new PlannedGap(requirement("3.1.9"), NOT_MET, 1, List.of(first)),
                        new PlannedGap(requirement("3.13.11"), PARTIAL, 3, List.of(second)));
        assertThat(granted.basis().position()).isEqualTo(before);
        assertThat(granted.basis().inputs())
                .extracting(Input::aggregate)
                .containsExactly(assessment.toString(), first.toString(), second.toString());
        assertThat(granted.basis().pack())
                .isEqualTo(Packs.shipped().inForceOn(today()).reference());
    }

    @Test
    void E_1_every_reason_is_told_not_just_the_first() {
        var others = new TreeMap<String, FindingState>();
        List.of("3.1.1", "3.1.20", "3.5.3", "3.13.11").forEach(requirement -> others.put(requirement, NOT_MET));
        var assessment = story.assessed(today(), others);
        story.plans("3.1.1", today().plusDays(181));
        story.plans("3.5.3", Optional.empty());
        var refusal =
                Refusal.of(() -> story.declares(assessment, today())).by(Rule.STATUS_NOT_READY, "3.1.20", "3.5.3");
        assertThat(refusal.reasons()).containsOnly("E-1", "E-3", "E-4", "S-6", "D-10", "M-1");
        assertThat(refusal.reasons()).filteredOn("S-6"::equals).hasSize(2);
        assertThat(story.events(new StatusId(story.system()))).isEmpty();
    }

    @Test
    void E_2_the_threshold_is_88() {
        refused(onePointers(23), "E-2");
        another_system();
        accepted(onePointers(22), 88);
    }

    @Test
    void E_3_19_of_one_point_and_unvalidated_encryption_pass_and_20_do_not() {
        var twenty = onePointers(20);
        twenty.put("3.13.11", PARTIAL);
        refused(twenty, "E-2");
        another_system();
        var nineteen = onePointers(19);
        nineteen.put("3.13.11", PARTIAL);
        accepted(nineteen, 88);
    }

    @Test
    void E_3_encryption_may_be_on_the_plan_when_it_is_employed_and_never_when_it_is_not() {
        refused(Map.of("3.13.11", NOT_MET), "E-3");
        another_system();
        accepted(Map.of("3.13.11", PARTIAL), 107);
    }

    @Test
    void E_4_one_of_the_six_is_refused_at_109() {
        refused(Map.of("3.10.4", NOT_MET), "E-4");
    }

    @Test
    void E_5_score_and_eligibility_are_two_gates() {
        refused(Map.of("3.5.3", PARTIAL), "E-1");
    }

    @Test
    void E_6_a_conditional_status_is_not_declared_anew() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", today().plusDays(100));
        story.declares(assessment, today());
        var before = node.events();
        story.declares(assessment, today());
        assertThat(node.events()).isEqualTo(before);
        var another = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        assertThat(Refusal.of(() -> story.declares(another, today()))
                        .by(Rule.STATUS_NOT_READY)
                        .reasons())
                .containsExactly("E-6");
    }

    @Test
    void D_5_one_assessment_grants_one_status_whose_days_are_not_counted_anew() {
        var longAgo = today().minusDays(181);
        var assessment = story.assessed(longAgo, Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", longAgo.plusDays(100));
        story.declares(assessment, longAgo);
        Refusal.of(() -> story.declares(assessment, today())).by(Rule.ASSESSMENT_USED_ALREADY, "another assessment");
        another_system();
        var met = story.assessed(today().minusDays(10), Map.of());
        story.isFinal(met, today().minusDays(10));
        Refusal.of(() -> story.isFinal(met, today())).by(Rule.ASSESSMENT_USED_ALREADY);
    }

    @Test
    void E_2_with_everything_met_the_status_is_final() {
        var assessment = story.assessed(today(), Map.of());
        Refusal.of(() -> story.declares(assessment, today())).by(Rule.NOTHING_NOT_MET);
        story.isFinal(assessment, today());
        var granted = story.last(new StatusId(story.system()), FinalStatusGranted.class);
        assertThat(granted.status()).isEqualTo(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(granted.score()).isEqualTo(110);
        var before = node.events();
        story.isFinal(assessment, today());
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void E_2_with_a_gap_the_status_is_not_final() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", today().plusDays(100));
        Refusal.of(() -> story.isFinal(assessment, today())).by(Rule.STATUS_NOT_READY, "3.1.9 is not met");
    }

    @Test
    void E_2_every_requirement_that_stands_in_the_way_of_a_final_status_is_named() {
        var assessment = story.assessed(
                today(), Map.of("3.5.3", PARTIAL, "3.10.4", NOT_MET, "3.1.3", NOT_MET, "3.13.11", PARTIAL));
        var refusal = Refusal.of(() -> story.isFinal(assessment, today()))
                .by(Rule.STATUS_NOT_READY, "3.1.3 is not met", "3.5.3", "3.10.4", "3.13.11", "110");
        assertThat(refusal.reasons()).containsExactly("E-2", "E-2", "E-2", "E-2");
    }

    @Test
    void S_5_without_a_security_plan_there_is_no_status() {
        var refusal = refused(Map.of("3.12.4", NOT_MET), "S-5");
        assertThat(refusal.reasons()).contains("E-4");
    }

    @Test
    void S_6_an_item_of_another_kind_or_a_void_one_covers_no_gap() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        voids(story.plans("3.1.9", today().plusDays(100)));
        assertThat(Refusal.of(() -> story.declares(assessment, today()))
                        .by(Rule.STATUS_NOT_READY)
                        .reasons())
                .containsExactly("S-6");
    }

    @Test
    void D_10_an_item_after_day_180_is_refused_before_and_after() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET, "3.1.21", NOT_MET));
        var item = story.plans("3.1.9", today().plusDays(181));
        var other = story.plans("3.1.21", today().plusDays(50));
        assertThat(Refusal.of(() -> story.declares(assessment, today()))
                        .by(Rule.STATUS_NOT_READY)
                        .reasons())
                .containsExactly("D-10");
        moves(item, today().plusDays(180));
        story.declares(assessment, today());
        Refusal.of(() -> moves(item, today().plusDays(181)))
                .by(Rule.SCHEDULED_AFTER_THE_WINDOW, String.valueOf(today().plusDays(180)));
        moves(other, today().plusDays(180));
    }

    @Test
    void D_10_a_later_date_after_day_180_is_refused_when_it_is_asked_for() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        var item = story.plans("3.1.9", today().plusDays(100));
        story.declares(assessment, today());
        Refusal.of(() -> asks(item, today().plusDays(181)))
                .by(Rule.SCHEDULED_AFTER_THE_WINDOW, String.valueOf(today().plusDays(180)));
        asks(item, today().plusDays(180));
    }

    private void asks(PoamItemId item, LocalDate to) {
        story.send(new RequestExtension(item, Optional.empty(), to, MoveReason.SCOPE_GREW, "more machines"));
    }

    @Test
    void D_11_a_status_date_is_not_in_the_future_nor_before_its_assessment() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", today().plusDays(90));
        assertThat(Refusal.of(() -> story.declares(assessment, today().plusDays(1)))
                        .by(Rule.STATUS_NOT_READY)
                        .reasons())
                .containsExactly("D-11");
        Refusal.of(() -> story.declares(assessment, today().minusDays(1))).by(Rule.STATUS_BEFORE_ITS_ASSESSMENT);
    }

    @Test
    void C_10_a_status_is_no_older_than_the_findings_that_it_stands_on() {
        var day = today().minusDays(3);
        var assessment = story.assessed(day, Map.of("3.10.4", NOT_MET, "3.1.9", NOT_MET));
        story.plans("3.1.9", today().plusDays(90));
        story.send(new ReevaluateFinding(
                assessment,
                CmmcStory.requirement("3.10.4"),
                MET,
                today().minusDays(1),
                "shown on all",
                List.of(story.proof)));
        Refusal.of(() -> story.declares(assessment, day))
                .by(Rule.STATUS_BEFORE_ITS_ASSESSMENT, String.valueOf(day), String.valueOf(today().minusDays(1)));
        Refusal.of(() -> story.isFinal(assessment, day)).by(Rule.STATUS_BEFORE_ITS_ASSESSMENT);
        story.declares(assessment, today().minusDays(1));
    }

    @Test
    void E_7_an_item_of_the_frozen_plan_cannot_be_voided_or_moved_to_another_requirement() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        var item = story.plans("3.1.9", today().plusDays(90));
        story.declares(assessment, today());
        Refusal.of(() -> voids(item)).by(Rule.PLAN_IS_FROZEN, "voided", "Conditional Level 2 (Self)");
        Refusal.of(() -> story.send(revision(item, "3.1.21"))).by(Rule.PLAN_IS_FROZEN, "another requirement");
        story.send(revision(item, "3.1.9"));
    }

    @Test
    void E_7_a_gap_that_is_new_once_the_plan_is_frozen_is_found_by_another_assessment() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", today().plusDays(90));
        story.declares(assessment, today());
        Refusal.of(() -> story.plans("3.1.21", today().plusDays(90)))
                .by(Rule.NEW_GAP_AFTER_THE_PLAN, "Conditional Level 2 (Self)", "another assessment");
        story.start(AssessmentPurpose.STATUS, today());
        story.plans("3.1.21", today().plusDays(90));
    }

    @Test
    void E_7_a_plan_whose_status_has_expired_binds_no_more() {
        var longAgo = today().minusDays(181);
        var assessment = story.assessed(longAgo, Map.of("3.1.9", NOT_MET));
        var item = story.plans("3.1.9", longAgo.plusDays(90));
        story.declares(assessment, longAgo);
        voids(item);
    }

    @Test
    void D_9_a_status_that_expired_by_itself_may_be_followed_by_another() {
        var longAgo = today().minusDays(181);
        var assessment = story.assessed(longAgo, Map.of("3.1.9", NOT_MET));
        story.plans("3.1.9", longAgo.plusDays(100));
        story.declares(assessment, longAgo);
        var another = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        story.declares(another, today());
        assertThat(granted().assessmentId()).isEqualTo(another);
    }

    @Test
    void is_declared_on_a_completed_assessment_of_that_system_only() {
        var underWay = story.start(AssessmentPurpose.STATUS, today());
        Refusal.of(() -> story.declares(underWay, today())).by(Rule.ASSESSMENT_NOT_COMPLETE);
        Refusal.of(() -> story.declares(new AssessmentId(story.system(), 7), today()))
                .by(Rule.ASSESSMENT_UNKNOWN);
        Refusal.of(() -> story.declares(new AssessmentId(CommandNode.ACME, 1), today()))
                .by(Rule.ASSESSMENT_UNKNOWN);
    }

    private ConditionalStatusGranted granted() {
        return story.last(new StatusId(story.system()), ConditionalStatusGranted.class);
    }

    private Refusal refused(Map<String, FindingState> others, String rule) {
        var assessment = planned(others);
        var refusal = Refusal.of(() -> story.declares(assessment, today())).by(Rule.STATUS_NOT_READY);
        assertThat(refusal.reasons()).contains(rule);
        return refusal;
    }

    private void accepted(Map<String, FindingState> others, int score) {
        story.declares(planned(others), today());
        assertThat(granted().score()).isEqualTo(score);
    }

    private AssessmentId planned(Map<String, FindingState> others) {
        var assessment = story.assessed(today(), others);
        others.keySet().forEach(requirement -> story.plans(requirement, today().plusDays(90)));
        return assessment;
    }

    private static Map<String, FindingState> onePointers(int many) {
        var pack = Packs.shipped().inForceOn(today());
        var scoring = new Scoring(pack);
        var gaps = new TreeMap<String, FindingState>();
        for (var value : new ArrayList<>(pack.values())) {
            var requirement = value.requirement();
            if (gaps.size() < many
                    && scoring.points(requirement, NOT_MET).orElse(0) == 1
                    && pack.excluded(requirement).isEmpty()) {
                gaps.put(requirement.value(), NOT_MET);
            }
        }
        return gaps;
    }

    private void voids(PoamItemId item) {
        node.sendAs(
                "vera", new VoidItem(item, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "entered twice"));
    }

    private void moves(PoamItemId item, LocalDate to) {
        story.send(new RescheduleCompletion(item, to, MoveReason.VENDOR_DELAY, "late"));
    }

    private static ReviseWeakness revision(PoamItemId item, String requirement) {
        return new ReviseWeakness(
                item,
                Optional.of(requirement(requirement)),
                List.of(),
                "Revised " + item,
                "",
                "",
                Optional.empty(),
                "clearer",
                Optional.empty(),
                Optional.empty(),
                Optional.of("none of those"));
    }
}
