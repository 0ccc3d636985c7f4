package io.poamledger.query.packs;

import io.poamledger.access.CurrentCaller;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.events.InWords;
import io.poamledger.events.item.ItemKind;
import io.poamledger.query.cmmc.AssessedItems;
import io.poamledger.query.cmmc.AssessedItems.OpenItems;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.SystemsAt;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.packs.ChangedVerdict.Matter;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.StatusGlance;
import io.poamledger.query.verdicts.Verdicts;
import io.poamledger.query.views.questions.QuestionName;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Judges today's ledger by one pack and by another, as if there had never been a third. */
@Component
class PackComparison {

    private final Packs packs;
    private final Verdicts verdicts;
    private final ItemVerdicts items;
    private final AssessedItems assessed;
    private final SystemsAt systemsAt;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;
    private final Clock clock;

    PackComparison(
            ObjectProvider<Packs> packs,
            Verdicts verdicts,
            ItemVerdicts items,
            AssessedItems assessed,
            SystemsAt systemsAt,
            SystemDirectory systems,
            CurrentCaller callers,
            Frame frame,
            Clock clock) {
        this.packs = packs.getIfAvailable(Packs::shipped);
        this.verdicts = verdicts;
        this.items = items;
        this.assessed = assessed;
        this.systemsAt = systemsAt;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
        this.clock = clock;
    }

    /** By the day they take effect. */
    List<PackAnswer> all() {
        var today = inForce();
        return packs.all().stream().map(pack -> PackAnswer.of(pack, today)).toList();
    }

    /** The one that today is judged by. */
    Pack inForce() {
        return packs.inForceOn(systems.readable(callers.get()).today(clock));
    }

    /** The one that comes into force last. */
    Pack newest() {
        return packs.all().getLast();
    }

    /** The pack that is asked for by a parameter; empty where nothing is said. */
    Optional<Pack> asked(String name, Parameters asked) {
        return asked.text(name)
                .map(id -> packs.find(id)
                        .orElseThrow(() -> new BadParameter(
                                name,
                                id,
                                "There is no rule pack '" + id + "' in this ledger: ask for one of " + ids())));
    }

    private List<String> ids() {
        return packs.all().stream().map(Pack::id).toList();
    }

    PackDiffAnswer diff(Pack from, Pack to) {
        var scope = systems.readable(callers.get());
        return new PackDiffAnswer(
                from.reference(),
                to.reference(),
                packs.diff(from.id(), to.id()),
                Stream.concat(ofSystems(scope, from, to), ofItems(scope, from, to))
                        .toList(),
                frame.incomplete(scope, QuestionName.CMMC, QuestionName.SYSTEMS));
    }

    private Stream<ChangedVerdict> ofSystems(AskedSystems scope, Pack from, Pack to) {
        var judged = verdicts.glances(scope, List.of(packs.only(from.id()), packs.only(to.id())));
        return scope.systems().stream()
                .flatMap(system -> ofSystem(
                        system,
                        Objects.requireNonNull(judged.getFirst().get(system.id())),
                        Objects.requireNonNull(judged.getLast().get(system.id()))));
    }

    private static Stream<ChangedVerdict> ofSystem(RegisteredSystem system, StatusGlance before, StatusGlance after) {
        return Stream.of(
                        changed(system, Matter.STATUS, StatusGlance::status, before, after),
                        changed(system, Matter.LAST_DAY, glance -> written(glance.lastDay(), "none"), before, after),
                        changed(
                                system,
                                Matter.ASSESSED_SCORE,
                                glance -> written(glance.assessed(), "no score"),
                                before,
                                after),
                        changed(
                                system,
                                Matter.SCORE_IF_ASSESSED_TODAY,
                                glance -> written(glance.ifAssessedToday(), "no score"),
                                before,
                                after),
                        changed(system, Matter.READINESS, PackComparison::readiness, before, after))
                .flatMap(Optional::stream);
    }

    private static String written(Optional<?> value, String otherwise) {
        return value.map(Object::toString).orElse(otherwise);
    }

    private static String readiness(StatusGlance glance) {
        return glance.ready() ? "ready" : "not ready, " + glance.blocking() + " reasons";
    }

    private static Optional<ChangedVerdict> changed(
            RegisteredSystem system,
            Matter matter,
            Function<StatusGlance, String> of,
            StatusGlance before,
            StatusGlance after) {
        return of.apply(before).equals(of.apply(after))
                ? Optional.empty()
                : Optional.of(new ChangedVerdict(
                        system.id(), system.name(), matter, "", of.apply(before), of.apply(after), 0));
    }

    private Stream<ChangedVerdict> ofItems(AskedSystems scope, Pack from, Pack to) {
        var open = assessed.openItems(scope).stream().collect(Collectors.groupingBy(OpenItems::system));
        return scope.systems().stream().flatMap(system -> {
            var before = items.from(systemsAt.now(system), from);
            var after = items.from(systemsAt.now(system), to);
            return open.getOrDefault(system.id(), List.of()).stream()
                    .flatMap(some -> changed(system, some, judged(some, before), judged(some, after)).stream());
        });
    }

    private static Optional<ChangedVerdict> changed(
            RegisteredSystem system, OpenItems open, String before, String after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new ChangedVerdict(
                        system.id(),
                        system.name(),
                        Matter.ITEMS_OF_A_REQUIREMENT,
                        open.requirement().value(),
                        before,
                        after,
                        open.items()));
    }

    private static String judged(OpenItems open, ItemVerdicts.OfSystem verdicts) {
        var verdict = verdicts.of(ItemKind.ASSESSMENT, Optional.of(open.requirement()));
        return InWords.of(verdict.standing())
                + (verdict.points().isPresent() ? ", " + verdict.points().getAsInt() + " points" : "");
    }
}
