package io.poamledger.query.difference;

import static io.poamledger.query.Told.callerWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Replay;
import io.poamledger.query.SampleHistory;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.asof.PastForTests;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemsForTests;
import io.poamledger.query.systems.TwoMoments;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the difference of two moments with what two whole registers of then differ in: 200 pairs of moments. */
class TwoMomentsComparedTest {

    private static final Instant END = Instant.parse("2026-11-02T16:00:00Z");
    private static final int PAIRS = 50;
    private static final Parameters EVERYTHING = new Parameters(Map.of("state", "all"));

    Replay replay;
    PastPortfolio past;
    Deltas deltas;
    List<Happened> history = List.of();

    @BeforeEach
    void open(@TempDir Path folder) {
        replay = new Replay(folder).with(SystemsForTests::projection).with(PastForTests::projection);
        past = PastForTests.portfolio(replay.rows());
        deltas = new Deltas(PastForTests.contrasts(replay.rows()), PastForTests.versions(replay.rows()));
    }

    @AfterEach
    void close() {
        replay.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void differ_in_what_their_registers_differ_in_and_each_event_is_the_one_that_made_it_so(long seed) {
        history = SampleHistory.of(seed, 40, END);
        history.forEach(happened -> replay.at(happened.at()).record(happened.event()));
        var systems = SystemsForTests.systems(replay.rows())
                .readable(callerWith(Role.EXECUTIVE))
                .systems();
        var random = new Random(seed);
        var found = EnumSet.noneOf(DeltaKind.class);
        for (var pair = 0; pair < PAIRS; pair++) {
            var moments = pair(random, systems);
            for (var system : systems) {
                var told = deltas.between(new AskedSystems(List.of(system)), moments)
                        .told(Optional.empty());
                assertThat(told.stream().map(delta -> new Kind(delta.item(), delta.kind())))
                        .as("%s of seed %d", moments.words(), seed)
                        .containsExactlyInAnyOrderElementsOf(expected(system, moments));
                told.forEach(delta -> found.add(delta.kind()));
                told.forEach(delta -> madeSo(system, delta, moments));
            }
        }
        assertThat(found).hasSizeGreaterThan(8);
    }

    private record Kind(PoamItemId item, DeltaKind kind) {}

    /** A day, an instant or a position; the earlier one first in every system. */
    private TwoMoments pair(Random random, List<RegisteredSystem> systems) {
        while (true) {
            var one = moment(random);
            var other = moment(random);
            if (systems.stream().allMatch(system -> !one.end(system).isAfter(other.end(system)))) {
                return new TwoMoments(one, other);
            }
        }
    }

    private AsOf moment(Random random) {
        var at = random.nextInt(history.size());
        var recorded = history.get(at).at();
        return switch (random.nextInt(3)) {
            case 0 -> new AsOf.Position(at + 1, recorded);
            case 1 -> new AsOf.At(recorded.plus(Duration.ofHours(random.nextInt(48))));
            default -> new AsOf.Day(recorded.atZone(ZoneOffset.UTC).toLocalDate());
        };
    }

    private Map<PoamItemId, ItemVersion> register(RegisteredSystem system, AsOf moment) {
        return past.items(system, moment, EVERYTHING).stream()
                .collect(Collectors.toMap(ItemVersion::id, Function.identity()));
    }

    private List<Kind> expected(RegisteredSystem system, TwoMoments moments) {
        var before = register(system, moments.from());
        return register(system, moments.to()).values().stream()
                .flatMap(after -> kinds(before.get(after.id()), after).stream().map(kind -> new Kind(after.id(), kind)))
                .toList();
    }

    private static Set<DeltaKind> kinds(@Nullable ItemVersion before, ItemVersion after) {
        return before == null ? kindsOfNew(after) : kindsOfOther(before, after);
    }

    private static Set<DeltaKind> kindsOfNew(ItemVersion item) {
        var kinds = EnumSet.of(DeltaKind.OPENED);
        if (!item.state().active()) {
            kinds.add(item.state() == State.CLOSED ? DeltaKind.CLOSED : DeltaKind.VOIDED);
        }
        if (item.slipDays() > 0) {
            kinds.add(DeltaKind.SLIPPED);
        }
        if (item.contested()) {
            kinds.add(DeltaKind.CONTESTED);
        }
        return kinds;
    }

    private static Set<DeltaKind> kindsOfOther(ItemVersion before, ItemVersion after) {
        var kinds = EnumSet.noneOf(DeltaKind.class);
        if (before.state() != after.state()) {
            kinds.add(
                    switch (after.state()) {
                        case CLOSED -> DeltaKind.CLOSED;
                        case VOID -> DeltaKind.VOIDED;
                        default -> before.state().active() ? DeltaKind.STATE : DeltaKind.REOPENED;
                    });
        }
        if (after.slipDays() > before.slipDays()) {
            kinds.add(DeltaKind.SLIPPED);
        }
        if (after.contested() != before.contested()) {
            kinds.add(after.contested() ? DeltaKind.CONTESTED : DeltaKind.SETTLED);
        }
        differs(kinds, DeltaKind.DUE, before.due(), after.due());
        differs(kinds, DeltaKind.OWNER, before.owner(), after.owner());
        differs(kinds, DeltaKind.RISK, before.risk(), after.risk());
        differs(kinds, DeltaKind.MILESTONES, before.steps(), after.steps());
        differs(kinds, DeltaKind.REWORDED, before.title() + before.requirement(), after.title() + after.requirement());
        return kinds;
    }

    private static void differs(Set<DeltaKind> kinds, DeltaKind kind, Object before, Object after) {
        if (!before.equals(after)) {
            kinds.add(kind);
        }
    }

    /** It is within the two moments, and as of the millisecond before it the item was otherwise. */
    private void madeSo(RegisteredSystem system, Delta delta, TwoMoments moments) {
        var at = delta.recordedAt();
        assertThat(at)
                .isBetween(moments.from().end(system), moments.to().end(system).minusMillis(1));
        assertThat(history.get(Math.toIntExact(delta.position()) - 1).at()).isEqualTo(at);
        var right = of(register(system, new AsOf.At(at)).get(delta.item()), delta.kind());
        var before = of(register(system, new AsOf.At(at.minusMillis(1))).get(delta.item()), delta.kind());
        var now = of(register(system, moments.to()).get(delta.item()), delta.kind());
        if (delta.kind() != DeltaKind.OPENED) {
            assertThat(right).as("%s", delta).isEqualTo(now);
        }
        assertThat(right).as("%s", delta).isNotEqualTo(before);
    }

    private static Optional<Object> of(@Nullable ItemVersion item, DeltaKind kind) {
        return Optional.ofNullable(item).map(version -> switch (kind) {
            case OPENED -> true;
            case REOPENED, CLOSED, VOIDED, STATE -> version.state();
            case SLIPPED -> version.slipDays();
            case DUE -> Objects.toString(version.due());
            case CONTESTED, SETTLED -> version.contested();
            case OWNER -> version.owner();
            case RISK -> version.risk();
            case REWORDED -> version.title() + version.requirement();
            case MILESTONES -> version.steps();
        });
    }
}
