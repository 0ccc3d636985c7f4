package io.poamledger.query.asof;

import static io.poamledger.query.Told.callerWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.SampleHistory;
import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastFilter;
import io.poamledger.query.asof.lists.PastGlance;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.overdue.Overdue;
import io.poamledger.query.overdue.OverdueForTests;
import io.poamledger.query.register.Register;
import io.poamledger.query.register.RegisterForTests;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemsForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tells one history twice: once as a whole, and asks about its past; once event by event, and asks what the register and the
 * overdue board say at that moment.
 */
class ThePastAgreesWithThePresentOfThenTest {

    private static final Instant END = Instant.parse("2026-11-02T16:00:00Z");

    Replay whole;
    Replay soFar;
    PastPortfolio past;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        whole = new Replay(Files.createDirectory(folder.resolve("whole")))
                .with(SystemsForTests::projection)
                .with((rows, changes) -> new PastProjection(rows, SystemsForTests.systems(rows), changes));
        soFar = new Replay(Files.createDirectory(folder.resolve("so-far")))
                .with(SystemsForTests::projection)
                .with((_, changes) -> RegisterForTests.projection(changes))
                .with((_, changes) -> OverdueForTests.projection(changes));
        past = new PastPortfolio(whole.rows());
    }

    @AfterEach
    void close() {
        whole.close();
        soFar.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void at_every_instant_and_at_the_end_of_every_day(long seed) {
        var history = SampleHistory.of(seed, 40, END);
        history.forEach(happened -> whole.at(happened.at()).record(happened.event()));
        var random = new Random(seed);
        for (var told = 0; told < history.size(); told++) {
            var last = history.get(told).at();
            soFar.at(last).record(history.get(told).event());
            var next = told + 1 < history.size() ? history.get(told + 1).at() : END;
            if (next.isAfter(last) && random.nextInt(3) == 0) {
                agree(new Parameters(Map.of("asOf", last.toString())), last);
                agree(new Parameters(Map.of("asOf", next.minusMillis(1).toString())), next.minusMillis(1));
                endsOfDaysBetween(last, next);
            }
        }
        assertThat(systems(soFar)).hasSize(2);
    }

    private void endsOfDaysBetween(Instant last, Instant next) {
        for (var system : systems(soFar)) {
            var midnight =
                    system.day(last).plusDays(1).atStartOfDay(system.zone()).toInstant();
            if (!midnight.isAfter(next)) {
                agree(
                        new Parameters(Map.of("asOf", system.day(last).toString())),
                        midnight.minusMillis(1),
                        new AskedSystems(List.of(system)));
            }
        }
    }

    private void agree(Parameters asked, Instant then) {
        agree(asked, then, new AskedSystems(systems(soFar)));
    }

    private void agree(Parameters asked, Instant then, AskedSystems scope) {
        var moment = AsOf.asked(asked, _ -> Instant.EPOCH).orElseThrow();
        var clock = Clock.fixed(then, ZoneOffset.UTC);
        var register = RegisterForTests.register(soFar.rows(), clock);
        assertThat(past.glances(scope, moment, By.RECORDED))
                .as("%s", moment)
                .isEqualTo(glances(scope, register, clock));
        assertThat(past.page(
                                scope,
                                moment,
                                By.RECORDED,
                                PastFilter.of(new Parameters(Map.of("state", "all"))),
                                Optional.empty(),
                                500)
                        .rows())
                .as("%s", moment)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("openMilestones", "since")
                .isEqualTo(RegisterForTests.everything(register, scope).stream()
                        .map(now -> new PastEntry(
                                now.item(),
                                now.label(),
                                now.system(),
                                now.state(),
                                now.closedBeforeTheLedger(),
                                now.requirement(),
                                now.title(),
                                now.risk(),
                                now.owner(),
                                now.dueOn(),
                                now.daysLate(),
                                0,
                                then))
                        .toList());
    }

    private List<PastGlance> glances(AskedSystems scope, Register register, Clock clock) {
        var tallies = register.tallies(scope);
        var loads = OverdueForTests.overdue(soFar.rows(), clock).bySystem(scope, 30);
        return scope.systems().stream()
                .map(system -> new PastGlance(
                        system.id().value(),
                        system.name(),
                        system.today(clock),
                        items(tallies, system, ThePastAgreesWithThePresentOfThenTest::active),
                        items(tallies, system, tally -> active(tally) && tally.risk() >= 3),
                        items(tallies, system, tally -> tally.state().equals("CLOSED")),
                        sum(loads, system, Overdue.Load::overdueItems),
                        sum(loads, system, Overdue.Load::overdueMilestones),
                        sum(loads, system, load -> load.soonItems() + load.soonMilestones())))
                .toList();
    }

    private static boolean active(Register.Tally tally) {
        return State.valueOf(tally.state()).active();
    }

    private static long items(List<Register.Tally> tallies, RegisteredSystem system, Predicate<Register.Tally> which) {
        return tallies.stream()
                .filter(tally -> tally.system().equals(system.id().value()))
                .filter(which)
                .mapToLong(Register.Tally::items)
                .sum();
    }

    private static long sum(List<Overdue.Load> loads, RegisteredSystem system, ToIntFunction<Overdue.Load> of) {
        return loads.stream()
                .filter(load -> load.systemId().equals(system.id().value()))
                .mapToInt(of)
                .sum();
    }

    private static List<RegisteredSystem> systems(Replay replay) {
        return SystemsForTests.systems(replay.rows())
                .readable(callerWith(Role.EXECUTIVE))
                .systems();
    }
}
