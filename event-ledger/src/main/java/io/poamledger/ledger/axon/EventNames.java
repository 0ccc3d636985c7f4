package io.poamledger.ledger.axon;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry of what may be stored: every name and revision with its one class. */
public final class EventNames {

    private final Map<EventName, Class<?>> classes;
    private final Map<Class<?>, EventName> names;

    private EventNames(Map<EventName, Class<?>> classes) {
        this.classes = Map.copyOf(classes);
        this.names = this.classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** @throws IllegalStateException if a class has two names */
    public static EventNames of(Map<EventName, Class<?>> classes) {
        return new EventNames(classes);
    }

    /** For events that have never changed their shape: all of revision "1". */
    public static EventNames ofFirstRevision(Map<String, Class<?>> classes) {
        return new EventNames(classes.entrySet().stream()
                .collect(Collectors.toMap(entry -> new EventName(entry.getKey(), "1"), Map.Entry::getValue)));
    }

    /** Each under its name and the revision that it is stored under now. */
    public static EventNames of(Map<String, Class<?>> classes, Function<Class<?>, String> revision) {
        return new EventNames(classes.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new EventName(entry.getKey(), revision.apply(entry.getValue())),
                        Map.Entry::getValue)));
    }

    /** These and more. */
    public EventNames and(EventNames others) {
        return new EventNames(java.util.stream.Stream.of(this, others)
                .flatMap(each -> each.classes.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Optional<Class<?>> classOf(EventName name) {
        return Optional.ofNullable(classes.get(name)).map(Function.identity());
    }

    Optional<EventName> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }
}
