package io.poamledger.query.layout;

import io.poamledger.events.SystemId;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.Map;

/**
 * What some questions, taken together, could not apply.
 *
 * @param events by the id of the system that they are about; under {@code ""} those of no single one
 */
public record Lacking(Map<String, Long> events) {

    public Lacking {
        events = Map.copyOf(events);
    }

    /** How many events are missing in what is said of a system. */
    public long on(SystemId system) {
        return events.getOrDefault(system.value(), 0L) + ofNoSystem();
    }

    /** What is missing in what is said of these. */
    public Incomplete in(AskedSystems scope) {
        var systems = scope.systems().stream()
                .filter(system -> events.containsKey(system.id().value()))
                .toList();
        return new Incomplete(
                systems.stream()
                                .mapToLong(system ->
                                        events.getOrDefault(system.id().value(), 0L))
                                .sum()
                        + ofNoSystem(),
                systems.stream().map(RegisteredSystem::name).toList());
    }

    private long ofNoSystem() {
        return events.getOrDefault("", 0L);
    }
}
