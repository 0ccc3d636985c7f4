package io.poamledger.command.dispatch;

import io.poamledger.command.Rejected;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.OfArtifact;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.ledger.CommandEffect;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.axon.DecisionOutdatedException;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.springframework.stereotype.Component;

/**
 * Gives commands to the aggregates, each one once: whoever sends a request again is answered with what it came to the first
 * time. The door, imports and the application itself all come through here.
 */
@Component
public class Commands {

    /** How often a number that somebody else took is exchanged for the next, or a decision is made again on newer events. */
    private static final int ATTEMPTS = 64;

    private final Configuration axon;
    private final Ledger ledger;
    private final Rights rights;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    Commands(Configuration axon, Ledger ledger, Rights rights) {
        this.axon = axon;
        this.ledger = ledger;
        this.rights = rights;
    }

    /**
     * Carries the command out, or finds that it has been.
     *
     * @return once the events are durable; the same for every repetition of a command that stored events
     * @throws io.poamledger.access.NotAllowed whoever asks for it does not hold a role for it any more; nothing was stored
     * @throws Rejected a rule refuses it ({@code KEY_REUSED}: the key stands for another request); nothing was stored
     * @throws IllegalArgumentException it says something that nothing can be made of; nothing was stored
     * @throws Conflict its aggregate is at another version than expected; nothing was stored
     * @throws NothingThere it is about nothing that the ledger has; nothing was stored
     * @throws io.poamledger.ledger.LedgerUnavailable the ledger takes nothing now; nothing was stored
     * @throws io.poamledger.ledger.OutcomeUnknown to be sent again with the same key, which is safe
     */
    public Receipt send(CommandRequest request) {
        return earlier(request).orElseGet(() -> carriedOut(request));
    }

    /**
     * What the request came to, if it stored events before.
     *
     * @throws Rejected ({@code KEY_REUSED}) the key stands for another request
     */
    public Optional<Receipt> earlier(CommandRequest request) {
        return ledger.findCommand(request.key()).map(stored -> {
            if (!stored.matches(request.requestBytes())) {
                throw new Rejected(
                        "KEY_REUSED",
                        "This idempotency key already stands for another request. Send this one with a new key.");
            }
            return answer(stored);
        });
    }

    /** What the command with this key came to, if it stored events. */
    public Optional<Receipt> find(DeduplicationKey key) {
        return ledger.findCommand(key).map(this::answer);
    }

    private Receipt carriedOut(CommandRequest request) {
        for (var attempt = 1; ; attempt++) {
            var message = message(request);
            var failure = failureOf(message);
            var stored = earlier(request);
            if (stored.isPresent()) {
                return stored.get();
            }
            if (failure.isEmpty()) {
                return unchanged(request, message);
            }
            if (attempt == ATTEMPTS || !isWorthDecidingAgain(failure.get(), request)) {
                throw told(failure.get(), request, message);
            }
        }
    }

    /** What is decided now, on the rights that there are now. */
    private CommandMessage<?> message(CommandRequest request) {
        var right = rights.now(request);
        return new GenericCommandMessage<>(request.command(), Metadata.of(right.request(), right.condition()));
    }

