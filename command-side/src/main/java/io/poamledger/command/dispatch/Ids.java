package io.poamledger.command.dispatch;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the ids that commands and events carry in fields of their own. */
final class Ids {

    private static final Set<Class<?>> TYPES = Set.of(
            SystemId.class, PoamItemId.class, MilestoneId.class, EvidenceId.class, ImportId.class, AssessmentId.class);

    private Ids() {}

    /** The ids in these records under their field names; left out where the records do not agree on one. */
    static Map<String, String> in(Collection<?> records) {
        var found = new TreeMap<String, Set<String>>();
        for (var record : records) {
            for (var component : record.getClass().getRecordComponents()) {
                if (TYPES.contains(component.getType())) {
                    found.computeIfAbsent(component.getName(), _ -> new TreeSet<>())
                            .add(text(component, record));
                }
            }
        }
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
    }

    private static String text(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return String.valueOf(accessor.invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
