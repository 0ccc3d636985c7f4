package io.poamledger.events;

import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.system.InformationSystemEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry of everything that may be stored: each event's stored name is its simple name. */
public final class Events {

    /** The revision of an event that has never changed its shape. */
    public static final String FIRST_REVISION = "1";

    private static final List<Class<? extends LedgerEvent>> FAMILIES = List.of(
            OrganisationEvent.class,
            InformationSystemEvent.class,
            PoamItemEvent.class,
            EvidenceEvent.class,
            ImportEvent.class);

    private Events() {}

    /**
     * Every event type by its stored name.
     *
     * @throws IllegalStateException if two events share a simple name
     */
    public static Map<String, Class<?>> byName() {
        return FAMILIES.stream()
                .flatMap(Events::members)
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Events::members) : Stream.of(type);
    }
}
