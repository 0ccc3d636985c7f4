package io.poamledger.command.item;

import static io.poamledger.command.item.Story.DUE;
import static io.poamledger.command.item.Story.FIRST;
import static io.poamledger.command.item.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.ConfirmCorrection;
import io.poamledger.command.item.promises.DeclareContinuation;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one could try so that a promise that was not kept does not show, and the honest work that must stay easy. */
class LaunderingAPromiseTest {

    @TempDir
    static Path folder;

    static CommandNode node;
    static Story story;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        story = new Story(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_milestone_cancelled_and_added_again_25_days_later_is_postponed_by_25_days() {
        var item = story.approved("3.1.1", "Shared accounts on the plotter", DUE.plusDays(90));
        story.moves(item, FIRST, DUE, MoveReason.AHEAD_OF_PLAN);
        var agreed = story.lines(item, FIRST).getFirst();
        story.cancel(item, FIRST, Successor.TO_COME);

        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.send(again(item, "Patch the fleet", Optional.empty())));
        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.send(again(item, "Quite another step", Optional.empty())));
        story.send(again(item, "Patch the fleet", Optional.of(FIRST)));

        assertThat(story.lines(item, SECOND)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(PromiseId.of(item, FIRST));
            assertThat(line.baseline()).isEqualTo(agreed.baseline());
            assertThat(line.postponed()).isEqualTo(25);
            assertThat(line.advanced()).isEqualTo(90);
            assertThat(line.takenFrom()).contains(PromiseId.of(item, FIRST));
        });
        assertThat(story.withdrawn(item, FIRST)).isFalse();
    }

    @Test
    void a_milestone_added_before_the_old_one_is_cancelled_takes_its_line_over_or_leaves_it_withdrawn() {
        var item = story.approved("3.1.2", "Roles of the file share", DUE);
        story.send(new RescheduleCompletion(item, DUE.plusDays(60), MoveReason.OTHER, "more time"));
        story.send(again(item, "Patch the fleet again", Optional.empty()));
        refusedBy(
                Rule.SUCCESSOR_UNANSWERED,
                () -> story.send(new CancelMilestone(item, FIRST, "x", Optional.empty(), Optional.empty())));
        story.send(new CancelMilestone(item, FIRST, "the new one", Optional.of(SECOND), Optional.empty()));

        assertThat(story.lines(item, SECOND))
                .extracting(Line::id)
                .containsExactly(PromiseId.of(item, SECOND), PromiseId.of(item, FIRST));
        assertThat(story.lines(item, SECOND).getLast().postponed()).isEqualTo(25);

        story.cancel(item, SECOND, Successor.NONE);
        assertThat(story.withdrawn(item, SECOND)).isTrue();
    }

    @Test
    void an_item_voided_and_opened_again_181_days_later_is_postponed_by_181_days() {
        var old = story.approved("3.3.1", "Audit logs are not kept", DUE);
        story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));

        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.open("3.3.1", "Something else altogether", DUE.plusDays(181)));
        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.open("3.3.2", "The audit logs are not kept", DUE.plusDays(181)));
        var item = story.open(
                "3.3.1",
                "Audit logs are not kept",
                DUE.plusDays(181),
                Optional.of(old),
                Optional.empty(),
                Optional.empty());

        assertThat(story.lines(item)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(PromiseId.of(old));
            assertThat(line.baseline()).isEqualTo(DUE);
            assertThat(line.postponed()).isEqualTo(181);
        });
        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.approve(item, DUE.plusDays(181)));
        story.approve(item, DUE.plusDays(181), Optional.of(PromiseId.of(old, FIRST)));
        assertThat(story.lines(item).getFirst().postponed()).isEqualTo(181);
        assertThat(story.lines(item, FIRST).getFirst().postponed()).isEqualTo(181);
        assertThat(story.state(old).schedule().isContinued()).isTrue();
        refusedBy(
                Rule.CONTINUED_ALREADY,
                () -> story.open("3.3.1", "Audit logs", DUE, Optional.of(old), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_item_opened_before_the_old_one_is_voided_takes_its_line_over_or_leaves_it_withdrawn() {
        var old = story.approved("3.4.1", "No baseline configuration", DUE);
        var item = story.open("3.4.1", "No baseline configuration", DUE.plusDays(181));
        refusedBy(
                Rule.SUCCESSOR_UNANSWERED,
                () -> story.voids(old, VoidKind.DUPLICATE, List.of(), Optional.of(Successor.NONE)));
        refusedBy(Rule.SUCCESSOR_UNANSWERED, () -> story.voids(old, VoidKind.MISTAKE, List.of(), Optional.empty()));
        story.voids(old, VoidKind.DUPLICATE, List.of(item), Optional.empty());

        assertThat(story.lines(item)).extracting(Line::id).containsExactly(PromiseId.of(item), PromiseId.of(old));
        assertThat(story.lines(item).getLast().postponed()).isEqualTo(181);
        assertThat(story.state(item).dueOn()).as("its own date stays").contains(DUE.plusDays(181));
        refusedBy(
                Rule.CONTINUED_ALREADY,
                () -> story.open("3.4.2", "Settings", DUE, Optional.of(old), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_item_whose_title_is_revised_to_that_of_a_void_one_is_asked_too() {
        var old = story.approved("3.5.1", "Users are not identified", DUE);
        story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));
        var item = story.open("3.5.3", "Weak passwords", DUE.plusDays(181));
        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.send(revised(item, Optional.empty())));
        story.send(revised(item, Optional.of(old)));
        assertThat(story.lines(item).getLast().postponed()).isEqualTo(181);
    }

    @Test
    void what_is_declared_not_to_continue_leaves_the_old_line_withdrawn_and_the_declaration_recorded() {
        var old = story.approved("3.6.1", "No incident handling", DUE);
        story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));
        story.open(
                "3.6.1",
                "No incident handling",
                DUE.plusDays(181),
                Optional.empty(),
                Optional.empty(),
                Optional.of("The old one was about the lab"));
        assertThat(story.state(old).schedule().isContinued()).isFalse();
    }

    @Test
    void a_correction_of_365_days_counts_until_somebody_else_confirms_it() {
        var item = story.approved("3.7.1", "Maintenance is not recorded", DUE.plusDays(400));
        story.moves(item, FIRST, DUE, MoveReason.AHEAD_OF_PLAN);
        story.moves(item, FIRST, DUE.plusDays(365), MoveReason.CORRECTION);
        assertThat(story.lines(item, FIRST).getFirst().postponed()).isEqualTo(365);

        var confirm = new ConfirmCorrection(item, Optional.of(FIRST), DUE, "a slip of the pen");
        refusedBy(Rule.CONFIRMED_BY_THE_SAME, () -> story.send(confirm));
        story.sendAs("vera", confirm);
        assertThat(story.lines(item, FIRST)).singleElement().satisfies(line -> {
            assertThat(line.postponed()).isZero();
            assertThat(line.advanced()).isEqualTo(35);
            assertThat(line.corrected()).isEqualTo(365);
        });
        refusedBy(
                Rule.NO_CORRECTION_TO_CONFIRM,
                () -> story.sendAs(
                        "vera", new ConfirmCorrection(item, Optional.of(FIRST), DUE.plusDays(365), "and once more")));
    }

    @Test
    void a_correction_of_a_date_that_was_agreed_is_not_confirmed() {
        var item = story.approved("3.8.1", "Media are not protected", DUE);
        story.send(new RescheduleCompletion(item, DUE.plusDays(365), MoveReason.CORRECTION, "typing error"));
        refusedBy(
                Rule.NO_CORRECTION_TO_CONFIRM,
                () -> story.sendAs("vera", new ConfirmCorrection(item, Optional.empty(), DUE, "")));
        assertThat(story.lines(item).getFirst().postponed()).isEqualTo(365);
    }

    @Test
    void honest_a_typing_error_in_a_new_date_is_put_right_within_the_hour_in_the_baseline_too() {
        var item = story.approved("3.9.1", "People are not screened", DUE.plusDays(400));
        story.send(new AddMilestone(item, "Screen the night shift", "", DUE.plusDays(365)));
        story.moves(item, SECOND, DUE, MoveReason.CORRECTION);
        story.sendAs("vera", new ConfirmCorrection(item, Optional.of(SECOND), DUE.plusDays(365), ""));
        assertThat(story.lines(item, SECOND)).singleElement().satisfies(line -> {
            assertThat(line.first()).isEqualTo(DUE);
            assertThat(line.baseline()).isEqualTo(DUE);
            assertThat(line.advanced()).isZero();
            assertThat(line.agreed()).isTrue();
        });
    }

    @Test
    void honest_an_item_is_split_in_two_and_each_part_carries_the_line() {
        var old = story.approved("3.10.1", "Doors stay open", DUE);
        var one = story.open("3.10.2", "The front gate stays open", DUE);
        var other = story.open("3.10.3", "Visitors walk alone", DUE.plusDays(10));
        story.voids(old, VoidKind.SPLIT, List.of(one, other), Optional.empty());
        assertThat(story.lines(one)).extracting(Line::id).contains(PromiseId.of(old));
        assertThat(story.lines(other)).extracting(Line::id).contains(PromiseId.of(old));
        story.open("3.10.1", "Doors stay open at night", DUE);
    }

    @Test
    void honest_a_milestone_that_is_no_longer_needed_stops_no_other_step() {
        var item = story.approved("3.11.1", "Risk is not assessed", DUE);
        story.cancel(item, FIRST, Successor.NONE);
        story.send(new AddMilestone(item, "Interview the plant manager", "", DUE));
        assertThat(story.withdrawn(item, FIRST)).isTrue();
    }

    @Test
    void honest_a_draft_is_planned_over_and_over_without_any_question() {
        var item = story.open("3.12.1", "Controls are not assessed", DUE);
        story.send(new AddMilestone(item, "Draft", "", DUE));
        story.send(new CancelMilestone(item, FIRST, "other plan", Optional.empty(), Optional.empty()));
        story.send(new AddMilestone(item, "Draft", "", DUE.minusDays(1)));
        assertThat(story.state(item).milestones()).hasSize(2);
    }

    @Test
    void honest_a_closed_item_that_recurs_nine_months_later_is_a_link_and_nothing_else() {
        var old = story.approved("3.13.1", "Boundary is not monitored", DUE);
        story.wasClosed(old, Duration.ofDays(270));
        story.open("3.13.1", "Boundary is not monitored", DUE.plusDays(400));
        var item = story.open(
                "3.13.1",
                "Boundary is not monitored",
                DUE.plusDays(400),
                Optional.empty(),
                Optional.of(old),
                Optional.empty());
        assertThat(story.origin(item).recurs()).contains(old);
        assertThat(story.origin(item).reopens()).isFalse();
        assertThat(story.lines(item))
                .singleElement()
                .satisfies(line -> assertThat(line.postponed()).isZero());
    }

    @Test
    void a_closed_item_that_recurs_within_30_days_is_asked_about_and_counts_as_reopened() {
        var old = story.approved("3.13.2", "Architecture is not documented", DUE);
        story.wasClosed(old, Duration.ofDays(12));
        refusedBy(Rule.ALIKE_ONE_ENDED, () -> story.open("3.13.2", "Architecture is not documented", DUE));
        refusedBy(
                Rule.NOT_VOID,
                () -> story.open("3.13.2", "x", DUE, Optional.of(old), Optional.empty(), Optional.empty()));
        var item = story.open("3.13.2", "x", DUE, Optional.empty(), Optional.of(old), Optional.empty());
        assertThat(story.origin(item).recursAfterDays().orElseThrow()).isBetween(11, 13);
        assertThat(story.origin(item).reopens()).isTrue();
    }

    @Test
    void a_missing_link_is_declared_afterwards_and_counts_from_then_on() {
        var item = story.approved("3.14.1", "Flaws are not corrected", DUE.plusDays(50));
        story.moves(item, FIRST, DUE, MoveReason.AHEAD_OF_PLAN);
        story.cancel(item, FIRST, Successor.NONE);
        story.send(new AddMilestone(item, "A fresh start", "", DUE.plusDays(25)));
        story.send(new DeclareContinuation(item, Optional.of(SECOND), PromiseId.of(item, FIRST), "the same work"));
        assertThat(story.lines(item, SECOND).getLast().postponed()).isEqualTo(25);
        assertThat(story.withdrawn(item, FIRST)).isFalse();
        var before = node.events();
        story.send(new DeclareContinuation(item, Optional.of(SECOND), PromiseId.of(item, FIRST), "again"));
        assertThat(node.events()).isEqualTo(before);
    }

    @Test
    void an_approved_item_is_not_voided_by_who_approved_it() {
        var item = story.approved("3.14.2", "No protection from malicious code", DUE);
        refusedBy(
                Rule.VOIDED_BY_THE_APPROVER,
                () -> story.send(new VoidItem(item, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE), "gone")));
    }

    private static AddMilestone again(PoamItemId item, String title, Optional<MilestoneId> replaces) {
        return new AddMilestone(item, title, "", DUE.plusDays(25), replaces, Optional.empty(), Optional.empty());
    }

    private static ReviseWeakness revised(PoamItemId item, Optional<PoamItemId> continues) {
        return new ReviseWeakness(
                item,
                Optional.of(new RequirementId("3.5.3")),
                List.of(),
                "Users are not identified",
                "",
                "",
                Optional.empty(),
                "clearer",
                continues,
                Optional.empty(),
                Optional.empty());
    }

    private static void refusedBy(Rule rule, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isEqualTo(rule.name()));
    }
}
