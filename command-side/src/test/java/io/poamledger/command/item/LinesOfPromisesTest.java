package io.poamledger.command.item;

import static io.poamledger.command.item.Story.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.Rejected;
import io.poamledger.command.item.ending.ReopenItem;
import io.poamledger.command.item.negotiation.ApproveExtension;
import io.poamledger.command.item.negotiation.ExtensionReason;
import io.poamledger.command.item.negotiation.RequestExtension;
import io.poamledger.command.item.promises.AddMilestone;
import io.poamledger.command.item.promises.CancelMilestone;
import io.poamledger.command.item.promises.ConfirmCorrection;
import io.poamledger.command.item.promises.DeclareContinuation;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.item.weakness.ReviseWeakness;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.WeaknessOpened;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is tried, in whatever order, by two people: a line of promises is never forgotten and never becomes younger. */
class LinesOfPromisesTest {

    private static final int COMMANDS = 300;
    private static final List<String> REQUIREMENTS = List.of("3.1.1", "3.3.1", "3.5.3");
    private static final List<String> TITLES = List.of("Shared accounts", "Audit logs are lost", "Weak passwords");

    @TempDir
    Path folder;

    private final List<PoamItemId> items = new ArrayList<>();
    private final Map<PromiseId, Line> before = new HashMap<>();
    private final Set<PromiseId> inTheDenominator = new HashSet<>();
    private int accepted;

    @ParameterizedTest
    @ValueSource(longs = {20261127, 2, 3})
    void are_never_forgotten_and_never_less_postponed_but_by_a_confirmed_correction(long seed) {
        var random = new Random(seed);
        try (var node = new CommandNode(folder)) {
            var story = new Story(node);
            for (var n = 0; n < COMMANDS; n++) {
                var events = node.events();
                if (tried(story, random)) {
                    accepted += node.events() > events ? 1 : 0;
                    compare(node, story, "command " + n);
                }
            }
            declarationsAreListed(node, story);
        }
        assertThat(accepted).as("of %d", COMMANDS).isGreaterThan(COMMANDS / 8);
        assertThat(inTheDenominator).hasSizeGreaterThan(10);
    }

    /** (a) and (b): what goes on elsewhere has to be found there, open, done or withdrawn. */
    private void compare(CommandNode node, Story story, String when) {
        var now = new HashMap<PromiseId, Line>();
        for (var item : items) {
            var schedule = story.state(item).schedule();
            if (!schedule.isContinued()) {
                schedule.lines().forEach(line -> now.merge(line.id(), line, LinesOfPromisesTest::worse));
            }
            schedule.milestones().stream()
                    .filter(milestone -> !milestone.continued())
                    .flatMap(milestone -> milestone.due().lines().stream())
                    .forEach(line -> now.merge(line.id(), line, LinesOfPromisesTest::worse));
        }
        inTheDenominator.forEach(
                line -> assertThat(now).as("%s: %s is forgotten", when, line).containsKey(line));
        before.forEach((id, line) -> {
            var after = now.get(id);
            if (after != null && line.agreed() && after.corrected() == line.corrected()) {
                assertThat(after.postponed()).as("%s: %s", when, id).isGreaterThanOrEqualTo(line.postponed());
                assertThat(after.baseline()).as("%s: %s", when, id).isEqualTo(line.baseline());
                assertThat(after.advanced()).as("%s: %s", when, id).isGreaterThanOrEqualTo(0);
            }
        });
        now.values().stream().filter(Line::agreed).map(Line::id).forEach(inTheDenominator::add);
        before.clear();
        before.putAll(now);
    }

    private static Line worse(Line one, Line other) {
        return one.postponed() >= other.postponed() ? one : other;
    }

    /** (c): what was declared to be none of those left each of them withdrawn, unless something took it over for good. */
    private void declarationsAreListed(CommandNode node, Story story) {
        var declared = new HashSet<PromiseId>();
        for (var item : items) {
            events(node, item).forEach(event -> {
                var origin = event instanceof WeaknessOpened opened
                        ? Optional.of(opened.origin())
                        : event instanceof MilestoneAdded added
                                ? Optional.of(added.origin())
                                : Optional.<Origin>empty();
                origin.filter(o -> o.none().isPresent()).ifPresent(o -> {
                    assertThat(o.lines()).isEmpty();
                    declared.addAll(o.alike());
                });
            });
        }
        assertThat(declared).isNotEmpty();
        for (var promise : declared) {
            var state = story.state(promise.itemId());
            var goesOn = promise.milestoneId()
                    .map(id -> state.milestone(id).continued())
                    .orElse(state.schedule().isContinued());
            var withdrawn = promise.milestoneId()
                    .map(id -> story.withdrawn(promise.itemId(), id))
                    .orElse(state.stage() == Stage.VOID && !state.schedule().isContinued());
            var isThereAgain = promise.milestoneId()
                    .map(id -> !state.milestone(id).hasEnded(state.stage()))
                    .orElse(!state.stage().hasEnded());
            assertThat(goesOn || withdrawn || isThereAgain || state.stage() == Stage.CLOSED)
                    .as("%s", promise)
                    .isTrue();
        }
    }

