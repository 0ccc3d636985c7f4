package io.poamledger.ledger.axon;

import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.format.IdempotentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Everything that one root unit of work appends, whichever nested one it came from: one commit, in its commit phase. */
final class GatheredAppends {

    private final List<List<EventMessage<?>>> parts = new ArrayList<>();
    private final UnitOfWork<?> root;

    private GatheredAppends(UnitOfWork<?> root) {
        this.root = root;
    }

    /** Adds to what the current unit of work's root will append; a part whose own unit of work is rolled back is dropped. */
    static void add(
            String resource,
            UnitOfWork<?> current,
            List<? extends EventMessage<?>> events,
            Consumer<GatheredAppends> append) {
        var root = current.root();
        var gathered = root.<GatheredAppends>getOrComputeResource(resource, _ -> {
            var fresh = new GatheredAppends(root);
            root.onCommit(_ -> append.accept(fresh));
            return fresh;
        });
        var part = List.<EventMessage<?>>copyOf(events);
        gathered.parts.add(part);
        current.onRollback(_ -> gathered.parts.removeIf(each -> each == part));
    }

    List<EventMessage<?>> events() {
        return parts.stream().flatMap(List::stream).toList();
    }

    Optional<IdempotentRequest> identity() {
        return Optional.ofNullable(root.getResource(IdempotencyInterceptor.IDENTITY));
    }

    Optional<AppendCondition> condition() {
        return Optional.ofNullable(root.getResource(IdempotencyInterceptor.CONDITION));
    }
}
