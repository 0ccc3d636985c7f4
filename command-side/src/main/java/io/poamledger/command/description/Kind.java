package io.poamledger.command.description;

import com.fasterxml.jackson.annotation.JsonValue;
import io.poamledger.events.item.RequirementId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What one value of a field is, for whoever is asked for it. */
public enum Kind {
    /** Of one line or several, as its bounds say. */
    TEXT,
    DATE,
    NUMBER,
    DOLLARS,
    /** One of an enum's constants. */
    CHOICE,
    TRUTH,
    /** The id of something that the ledger has, or is to have. */
    ID,
    /** Several values that belong together, each a field of its own. */
    PARTS,
    REQUIREMENT,
    TIME_ZONE;

    private static final Map<Class<?>, Kind> OF = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(LocalDate.class, DATE),
            Map.entry(int.class, NUMBER),
            Map.entry(Integer.class, NUMBER),
            Map.entry(long.class, NUMBER),
            Map.entry(Long.class, NUMBER),
            Map.entry(BigDecimal.class, DOLLARS),
            Map.entry(boolean.class, TRUTH),
            Map.entry(RequirementId.class, REQUIREMENT),
            Map.entry(ZoneId.class, TIME_ZONE));

    /** Empty where nothing says how people are asked for such a value. */
    static Optional<Kind> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(CHOICE);
        }
        return Optional.ofNullable(OF.get(type))
                .or(() -> type.isRecord() ? Optional.of(isWrittenAsOneValue(type) ? ID : PARTS) : Optional.empty());
    }

    private static boolean isWrittenAsOneValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