    private static List<PoamItemEvent> events(CommandNode node, PoamItemId item) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(item.toString())
                .asStream()
                .map(message -> (PoamItemEvent) message.getPayload())
                .toList();
    }

    private boolean tried(Story story, Random random) {
        try {
            next(story, random);
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    private void next(Story story, Random random) {
        if (items.size() < 3 || random.nextInt(12) == 0) {
            opens(story, random);
            return;
        }
        var item = items.get(random.nextInt(items.size()));
        var state = story.state(item);
        var milestones = List.copyOf(state.milestones());
        var milestone = milestones.isEmpty()
                ? Optional.<Milestone>empty()
                : Optional.of(milestones.get(random.nextInt(milestones.size())));
        switch (random.nextInt(14)) {
            case 10 -> story.sendAs("vera", new ReopenItem(item, "It goes on"));
            case 11 ->
                milestone.ifPresent(m -> story.send(new DeclareContinuation(
                        item,
                        Optional.of(milestones.getLast().id()),
                        PromiseId.of(items.get(random.nextInt(items.size())), m.id()),
                        "as told")));
            case 12 -> {
                var at = random.nextInt(TITLES.size());
                story.send(new ReviseWeakness(
                        item,
                        Optional.of(new RequirementId(REQUIREMENTS.get(at))),
                        List.of(),
                        TITLES.get(random.nextInt(TITLES.size())),
                        "",
                        "",
                        Optional.empty(),
                        "as told",
                        Optional.of(items.get(random.nextInt(items.size()))).filter(_ -> random.nextBoolean()),
                        Optional.empty(),
                        Optional.empty()));
            }
            case 13 -> {
                var to = day(random, 200);
                var step = milestone.filter(_ -> random.nextBoolean()).map(Milestone::id);
                story.sendAs(
                        "olive",
                        new RequestExtension(item, step, to, Optional.of(ExtensionReason.SCOPE_GREW), "more machines"));
                story.send(new ApproveExtension(item, step, to, ""));
            }
            case 0, 1 -> story.send(new RescheduleCompletion(item, day(random, 300), reason(random), "as told"));
            case 2, 3 -> milestone.ifPresent(m -> story.moves(item, m.id(), day(random, 60), reason(random)));
            case 4 ->
                story.send(new AddMilestone(
                        item,
                        "Step " + random.nextInt(3),
                        "",
                        day(random, 60),
                        milestone.filter(_ -> random.nextBoolean()).map(Milestone::id),
                        Optional.empty(),
                        Optional.empty()));
            case 5 ->
                story.send(new AddMilestone(
                        item,
                        "Step " + random.nextInt(3),
                        "",
                        day(random, 60),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("another step")));
            case 6 ->
                milestone.ifPresent(m -> story.send(new CancelMilestone(
                        item,
                        m.id(),
                        "as told",
                        Optional.of(milestones.getLast().id()).filter(id -> !id.equals(m.id()) && random.nextBoolean()),
                        Optional.empty())));
            case 7 -> milestone.ifPresent(m -> story.cancel(item, m.id(), successor(random)));
            case 8 -> {
                var confirmed =
                        milestone.map(Milestone::due).or(() -> state.schedule().completion());
                confirmed
                        .filter(day -> day.entries().size() > 1)
                        .ifPresent(day -> story.sendAs(
                                "vera",
                                new ConfirmCorrection(
                                        item,
                                        day.id().milestoneId(),
                                        day.entries()
                                                .get(day.entries().size() - 2)
                                                .day(),
                                        "")));
            }
            default -> {
                if (random.nextInt(8) == 0 && !state.stage().hasEnded()) {
                    story.wasClosed(item, Duration.ofDays(random.nextInt(60)));
                } else if (random.nextInt(3) == 0) {
                    voids(story, item, random);
                }
            }
        }
    }

    private void voids(Story story, PoamItemId item, Random random) {
        var other = items.get(random.nextInt(items.size()));
        switch (random.nextInt(3)) {
            case 0 -> story.voids(item, VoidKind.DUPLICATE, List.of(other), Optional.empty());
            case 1 -> story.voids(item, VoidKind.MISTAKE, List.of(), Optional.of(successor(random)));
            default -> story.voids(item, VoidKind.SPLIT, List.of(other), Optional.of(Successor.TO_COME));
        }
    }

    private void opens(Story story, Random random) {
        var at = random.nextInt(REQUIREMENTS.size());
        var old = items.isEmpty() || random.nextBoolean()
                ? Optional.<PoamItemId>empty()
                : Optional.of(items.get(random.nextInt(items.size())));
        var none =
                old.isEmpty() && random.nextBoolean() ? Optional.of("about another machine") : Optional.<String>empty();
        var item = story.open(REQUIREMENTS.get(at), TITLES.get(at), DUE.plusDays(300), old, Optional.empty(), none);
        items.add(item);
        story.approve(item, DUE.plusDays(random.nextInt(60)));
    }

    private static LocalDate day(Random random, int within) {
        return DUE.plusDays(random.nextInt(within));
    }

    private static MoveReason reason(Random random) {
        return random.nextInt(3) == 0 ? MoveReason.CORRECTION : MoveReason.VENDOR_DELAY;
    }

    private static Successor successor(Random random) {
        return Successor.values()[random.nextInt(2)];
    }
}
