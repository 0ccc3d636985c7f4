package io.poamledger.command.item;

import static io.poamledger.command.item.Story.DUE;
import static io.poamledger.command.item.Story.FIRST;
import static io.poamledger.command.item.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.treatment.DeclareDependency;
import io.poamledger.command.item.treatment.WithdrawDependency;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.commandtest.Refusal;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a promise ends, however it is said to end, and something alike begins, it is asked whether it goes on there. */
class AskedAtBothEndsTest {

    private static final LocalDate PASSED = LocalDate.of(2026, 1, 31);

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
    void D_10_an_item_that_is_waited_for_is_moved_behind_none_that_waits_until_that_is_withdrawn() {
        var first = story.open("3.14.1", "Flaws are corrected late", DUE);
        var second = story.open("3.14.2", "Nothing scans the kiosks", DUE);
        story.send(new DeclareDependency(second, first, "the same window"));
        var later = new RescheduleCompletion(first, DUE.plusDays(1), MoveReason.OTHER, "as told");
        Refusal.of(() -> story.send(later)).by(Rule.DEPENDENCY_DUE_LATER, second.toString(), DUE.toString());
        story.send(new WithdrawDependency(second, first, "not needed"));
        story.send(later);
    }

    @Test
    void a_split_of_which_a_part_is_to_come_is_asked_about_when_it_comes() {
        var old = story.approved("3.4.1", "No baseline of the lathes", DUE);
        var part = story.open("3.4.2", "Settings of the lathes", DUE);
        story.voids(old, VoidKind.SPLIT, List.of(part), Optional.of(Successor.TO_COME));
        asked(() -> story.open("3.4.1", "No baseline of the lathes", DUE.plusDays(365)));
        var other = story.open(
                "3.4.1",
                "No baseline of the mills",
                DUE.plusDays(365),
                Optional.of(old),
                Optional.empty(),
                Optional.empty());
        assertThat(story.lines(other).getFirst().postponed()).isEqualTo(365);
    }

    @Test
    void a_split_into_what_is_unlike_it_is_asked_about_where_the_same_words_come_back() {
        var old = story.approved("3.10.4", "Visits are not recorded", DUE);
        var one = story.open("3.10.5", "Badges are not managed", DUE);
        var other = story.open("3.10.6", "Work at home is not safe", DUE);
        story.voids(old, VoidKind.SPLIT, List.of(one, other), Optional.empty());
        asked(() -> story.open("3.10.4", "Visits are not recorded", DUE.plusDays(365)));
        story.open("3.10.4", "Guests stay over night", DUE.plusDays(365));
    }

    @Test
    void a_duplicate_of_something_unlike_it_is_asked_about() {
        var old = story.approved("3.6.2", "Incidents are not reported", DUE);
        var unlike = story.open("3.9.2", "Leavers keep their keys", DUE);
        story.voids(old, VoidKind.DUPLICATE, List.of(unlike), Optional.empty());
        asked(() -> story.open("3.6.2", "Reports are late", DUE.plusDays(365)));
        asked(() -> story.open("3.6.1", "Incidents are not reported", DUE.plusDays(365)));
        var item = story.open(
                "3.6.2",
                "Incidents are not reported",
                DUE.plusDays(365),
                Optional.empty(),
                Optional.empty(),
                Optional.of("That was about the other plant"));
        assertThat(story.origin(item).alike()).containsExactly(PromiseId.of(old));
        story.send(revised(unlike, "3.6.2", "Incidents of leavers are not reported"));
    }

    @Test
    void honest_a_duplicate_of_what_is_alike_is_asked_about_no_more() {
        var old = story.approved("3.7.2", "Tools are not controlled", DUE);
        var stays = story.open("3.7.2", "Maintenance tools are not controlled", DUE);
        story.voids(old, VoidKind.DUPLICATE, List.of(stays), Optional.empty());
        story.open("3.7.2", "Maintenance staff are not supervised", DUE);
    }

    @Test
    void an_item_that_promised_milestones_only_is_asked_about() {
        var old = story.open("3.8.2", "Media are not labelled", Optional.empty());
        story.send(new AddMilestone(old, "Label the tapes", "", DUE));
        story.voids(old, VoidKind.MISTAKE, List.of(), Optional.of(Successor.NONE));
        asked(() -> story.open("3.8.2", "Media are not labelled", DUE.plusDays(365)));
    }

