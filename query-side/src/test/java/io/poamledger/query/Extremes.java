package io.poamledger.query;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.AccountId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes events of any kind by looking at their records: plain ones, and ones whose every field is as far out as decoding lets it be.
 * All are about one system, its first item and that item's first milestone.
 */
final class Extremes {

    /** In which direction everything is far out. */
    enum Way {
        LOW,
        HIGH,
        ODD
    }

    private static final String LONG = "long words ".repeat(3_000);
    private static final String ODD =
            "\u0000\u0007\u001B[31m\r\n\t\uFFFE\u2028 {x} ${7*7} =1+1 '); -- <script>alert(1)</script> \u202E";

    private final SystemId system;
    private final Optional<Way> way;

    private Extremes(SystemId system, Optional<Way> way) {
        this.system = system;
        this.way = way;
    }

    /** What anybody would record. */
    static LedgerEvent plain(Class<?> event, SystemId system) {
        return (LedgerEvent) new Extremes(system, Optional.empty()).made(event);
    }

    static LedgerEvent extreme(Class<?> event, SystemId system, Way way) {
        return (LedgerEvent) new Extremes(system, Optional.of(way)).made(event);
    }

    /** Every field as far out as the record's constructor lets it be beside those before it. */
    private Record made(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::plain).toArray();
        var made = instance(type, values)
                .orElseThrow(() -> new IllegalStateException("Say what a plain " + type.getSimpleName() + " is"));
        for (var i = 0; i < components.length; i++) {
            for (var candidate : way.isPresent() ? candidates(components[i].getGenericType()) : List.of()) {
                var before = values[i];
                values[i] = candidate;
                var further = instance(type, values);
                if (further.isPresent()) {
                    made = further.get();
                    break;
                }
                values[i] = before;
            }
        }
        return made;
    }

    private static Optional<Record> instance(Class<?> type, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.trySetAccessible();
            return Optional.of((Record) constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object plain(RecordComponent component) {
        return switch (component.getName()) {
            case "itemPrefix" -> "ACME";
            case "cageCodes" -> List.of("1ABC2");
            case "cmmcUid" -> Optional.of("A123456789");
            default -> plain(component.getGenericType());
        };
    }

    private Object plain(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments();
            return generic.getRawType() == Optional.class
                    ? Optional.of(plain(inner[0]))
                    : generic.getRawType() == Map.class ? Map.of("Plugin", "12345") : List.of(plain(inner[0]));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return id(plain).orElseGet(() -> switch (plain.getSimpleName()) {
            case "String" -> "plain words";
            case "LocalDate" -> LocalDate.of(2026, 9, 30);
            case "int", "Integer" -> 30;
            case "long" -> 30L;
            case "boolean" -> true;
            case "BigDecimal" -> new BigDecimal("1200.50");
            case "ZoneId" -> ZoneId.of("America/Chicago");
            case "Instant" -> Instant.parse("2026-01-01T00:00:00Z");
            default -> made(plain);
        });
    }

    /** Ids keep to what there is, so that every page is reached. */
    private Optional<Object> id(Class<?> type) {
        var uuid = UUID.nameUUIDFromBytes(system.value().getBytes(StandardCharsets.US_ASCII));
        return switch (type.getSimpleName()) {
            case "SystemId" -> Optional.of(system);
            case "PoamItemId" -> Optional.of(new PoamItemId(system, 1));
            case "MilestoneId" -> Optional.of(new MilestoneId(1));
            case "AssessmentId" -> Optional.of(new AssessmentId(system, 1));
            case "EvidenceId" -> Optional.of(new EvidenceId(uuid));
            case "ImportId" -> Optional.of(new ImportId(uuid));
            case "AccountId" -> Optional.of(new AccountId("alice"));
            case "Sha256" -> Optional.of(new Sha256("ab".repeat(32)));
            case "RequirementId" -> Optional.of(new RequirementId("3.13.11"));
            default -> Optional.empty();
        };
    }

    /** The furthest first. */
    private List<Object> candidates(Type type) {
        var way = this.way.orElseThrow();
        if (type instanceof ParameterizedType generic) {
            return severalOrNone(generic, way);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            var all = plain.getEnumConstants();
            return List.of(way == Way.LOW ? all[0] : all[all.length - 1]);
        }
        return switch (plain.getSimpleName()) {
            case "String" ->
                switch (way) {
                    case LOW -> List.of("", "x");
                    case HIGH -> List.of(LONG);
                    case ODD -> List.of(ODD);
                };
            case "LocalDate" ->
                List.of(
                        switch (way) {
                            case LOW -> LocalDate.MIN;
                            case HIGH -> LocalDate.MAX;
                            case ODD -> LocalDate.of(292_278_994, 8, 18);
                        });
            case "int", "Integer" -> way == Way.LOW ? List.of(Integer.MIN_VALUE, 0, 1) : List.of(Integer.MAX_VALUE);
            case "long" -> way == Way.LOW ? List.of(Long.MIN_VALUE, 0L, 1L) : List.of(Long.MAX_VALUE);
            case "boolean" -> List.of(way != Way.LOW);
            case "BigDecimal" ->
                List.of(new BigDecimal(
                        switch (way) {
                            case LOW -> "-1E-1000";
                            case HIGH -> "9".repeat(1_000);
                            case ODD -> "1E+999999";
                        }));
            case "ZoneId" -> List.of(ZoneId.of(way == Way.LOW ? "-18:00" : way == Way.HIGH ? "+18:00" : "GMT0"));
            case "Instant" -> List.of(way == Way.LOW ? Instant.MIN : Instant.MAX);
            case "RequirementId" -> List.of(new RequirementId("3.99.99"));
            case "AccountId" -> List.of(new AccountId("a".repeat(100)));
            default -> id(plain).isPresent() ? List.of() : List.of(made(plain));
        };
    }

    private List<Object> severalOrNone(ParameterizedType generic, Way way) {
        var inner = generic.getActualTypeArguments();
        if (generic.getRawType() == Optional.class) {
            return way == Way.LOW && inner[0] != LocalDate.class
                    ? List.of(Optional.empty())
                    : candidates(inner[0]).stream().<Object>map(Optional::of).toList();
        }
        if (way == Way.LOW) {
            return List.of(generic.getRawType() == Map.class ? Map.of() : List.of());
        }
        var entries = candidates(inner[inner.length - 1]);
        var entry = entries.isEmpty() ? plain(inner[inner.length - 1]) : entries.getFirst();
        if (generic.getRawType() == Map.class) {
            return List.of(Map.of(entry, entry, "", ""));
        }
        var several = new ArrayList<>(Collections.nCopies(way == Way.HIGH || holdsLists(entry) ? 20 : 2_000, entry));
        return List.of(several);
    }

    /** Lists of long lists do not fit into a commit. */
    private static boolean holdsLists(Object entry) {
        return entry instanceof Record record
                && Stream.of(record.getClass().getRecordComponents())
                        .anyMatch(component -> component.getType() == List.class);
    }
}
