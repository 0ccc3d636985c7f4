package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.poamledger.app.RememberingClient.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients send commands and upload evidence to an installation on one machine while harm is done to it; after each harm everything that was
 * acknowledged must be there once, and nothing else. {@code -Dpoam.harm.seed} decides what is sent, which harm comes next and where it
 * hits; it does not decide how far processes and threads have got by then. {@code -Dpoam.harm.only=KILL,EVIDENCE} leaves out the others. What was seen is written to {@code target/harm.txt}.
 */
@SuppressWarnings("NullAway.Init")
class HarmOnOneMachineTest {

    private static final int CLIENTS = 3;
    private static final int ARTIFACTS_READ_AGAIN = 100;
    private static final String SYSTEM = "acme";
    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("poam.harm.minutes", 60));
    private static final long SEED = Long.getLong("poam.harm.seed", 130_613);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final List<Harm> HARMS = Optional.ofNullable(System.getProperty("poam.harm.only")).stream()
            .flatMap(names -> Stream.of(names.split(",", -1)))
            .map(Harm::valueOf)
            .toList();

    /** What is done, and in the end mended. */
    private enum Harm {
        /** The server is killed at a random moment, as {@code kill -9} does. */
        KILL,
        /** It is told to end, and started again. */
        RESTART,
        /** No file can be made longer for a while. */
        FULL_DISK,
        /** Pages of {@code ledger.db} are overwritten while it is stopped; the last backup is restored. */
        LEDGER_PAGES,
        /** Pages of {@code views.db} are overwritten while it is stopped; views are thrown away. */
        VIEWS_PAGES,
        /** Pages of {@code decisions.db} are overwritten while it is stopped; nobody does anything about it. */
        DECISIONS_PAGES,
        /** One artifact is altered and one deleted while it runs; the last backup is restored. */
        EVIDENCE
    }

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final RememberingClient.Tally tally = new RememberingClient.Tally();
    private final List<RememberingClient> clients = IntStream.rangeClosed(1, CLIENTS)
            .mapToObj(n -> new RememberingClient("client " + n, SYSTEM, SEED + n, tally))
            .toList();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Map<Harm, Integer> done = new EnumMap<>(Harm.class);
    private OneMachine machine;
    private int backups;
    private long backupBegan;

    @BeforeEach
    void it_runs(TestReporter reporter) throws IOException {
        reporter.publishEntry("poam.harm.seed", String.valueOf(SEED));
        machine = new OneMachine(folder);
        machine.starts();
        machine.program().registersTheSystem(SYSTEM, "ACME");
    }

    @AfterEach
    void it_ends() {
        machine.close();
    }

    @Test
    void loses_nothing_acknowledged_and_shows_nothing_untrue_when_each_harm_is_done_once() throws Exception {
        for (var harm : inRandomOrder()) {
            isDone(harm);
        }
        reports(Duration.ZERO);
    }

    @Test
    @Tag("long")
    void loses_nothing_acknowledged_and_shows_nothing_untrue_in_an_hour_of_harm() throws Exception {
        var began = System.nanoTime();
        while (System.nanoTime() - began < LENGTH.toNanos()) {
            for (var harm : inRandomOrder()) {
                isDone(harm);
            }
        }
        reports(Duration.ofNanos(System.nanoTime() - began));
    }

    private List<Harm> inRandomOrder() {
        var harms = new ArrayList<>(HARMS.isEmpty() ? List.of(Harm.values()) : HARMS);
        Collections.shuffle(harms, random);
        return harms;
    }

    private void isDone(Harm harm) throws Exception {
        var before = clients.stream().flatMap(client -> client.kept().stream()).toList();
        work(clientsWork -> {
            goesOn(clientsWork, 20 + random.nextInt(60));
            if (backups == 0 || harm == Harm.EVIDENCE) {
                isBackedUp();
            }
            switch (harm) {
                case KILL -> {
                    machine.server().kill();
                    machine.starts();
                }
                case RESTART -> {
                    machine.server().close();
                    machine.starts();
                }
                case FULL_DISK -> hasNoRoomForAWhile(clientsWork);
                case LEDGER_PAGES, VIEWS_PAGES, DECISIONS_PAGES, EVIDENCE -> {}
            }
            goesOn(clientsWork, 20);
        });
        switch (harm) {
            case KILL, RESTART, FULL_DISK -> {}
            case LEDGER_PAGES -> pagesOfTheLedgerAreOverwritten();
            case VIEWS_PAGES -> pagesOfTheViewsAreOverwritten();
            case DECISIONS_PAGES -> pagesOfTheDecisionsAreOverwritten();
            case EVIDENCE -> evidenceIsAlteredAndLost();
        }
        everythingIsThere(harm == Harm.LEDGER_PAGES || harm == Harm.EVIDENCE ? List.of() : before);
        done.merge(harm, 1, Integer::sum);
    }

    private interface Meanwhile {
        void happens(List<Future<?>> clientsWork) throws Exception;
    }

    /** All clients work while something happens; each finishes the request that it has under way. */
    private void work(Meanwhile meanwhile) throws Exception {
        told.set(false);
        var program = new Insisting(machine.program());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            clients.forEach(client -> working.add(threads.submit(() -> {
                while (!told.get()) {
                    client.step(program);
                }
            })));
            try {
                meanwhile.happens(working);
            } finally {
                told.set(true);
            }
            for (var client : working) {
                client.get();
            }
        }
    }

    /** Until so many more requests were acknowledged, or a client has given up. */
    private void goesOn(List<Future<?>> clientsWork, int more) {
        var enough = tally.acknowledged() + more;
        await().atMost(LONGEST)
                .until(() ->
                        tally.acknowledged() >= enough || clientsWork.stream().anyMatch(Future::isDone));
    }

    private void isBackedUp() {
        backupBegan = System.nanoTime();
        machine.backsUp();
        backups++;
    }

    private void hasNoRoomForAWhile(List<Future<?>> clientsWork) throws IOException {
        var refusedBefore = Insisting.REFUSED.sum();
        machine.disk().fillsUp(machine.server().number());
        await("a refusal for want of room")
                .atMost(LONGEST)
                .until(() -> Insisting.REFUSED.sum() >= refusedBefore + CLIENTS
                        || clientsWork.stream().anyMatch(Future::isDone));
        machine.disk().hasRoomAgain(machine.server().number());
    }

    private void pagesOfTheLedgerAreOverwritten() throws IOException {
        machine.server().close();
        machine.overwritesPages("ledger.db", random);

        var verified = machine.verification();
        assertThat(verified.status()).as(verified.output()).isEqualTo(1);
        assertThat(verified.output()).isNotBlank().doesNotContain("\tat ");
        if (machine.startsOrSaysWhyNot()) {
            said().tellsNothingUntrue(clients);
            await("health")
                    .atMost(LONGEST)
                    .untilAsserted(() ->
                            assertThat(machine.server().health("").status()).isEqualTo(503));
            machine.server().kill();
        }
        isRestored();
    }

    private void pagesOfTheViewsAreOverwritten() throws IOException {
        machine.server().close();
        machine.overwritesPages("views.db", random);

        if (machine.startsOrSaysWhyNot()) {
            said().tellsNothingUntrue(clients);
            machine.server().close();
        }
        machine.throwsViewsAway();
        machine.starts();
    }

    private void pagesOfTheDecisionsAreOverwritten() throws IOException {
        machine.server().close();
        machine.overwritesPages("decisions.db", random);
        machine.starts();
    }

    private void evidenceIsAlteredAndLost() throws IOException {
        var artifacts = new ArrayList<>(
                clients.stream().flatMap(client -> client.kept().stream()).toList());
        Collections.shuffle(artifacts, random);
        var altered = artifacts.removeLast();
        var lost = artifacts.removeLast();
        machine.overwritesArtifact(altered.sha256());
        machine.deletesArtifact(lost.sha256());

        for (var artifact : List.of(altered, lost)) {
            var answer = said().program().content(artifact.evidenceId());
            assertThat(answer.statusCode()).as(artifact.toString()).isBetween(400, 599);
            assertThat(answer.body()).isNotEmpty();
        }
        var verified = machine.verification();
        assertThat(verified.status()).as(verified.output()).isEqualTo(1);
        assertThat(verified.output()).contains(altered.sha256(), lost.sha256()).doesNotContain("\tat ");
        var backup = machine.backup(machine.nextBackup());
        assertThat(backup.status()).as(backup.output()).isEqualTo(1);
        assertThat(machine.backups()).isEmpty();
        machine.server().close();
        isRestored();
    }

    /** What was answered before the backup began is in it; what was answered later may be. */
    private void isRestored() throws IOException {
        machine.restores();
        machine.starts();
        new Everything(machine.program(), SYSTEM, 0).isAllThatIsLeftTo(clients, backupBegan);
    }

    private Everything said() {
        return new Everything(machine.program(), SYSTEM, events());
    }

    /** With the registration of the system. */
    private long events() {
        return 1 + clients.stream().mapToLong(RememberingClient::events).sum();
    }

    /** @param readBefore artifacts of which only some are read again */
    private void everythingIsThere(List<Kept> readBefore) throws IOException {
        var whole = new ArrayList<>(readBefore);
        Collections.shuffle(whole, random);
        whole.subList(Math.min(ARTIFACTS_READ_AGAIN, whole.size()), whole.size())
                .clear();
        clients.stream()
                .flatMap(client -> client.kept().stream())
                .filter(kept -> !readBefore.contains(kept))
                .forEach(whole::add);
        said().isExactly(clients, whole);
        var verified = machine.verification();
        assertThat(verified.output()).contains("The ledger is intact: " + events() + " events");
        assertThat(verified.status()).isZero();
    }

    private void reports(Duration length) throws IOException {
        said().isExactly(
                        clients,
                        clients.stream()
                                .flatMap(client -> client.kept().stream())
                                .toList());
        Files.writeString(Path.of("target", "harm.txt"), """
                seed %d (it decides what is sent and which harm comes next, not how far processes and threads are), %d clients, %d minutes
                harm: %s, %d backups made under load; the full disk was %s
                %d commands and %d uploads acknowledged, %d commands refused by a rule
                %d answers were "not now", %d requests got no answer
                %s
                """.formatted(
                        SEED,
                        CLIENTS,
                        length.toMinutes(),
                        done,
                        backups,
                        machine.disk().kind(),
                        tally.commands.get(),
                        tally.uploads.get(),
                        tally.refused.get(),
                        Insisting.REFUSED.sum(),
                        Insisting.UNANSWERED.sum(),
                        machine.verification().output()));
    }
}