    @Test
    void a_milestone_of_an_alike_item_is_asked_about_and_its_line_goes_on() {
        var old = story.approved("3.8.9", "Backups are not encrypted", DUE);
        story.cancel(old, FIRST, Successor.NONE);
        var item = story.open("3.8.9", "Backups are not encrypted", DUE.plusDays(365));
        asked(() -> story.send(new AddMilestone(item, "Patch the fleet", "", DUE.plusDays(181))));
        story.send(new AddMilestone(item, "Buy another tape drive", "", DUE));
        story.send(new AddMilestone(
                item,
                "Patch the fleet",
                "",
                DUE.plusDays(181),
                Optional.empty(),
                Optional.of(PromiseId.of(old, FIRST)),
                Optional.empty()));
        assertThat(story.lines(item, SECOND))
                .singleElement()
                .extracting(Line::id)
                .isEqualTo(PromiseId.of(old, FIRST));
        var third = story.open("3.8.9", "Backups are not encrypted at all", DUE.plusDays(365));
        story.send(new AddMilestone(third, "Patch the fleet", "", DUE.plusDays(190)));
    }

    @Test
    void a_milestone_that_a_void_item_left_open_is_asked_about_where_the_item_goes_on() {
        var old = story.approved("3.13.5", "No separate network", DUE);
        var item = story.open("3.14.5", "Scans are not made", DUE.plusDays(365));
        story.voids(old, VoidKind.DUPLICATE, List.of(item), Optional.empty());
        asked(() -> story.send(new AddMilestone(item, "Patch the fleet", "", DUE.plusDays(181))));
        story.send(new AddMilestone(
                item,
                "Patch the fleet",
                "",
                DUE.plusDays(181),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Another fleet")));
    }

    @Test
    void honest_a_step_of_quite_another_weakness_may_be_called_the_same() {
        var old = story.approved("3.1.20", "Partners connect from anywhere", DUE);
        story.cancel(old, FIRST, Successor.NONE);
        var item = story.open("3.2.2", "Nobody is trained", DUE);
        story.send(new AddMilestone(item, "Patch the fleet", "", DUE));
    }

    @Test
    void a_milestone_whose_day_passed_before_any_approval_is_asked_about_at_both_ends() {
        var item = story.open("3.12.3", "Controls are not monitored", DUE);
        story.send(new AddMilestone(item, "Buy a scanner", "", PASSED));
        refusedBy(
                Rule.SUCCESSOR_UNANSWERED,
                () -> story.send(new CancelMilestone(item, FIRST, "x", Optional.empty(), Optional.empty())));
        story.cancel(item, FIRST, Successor.NONE);
        asked(() -> story.send(new AddMilestone(item, "Buy the scanner", "", DUE)));
        story.send(new AddMilestone(
                item, "Buy the scanner", "", DUE, Optional.of(FIRST), Optional.empty(), Optional.empty()));
        story.approve(item, DUE);
        assertThat(story.lines(item, SECOND).getFirst().baseline())
                .as("an approval makes no new promise of what had passed")
                .isEqualTo(PASSED);
    }

    @Test
    void an_approval_does_not_touch_what_was_cancelled_before() {
        var item = story.open("3.12.4", "The plan is not kept", DUE);
        story.send(new AddMilestone(item, "Draft", "", DUE.minusDays(30)));
        story.moves(item, FIRST, DUE.minusDays(39), MoveReason.AHEAD_OF_PLAN);
        story.send(new CancelMilestone(item, FIRST, "other plan", Optional.empty(), Optional.empty()));
        var before = story.lines(item, FIRST);
        story.approve(item, DUE);
        assertThat(story.lines(item, FIRST)).isEqualTo(before);
        assertThat(story.lines(item, FIRST).getFirst().agreed()).isFalse();
    }

    private static ReviseWeakness revised(PoamItemId item, String requirement, String title) {
        return new ReviseWeakness(
                item,
                Optional.of(new RequirementId(requirement)),
                List.of(),
                title,
                "",
                "",
                Optional.empty(),
                "clearer",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void asked(ThrowingCallable what) {
        refusedBy(Rule.ALIKE_ONE_ENDED, what);
    }

    private static void refusedBy(Rule rule, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.rule()).isEqualTo(rule.name()));
    }
}
