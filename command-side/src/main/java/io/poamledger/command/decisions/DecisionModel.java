package io.poamledger.command.decisions;

import io.poamledger.access.AccessSettings;
import io.poamledger.command.DecidedOn;
import io.poamledger.command.item.dependency.WaitingItems;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.predecessors.Titles;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.command.system.state.SystemContents;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemLabel;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/**
 * What rules about several items rest on, caught up with the head of the ledger before each answer. The answer carries its condition into the
 * running command's commit: should something that matters come in between, the command is decided again.
 */
@Component
public final class DecisionModel
        implements EndedItems, Prefixes, AuthorsNumbers, SystemContents, WaitingItems, AutoCloseable {

    private static final Duration RECENTLY = Duration.ofDays(30);
    private static final Set<String> ENDINGS =
            Set.of(ItemVoided.class.getSimpleName(), ItemClosed.class.getSimpleName());
    private static final Set<String> STEP_ENDINGS =
            Set.of(ItemVoided.class.getSimpleName(), MilestoneCancelled.class.getSimpleName());
    private static final Set<String> WAITINGS = Set.of(DependencyDeclared.class.getSimpleName());
    private static final Set<String> NAMINGS =
            Set.of(SystemRegistered.class.getSimpleName(), SystemRevised.class.getSimpleName());

    private final PrefixRows prefixes;
    private final EndedItemRows items;
    private final FollowedRows rows;
    private final NumberRows numbers;
    private final Ledger ledger;
    private final Clock clock;
    private final DecisionFollower follower;

    DecisionModel(AccessSettings settings, Ledger ledger, EventStorageEngine events, Clock clock) {
        var file = new DecisionFile(settings.folder().resolve("decisions.db"));
        this.prefixes = new PrefixRows(file);
        this.items = new EndedItemRows(file);
        this.rows = new FollowedRows(file, new ItemRows(file), prefixes, events);
        this.numbers = new NumberRows(file);
        this.ledger = ledger;
        this.clock = clock;
        this.follower = new DecisionFollower(file, rows, ledger);
    }

    @Override
    public List<Ended> alike(SystemId system, Weakness weakness, Optional<Before> before) {
        return restingOn(system, ENDINGS, () -> {
            var goOn = carriersAlike(system, weakness, before);
            return items.ended(system, clock.instant().minus(RECENTLY)).stream()
                    .filter(said -> said.isLike(weakness))
                    .filter(said -> before.filter(known -> said.isLike(known.weakness()))
                            .isEmpty())
                    .map(EndedItemRows.Said::item)
                    .filter(ended -> !goOn.contains(ended.id()))
                    .collect(Collectors.toMap(Ended::id, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
        });
    }

    /** The ended items that go on in what is like it, or in it: their promises are where one looks for them. */
    private Set<PoamItemId> carriersAlike(SystemId system, Weakness weakness, Optional<Before> before) {
        return items.carriers(system).stream()
                .filter(said -> said.isLike(weakness)
                        || before.map(Before::item)
                                .filter(said.carrier()::equals)
                                .isPresent())
                .map(EndedItemRows.SaidNow::ended)
                .collect(Collectors.toSet());
    }

    @Override
    public List<PromiseId> milestonesAlike(PoamItemId item, Weakness weakness, String title) {
        return restingOn(
                item.system(),
                STEP_ENDINGS,
                () -> items.steps(item.system()).stream()
                        .filter(step -> !step.promise().itemId().equals(item))
                        .filter(step -> step.goesOnIn().filter(item::equals).isPresent()
                                || (step.goesOnIn().isEmpty() && step.isOfWhatIsLike(weakness)))
                        .filter(step -> Titles.areAlike(step.title(), title))
                        .map(EndedItemRows.Step::promise)
                        .distinct()
                        .toList());
    }

    /** The answer holds while none of these events comes to the system. */
    private <T> T restingOn(SystemId system, Set<String> outdating, Supplier<T> answer) {
        var position = ledger.known().position();
        var prefix = system + "/";
        var answered = read(answer);
        DecidedOn.rest(
                position,
                event -> outdating.contains(event.payloadType())
                        && event.aggregate().startsWith(prefix));
        return answered;
    }

    @Override
    public List<PoamItemId> waitingFor(PoamItemId item) {
        return restingOn(item.system(), WAITINGS, () -> rows.waitingFor(item));
    }

    @Override
    public void restOn(PoamItemId item) {
        var stream = item.toString();
        DecidedOn.rest(ledger.known().position(), event -> event.aggregate().equals(stream));
    }

    @Override
    public List<PoamItemId> items(SystemId system) {
        return read(() -> items.items(system));
    }

    @Override
    public Map<String, PoamItemId> numbered(SystemId system, Collection<String> written) {
        return read(() -> {
            var found = new HashMap<String, PoamItemId>();
            for (var number : written) {
                var ours = ItemLabel.read(number)
                        .filter(label -> prefixes.systemsWith(label.prefix()).contains(system))
                        .map(label -> new PoamItemId(system, label.number()))
                        .or(() -> identified(system, number));
                numbers.numbered(system, number, ours).ifPresent(item -> found.put(number, item));
            }
            return found;
        });
    }

    private static Optional<PoamItemId> identified(SystemId system, String number) {
        var written = number.strip();
        return written.matches(Pattern.quote(system.value()) + "/[1-9][0-9]{0,8}")
                ? Optional.of(PoamItemId.parse(written))
                : Optional.empty();
    }

    @Override
    public List<PoamItemId> open(SystemId system) {
        return read(() -> numbers.open(system));
    }

    @Override
    public List<EvidenceId> evidence(SystemId system) {
        return read(() -> rows.artifacts(system));
    }

    @Override
    public List<Titled> latest(SystemId system, Among which, int most) {
        return read(() -> items.latest(system, which, most));
    }

    @Override
    public List<SystemId> systemsWith(String prefix) {
        return read(() -> prefixes.systemsWith(prefix));
    }

    @Override
    public Optional<SystemId> inUseBy(String prefix) {
        var position = ledger.known().position();
        var system = read(() -> prefixes.inUseBy(prefix));
        DecidedOn.rest(position, event -> NAMINGS.contains(event.payloadType()));
        return system;
    }

    @Override
    public List<SystemId> systems() {
        return read(prefixes::systems);
    }

    @Override
    public String of(SystemId system) {
        return read(() -> prefixes.of(system)).orElse(system.value());
    }

    private <T> T read(Supplier<T> answer) {
        return follower.read(answer);
    }

    @Override
    public void close() {
        follower.close();
    }
}
