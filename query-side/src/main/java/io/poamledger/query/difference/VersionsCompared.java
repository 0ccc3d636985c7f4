package io.poamledger.query.difference;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.query.asof.ItemVersion;
import io.poamledger.query.asof.PastVersions.Changed;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.State;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares an item with what it was: only what is otherwise at the end, not what moved and came back. */
public final class VersionsCompared {

    private final RegisteredSystem system;
    private final Changed item;
    private final ItemVersion now;
    private final List<Delta> found = new ArrayList<>();

    private VersionsCompared(RegisteredSystem system, Changed item) {
        this.system = system;
        this.item = item;
        this.now = item.now();
    }

    /** In the order of {@link DeltaKind}. */
    public static List<Delta> of(RegisteredSystem system, Changed item) {
        var comparison = new VersionsCompared(system, item);
        item.before().ifPresentOrElse(comparison::since, comparison::opened);
        return comparison.found;
    }

    /** Of what there was not, only that it is there, how it stands and what became of its date. */
    private void opened() {
        var first = item.after().getFirst();
        found.add(Delta.of(system, now, first, DeltaKind.OPENED, "", InWords.of(first.state()), 0));
        if (!now.state().active()) {
            ended(first);
        }
        if (now.slipDays() > 0) {
            found.add(days(DeltaKind.SLIPPED, 0, now.slipDays()));
        }
        if (now.contested()) {
            add(DeltaKind.CONTESTED, ItemVersion::contested, VersionsCompared::disputed);
        }
    }

    private void since(ItemVersion before) {
        if (before.state() != now.state() || before.closedBefore() != now.closedBefore()) {
            otherState(before);
        }
        if (now.slipDays() > before.slipDays()) {
            found.add(days(DeltaKind.SLIPPED, before.slipDays(), now.slipDays()));
        }
        due(before);
        if (now.contested() != before.contested()) {
            add(
                    now.contested() ? DeltaKind.CONTESTED : DeltaKind.SETTLED,
                    ItemVersion::contested,
                    VersionsCompared::disputed);
        }
        compare(DeltaKind.OWNER, ItemVersion::owner, version -> version.owner().isEmpty() ? "nobody" : version.owner());
        compare(
                DeltaKind.RISK,
                ItemVersion::risk,
                version -> version.risk().map(InWords::of).orElse("not assessed"));
        compare(
                DeltaKind.REWORDED,
                version -> List.of(version.title(), version.requirement()),
                version -> version.title()
                        + version.requirement().map(id -> " (" + id + ")").orElse(""));
        compare(DeltaKind.MILESTONES, ItemVersion::steps, version -> steps(version.steps()));
    }

    private void otherState(ItemVersion before) {
        if (!now.state().active()) {
            ended(before);
        } else {
            add(
                    before.state().active() ? DeltaKind.STATE : DeltaKind.REOPENED,
                    ItemVersion::state,
                    VersionsCompared::state);
        }
    }

    private void ended(ItemVersion before) {
        var kind = now.state() == State.CLOSED ? DeltaKind.CLOSED : DeltaKind.VOIDED;
        found.add(Delta.of(
                system,
                now,
                mover(version -> List.of(version.state(), version.closedBefore())),
                kind,
                state(before),
                state(now),
                0));
    }

    private static String state(ItemVersion version) {
        return InWords.of(version.state())
                + (version.closedBefore() ? " before the ledger, evidence not verified" : "");
    }

    private Delta days(DeltaKind kind, int before, int after) {
        return Delta.of(
                system,
                now,
                mover(ItemVersion::slipDays),
                kind,
                "+" + before + " d",
                "+" + after + " d",
                after - before);
    }

    private void due(ItemVersion before) {
        if (!before.due().equals(now.due())) {
            found.add(Delta.of(
                    system,
                    now,
                    mover(ItemVersion::due),
                    DeltaKind.DUE,
                    date(before.due()),
                    date(now.due()),
                    before.due()
                            .flatMap(from -> now.due().map(to -> Promise.days(from, to)))
                            .orElse(0)));
        }
    }

    private static String date(Optional<LocalDate> due) {
        return due.map(Bounds::words).orElse("no date");
    }

    /** Its dates, and whether one of them is contested. */
    private static String disputed(ItemVersion version) {
        return (version.due().isPresent() ? "due " : "")
                + date(version.due())
                + (version.steps().isEmpty() ? "" : ", milestone " + steps(version.steps()))
                + (version.contested() ? ", contested" : "");
    }

    private static String steps(Map<Integer, LocalDate> steps) {
        return steps.isEmpty()
                ? "none open"
                : new TreeMap<>(steps)
                        .entrySet().stream()
                                .map(step -> step.getKey() + " due " + Bounds.words(step.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private void compare(DeltaKind kind, Function<ItemVersion, Object> aspect, Function<ItemVersion, String> words) {
        if (!aspect.apply(item.before().orElseThrow()).equals(aspect.apply(now))) {
            add(kind, aspect, words);
        }
    }

    private void add(DeltaKind kind, Function<ItemVersion, Object> aspect, Function<ItemVersion, String> words) {
        found.add(Delta.of(
                system, now, mover(aspect), kind, item.before().map(words).orElse(""), words.apply(now), 0));
    }

    /** The last version that is otherwise in that than the one before it. */
    private ItemVersion mover(Function<ItemVersion, Object> aspect) {
        var mover = item.after().getFirst();
        var last = item.before().map(aspect);
        for (var version : item.after()) {
            var said = Optional.of(aspect.apply(version));
            if (!Objects.equals(said, last)) {
                mover = version;
            }
            last = said;
        }
        return mover;
    }
}
