package io.poamledger.command.status;

import static io.poamledger.commandtest.CmmcStory.requirement;
import static io.poamledger.commandtest.CmmcStory.today;
import static io.poamledger.events.assessment.FindingState.MET;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.Command;
import io.poamledger.command.Rejected;
import io.poamledger.command.assessment.reconsideration.ReevaluateFinding;
import io.poamledger.command.item.ending.ReopenItem;
import io.poamledger.command.item.ending.VoidItem;
import io.poamledger.command.status.deciding.DeclareConditionalStatus;
import io.poamledger.command.status.deciding.FinaliseCloseout;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CmmcStory;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.commandtest.CommandProcess;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.StatusId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two people at the same moment: whatever a status was granted on, was true when it was. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WhatChangesMeanwhileTest {

    private static final int ROUNDS = 200;
    private static final int MANY_ROUNDS = Integer.getInteger("poam.rounds", 10_000);

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private Path folder;
    private CommandNode node;

    @BeforeAll
    void begin(@TempDir Path own) {
        folder = own;
        node = new CommandNode(own);
    }

    @AfterAll
    void end() {
        people.shutdown();
        node.close();
    }

    /** Who gives the command that a decision is taken on. */
    private interface Somebody {

        boolean accepted(Command command);
    }

    @Test
    void E_7_an_item_is_void_or_on_the_plan_and_never_both() throws Exception {
        anItemIsVoidOrOnThePlan(ROUNDS, this::acceptedHere);
    }

    @Test
    void C_10_a_finding_changes_before_a_status_rests_on_it_or_not_at_all() throws Exception {
        aFindingChangesBeforeOrNotAtAll(ROUNDS, this::acceptedHere);
    }

    @Test
    void C_9_an_item_is_reopened_before_the_closeout_is_finalised_or_not_at_all() throws Exception {
        anItemIsReopenedBeforeOrNotAtAll(ROUNDS, this::acceptedHere);
    }

    @Test
    @Tag("long")
    void it_stays_so_for_many_rounds_in_one_process() throws Exception {
        everythingHolds(this::acceptedHere);
    }

    @Test
    @Tag("long")
    void it_stays_so_for_many_rounds_with_two_processes_that_write() throws Exception {
        node.client("vera", Role.COMPLIANCE_MANAGER, Role.VALIDATOR);
        try (var process = CommandProcess.beside(folder, "vera")) {
            everythingHolds(command -> accepted(process.client(), command));
        }
    }

    private void everythingHolds(Somebody vera) throws Exception {
        anItemIsVoidOrOnThePlan(MANY_ROUNDS, vera);
        aFindingChangesBeforeOrNotAtAll(MANY_ROUNDS, vera);
        anItemIsReopenedBeforeOrNotAtAll(MANY_ROUNDS, vera);
    }

    private void anItemIsVoidOrOnThePlan(int rounds, Somebody vera) throws Exception {
        for (var round = 0; round < rounds; round++) {
            var story = system();
            var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
            var item = story.plans("3.1.9", today().plusDays(90));
            var nothing = Optional.of(Successor.NONE);
            var voids = new VoidItem(item, VoidKind.MISTAKE, List.of(), nothing, "entered twice");
            var declares = new DeclareConditionalStatus(story.system(), assessment, today());
            var outcomes = atOnce(() -> vera.accepted(voids), () -> accepted(declares));
            assertThat(outcomes).as("one of them, in round %d", round).containsExactlyInAnyOrder(true, false);
            var isVoid = story.events(item).anyMatch(ItemVoided.class::isInstance);
            assertThat(isGranted(story)).isNotEqualTo(isVoid);
        }
    }

    private void aFindingChangesBeforeOrNotAtAll(int rounds, Somebody vera) throws Exception {
        for (var round = 0; round < rounds; round++) {
            var story = system();
            var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET, "3.1.21", NOT_MET));
            story.plans("3.1.9", today().plusDays(90));
            story.plans("3.1.21", today().plusDays(90));
            var reevaluates = new ReevaluateFinding(
                    assessment, requirement("3.1.9"), MET, today(), "shown now", List.of(story.proof));
            var declares = new DeclareConditionalStatus(story.system(), assessment, today());
            var outcomes = atOnce(() -> vera.accepted(reevaluates), () -> accepted(declares));
            assertThat(outcomes.get(1)).as("granted in round %d", round).isTrue();
            var changed = story.events(assessment).anyMatch(FindingReevaluated.class::isInstance);
            var granted = story.last(new StatusId(story.system()), ConditionalStatusGranted.class);
            assertThat(outcomes.get(0)).isEqualTo(changed);
            assertThat(granted.plan()).hasSize(changed ? 1 : 2);
            assertThat(granted.score()).isEqualTo(changed ? 109 : 108);
        }
    }

    private void anItemIsReopenedBeforeOrNotAtAll(int rounds, Somebody vera) throws Exception {
        for (var round = 0; round < rounds; round++) {
            var story = system();
            var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
            var item = story.plans("3.1.9", today().plusDays(90));
            story.declares(assessment, today());
            story.closes(item);
            var closeout = story.start(AssessmentPurpose.CLOSEOUT, today());
            story.finds(closeout, "3.1.9", MET, story.proof);
            var reopens = new ReopenItem(item, "it came back");
            var finalises = new FinaliseCloseout(story.system(), closeout, today(), "", true, true);
            var outcomes = atOnce(() -> vera.accepted(reopens), () -> accepted(finalises));
            assertThat(outcomes).as("one of them, in round %d", round).containsExactlyInAnyOrder(true, false);
            assertThat(story.events(item).anyMatch(ItemReopened.class::isInstance))
                    .isNotEqualTo(
                            story.events(new StatusId(story.system())).anyMatch(CloseoutFinalised.class::isInstance));
        }
    }

    private CmmcStory system() {
        var system = new SystemId("s" + UUID.randomUUID().toString().substring(0, 13));
        node.register(system);
        return new CmmcStory(node, system);
    }

    private static boolean isGranted(CmmcStory story) {
        return story.events(new StatusId(story.system())).anyMatch(ConditionalStatusGranted.class::isInstance);
    }

    private boolean acceptedHere(Command command) {
        return accepted("vera", command);
    }

    private boolean accepted(Command command) {
        return accepted("olga", command);
    }

    private boolean accepted(String account, Command command) {
        try {
            node.sendAs(account, command);
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    private static boolean accepted(Client client, Command command) {
        var answer = client.command(
                command.getClass().getSimpleName(), JsonMapper.shared().writeValueAsString(command));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 409, 422);
        return answer.status() == 200;
    }

    private List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var start = new CyclicBarrier(2);
        var first = people.submit(() -> {
            start.await(1, TimeUnit.MINUTES);
            return one.call();
        });
        var second = people.submit(() -> {
            start.await(1, TimeUnit.MINUTES);
            return other.call();
        });
        return List.of(first.get(1, TimeUnit.MINUTES), second.get(1, TimeUnit.MINUTES));
    }
}