    private Optional<Throwable> failureOf(CommandMessage<?> message) {
        var failures = new ArrayList<Throwable>();
        axon.commandBus()
                .dispatch(
                        message, (_, result) -> result.optionalExceptionResult().ifPresent(failures::add));
        return failures.stream().findFirst().map(Commands::unwrapped);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CommandExecutionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private static boolean isWorthDecidingAgain(Throwable failure, CommandRequest request) {
        return switch (failure) {
            case AggregateStreamCreationException _, DecisionOutdatedException _, DeadlockException _ -> true;
            case ConcurrencyException _ -> request.expectedVersion().isEmpty();
            default -> false;
        };
    }

    /**
     * What would refuse these if they were sent now, one behind the other; empty where nothing would. They are carried out as they would
     * be, and nothing of it is kept.
     */
    public Optional<RuntimeException> refusal(List<CommandRequest> requests) {
        var outstanding =
                requests.stream().filter(request -> earlier(request).isEmpty()).toList();
        if (outstanding.isEmpty()) {
            return Optional.empty();
        }
        var unit = DefaultUnitOfWork.startAndGet(message(outstanding.getFirst()));
        try {
            for (var request : outstanding) {
                var message = message(request);
                var failure = failureOf(message);
                if (failure.isPresent()) {
                    return Optional.of(told(failure.get(), request, message));
                }
            }
            return Optional.empty();
        } finally {
            unit.rollback();
        }
    }

    private RuntimeException told(Throwable failure, CommandRequest request, CommandMessage<?> message) {
        if (failure instanceof AggregateNotFoundException e) {
            return new NothingThere(missing(String.valueOf(e.getAggregateIdentifier())));
        }
        if (request.command() instanceof OfArtifact of
                && !axon.getComponent(EvidenceRegister.class).has(of.systemId(), of.evidenceId())) {
            // Not even its version is told to those who know another system.
            return new NothingThere(missing(of.evidenceId().toString()));
        }
        var current = version(message);
        var seen = request.expectedVersion();
        if (seen.isPresent() && current.isPresent() && seen.getAsLong() != current.getAsLong()) {
            return new Conflict(
                    current,
                    "It was changed meanwhile: you saw version %d, now it is %d. Look at it again before you decide."
                            .formatted(seen.getAsLong(), current.getAsLong()),
                    failure);
        }
        return switch (failure) {
            case ConcurrencyException e -> faster(current, e);
            case AggregateStreamCreationException e -> faster(current, e);
            case ConflictingModificationException e -> faster(current, e);
            case RuntimeException e -> e;
            default -> new IllegalStateException(request.command().getClass().getSimpleName() + " failed", failure);
        };
    }

    private static String missing(String aggregate) {
        return aggregate.equals(OrganisationId.THE_ONE.toString())
                ? "This ledger has no administrator yet: open the one-time link that the server printed when it started."
                : "There is no " + aggregate + " in this ledger.";
    }

    private static Conflict faster(OptionalLong current, Throwable failure) {
        return new Conflict(
                current, "Somebody else changed it at the same moment. Look at it again and repeat.", failure);
    }

    /** The command's own aggregate comes first; of others that it changed with it nothing is told. */
    private Receipt answer(CommandEffect stored) {
        var aggregate = stored.events().getFirst().aggregate();
        var version = Objects.requireNonNull(stored.lastSequences().get(aggregate));
        return new Receipt(
                Ids.in(payloads(stored, aggregate, version)),
                OptionalLong.of(version),
                stored.position(),
                true,
                stored.events().getFirst().sequence() == 0);
    }

    /** Read as an aggregate reads them, so that events of old revisions are understood too. */
    private List<?> payloads(CommandEffect stored, String stream, long last) {
        var first = stored.events().stream()
                .filter(event -> event.aggregate().equals(stream))
                .mapToLong(StoredEvent::sequence)
                .min()
                .orElse(0);
        var payloads = new ArrayList<Object>();
        var events = axon.eventStore().readEvents(stream, first);
        while (events.hasNext() && payloads.size() <= last - first) {
            payloads.add(events.next().getPayload());
        }
        return payloads;
    }

    private Receipt unchanged(CommandRequest request, CommandMessage<?> message) {
        return new Receipt(
                Ids.in(List.of(request.command())),
                version(message),
                ledger.head().position(),
                false,
                false);
    }

    private OptionalLong version(CommandMessage<?> message) {
        try {
            var target = targets.resolveTarget(message).getIdentifier();
            return axon.eventStore()
                    .lastSequenceNumberFor(target)
                    .map(OptionalLong::of)
                    .orElseGet(OptionalLong::empty);
        } catch (IllegalArgumentException _) {
            return OptionalLong.empty();
        }
    }
}
