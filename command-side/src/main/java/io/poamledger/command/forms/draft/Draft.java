package io.poamledger.command.forms.draft;

import io.poamledger.command.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form before anybody typed.
 *
 * @param refusal why the command would be refused now, whatever it said; empty if it may be given
 * @param missed whether who looks for it is told so: nobody looks for an answer where nothing is asked
 * @param shows what its fields hold: a record or a table, of which the components with a field's name count, or empty
 * @param checklist its conditions, met or not
 * @param choices what there is to choose from, by the type of a field's values
 */
public record Draft(
        Optional<String> refusal,
        boolean missed,
        Optional<?> shows,
        List<Check> checklist,
        Map<Class<?>, List<Choice>> choices) {

    public static Draft refused(Rejected refusal, List<Check> checklist) {
        return new Draft(Optional.of(sentence(refusal)), true, Optional.empty(), checklist, Map.of());
    }

    /** There is nothing that it could answer. */
    public static Draft unasked(Rejected refusal) {
        return new Draft(Optional.of(sentence(refusal)), false, Optional.empty(), List.of(), Map.of());
    }

    private static String sentence(Rejected refusal) {
        return refusal.getMessage() + " (" + refusal.citation().orElse("rule " + refusal.rule()) + ")";
    }

    public static Draft choosing(Optional<?> first, List<Check> checklist, Map<Class<?>, List<Choice>> choices) {
        return new Draft(Optional.empty(), true, first, checklist, choices);
    }

    /** A form that holds this, or nothing. */
    public static Draft showing(Optional<?> first) {
        return choosing(first, List.of(), Map.of());
    }
}
