package io.poamledger.command.description;

import io.poamledger.command.Dated;
import io.poamledger.command.Rule;
import io.poamledger.command.Tense;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That every field with a day says when that can be, and by which rules it is refused otherwise. */
final class Days {

    private Days() {}

    /** @throws IllegalStateException if it does not say so, or says what cannot be */
    static List<Rule> of(RecordComponent field, Class<?> type, String name) {
        @Nullable Dated dated = field.getAnnotation(Dated.class);
        if (type != LocalDate.class) {
            return List.of();
        }
        if (dated == null) {
            throw new IllegalStateException(name + " does not say when that day can be: put @Dated(Tense.…) before the"
                    + " record component, as one that happened, is ahead, is promised or repeats another.");
        }
        if (dated.value() == Tense.HAPPENED != (dated.refusedBy().length == 1)) {
            throw new IllegalStateException(name + " names the one rule by which a day that has not come is refused"
                    + " where it happened, and nowhere else: @Dated(value = Tense.HAPPENED, refusedBy = Rule.…).");
        }
        var rules = new ArrayList<>(List.of(dated.refusedBy()));
        if (dated.value() == Tense.AHEAD) {
            rules.add(Rule.DAY_HAS_PASSED);
        }
        if (!dated.after().isEmpty()) {
            rules.add(Rule.BEFORE_WHAT_IT_FOLLOWS);
            isAField(dated.after(), field, name);
        }
        return rules;
    }

    private static void isAField(String other, RecordComponent field, String name) {
        if (Stream.of(field.getDeclaringRecord().getRecordComponents())
                .noneMatch(known -> known.getName().equals(other))) {
            throw new IllegalStateException(name + " follows '" + other + "', which is no field of the same command.");
        }
    }
}
