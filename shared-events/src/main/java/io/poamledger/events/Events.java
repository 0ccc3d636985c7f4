package io.poamledger.events;

import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.system.InformationSystemEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            AssessmentEvent.class,
            StatusEvent.class,
            EvidenceEvent.class,
            ImportEvent.class);

    private Events() {}

    /** The revision that events of this type are stored under now. */
    public static String revision(Class<?> event) {
        return String.valueOf(added(event).mapToInt(Added::revision).max().orElse(Integer.parseInt(FIRST_REVISION)));
    }

    /** What an event of an older revision lacks: each field, and what is read in its place as JSON. */
    public static Map<String, String> addedSince(Class<?> event, String revision) {
        return Stream.of(event.getRecordComponents())
                .filter(field -> field.isAnnotationPresent(Added.class))
                .filter(field -> field.getAnnotation(Added.class).revision() > Integer.parseInt(revision))
                .collect(Collectors.toUnmodifiableMap(
                        RecordComponent::getName,
                        field -> field.getAnnotation(Added.class).before()));
    }

    private static Stream<Added> added(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .map(field -> field.getAnnotation(Added.class))
                .filter(Objects::nonNull);
    }

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
