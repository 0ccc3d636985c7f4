package io.poamledger.command.dispatch;

import io.poamledger.events.Recorded;
import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.axon.IdempotencyInterceptor;
import io.poamledger.ledger.format.IdempotentRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What travels beside a command on the bus. */
final class Metadata {

    /** The version of the aggregate that the sender saw; a {@link Long}. Stays with the command. */
    static final String EXPECTED_VERSION = "expectedVersion";

    private Metadata() {}

    /** @param condition under which its events may be stored */
    static Map<String, Object> of(CommandRequest request, Optional<AppendCondition> condition) {
        var metadata = new HashMap<String, Object>();
        metadata.put(Recorded.SUBJECT, request.actor().account().value());
        metadata.put(Recorded.NAME, request.actor().name());
        metadata.put(
                Recorded.ROLES,
                request.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        request.command().about().ifPresent(system -> metadata.put(Recorded.SYSTEM, system.value()));
        metadata.put(Recorded.CORRELATION, request.correlationId());
        metadata.put(Recorded.SOURCE, request.source());
        metadata.put(IdempotencyInterceptor.IDENTITY, new IdempotentRequest(request.key(), request.requestBytes()));
        condition.ifPresent(rest -> metadata.put(IdempotencyInterceptor.CONDITION, rest));
        request.expectedVersion().ifPresent(version -> metadata.put(EXPECTED_VERSION, version));
        return metadata;
    }
}
