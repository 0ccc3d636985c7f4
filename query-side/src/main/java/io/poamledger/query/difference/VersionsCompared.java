package io.poamledger.query.difference;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.query.asof.lists.Contrast;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastVersions.Changed;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
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

    private VersionsCompared(RegisteredSystem system, Changed item) {
        this.system = system;
        this.item = item;
        this.now = item.now();
    }

    /** In the order of {@link DeltaKind}. */
    public static List<Delta> of(RegisteredSystem system, Changed item) {
        var comparison = new VersionsCompared(system, item);
        return DeltaKind.of(Contrast.of(item.before(), item.now())).stream()
                .map(comparison::delta)
                .toList();
    }

    private Delta delta(DeltaKind kind) {
        return switch (kind) {
            case OPENED -> opened();
            case CLOSED, VOIDED -> ended(kind);
            case REOPENED, STATE -> delta(kind, ItemVersion::state, VersionsCompared::state);
            case SLIPPED -> slipped();
            case DUE -> due();
            case CONTESTED, SETTLED -> delta(kind, ItemVersion::contested, VersionsCompared::disputed);
            case OWNER ->
                delta(kind, ItemVersion::owner, version -> version.owner().isEmpty() ? "nobody" : version.owner());
            case RISK ->
                delta(
                        kind,
                        ItemVersion::risk,
                        version -> version.risk().map(InWords::of).orElse("not assessed"));
            case REWORDED ->
                delta(
                        kind,
                        version -> List.of(version.title(), version.requirement()),
                        version -> version.title()
                                + version.requirement()
                                        .map(id -> " (" + id + ")")
                                        .orElse(""));
            case MILESTONES -> delta(kind, ItemVersion::steps, version -> steps(version.steps()));
        };
    }

    private Delta opened() {
        var first = item.after().getFirst();
        return Delta.of(system, now, first, DeltaKind.OPENED, "", InWords.of(first.state()), 0);
    }

    private Delta ended(DeltaKind kind) {
        return Delta.of(
                system,
                now,
                mover(version -> List.of(version.state(), version.closedBefore())),
                kind,
                state(item.before().orElse(item.after().getFirst())),
                state(now),
                0);
    }

    private static String state(ItemVersion version) {
        return InWords.of(version.state())
                + (version.closedBefore() ? " before the ledger, evidence not verified" : "");
    }

    private Delta slipped() {
        var before = item.before().map(ItemVersion::slipDays).orElse(0);
        return Delta.of(
                system,
                now,
                mover(ItemVersion::slipDays),
                DeltaKind.SLIPPED,
                "+" + before + " d",
                "+" + now.slipDays() + " d",
                now.slipDays() - before);
    }

    private Delta due() {
        var before = item.before().flatMap(ItemVersion::due);
        return Delta.of(
                system,
                now,
                mover(ItemVersion::due),
                DeltaKind.DUE,
                date(before),
                date(now.due()),
                before.flatMap(from -> now.due().map(to -> Promise.days(from, to)))
                        .orElse(0));
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

    private Delta delta(DeltaKind kind, Function<ItemVersion, Object> aspect, Function<ItemVersion, String> words) {
        return Delta.of(
                system, now, mover(aspect), kind, item.before().map(words).orElse(""), words.apply(now), 0);
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
