package io.poamledger.command.description;

import io.poamledger.command.FieldBounds;
import io.poamledger.command.Rule;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.AccountId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * One field of a command, as its record component says.
 *
 * @param label in plain words
 * @param hint may be empty
 * @param required whether something has to be said
 * @param many whether it is a list
 * @param type of one value
 * @param pattern the form of a text as a regular expression; may be empty
 * @param initially what it holds where nothing is known yet; may be empty
 * @param suggestions the id of a list on the page; may be empty
 * @param advised what it is in a plan
 * @param refusedBy the rules whose refusal belongs beside it
 * @param parts of what one value consists, where that is several that belong together
 * @param target whether it names the aggregate that the command is for
 */
public record Field(
        String name,
        String label,
        String hint,
        boolean required,
        boolean many,
        Class<?> type,
        Kind kind,
        FieldBounds bounds,
        String pattern,
        String initially,
        String suggestions,
        Advised advised,
        List<Rule> refusedBy,
        List<Field> parts,
        boolean target) {

    /** What an id is of, needs no label at every command. */
    private static final Map<Class<?>, String> IDS = Map.of(
            SystemId.class, "System",
            PoamItemId.class, "Item",
            MilestoneId.class, "Milestone",
            AssessmentId.class, "Assessment",
            EvidenceId.class, "Artifact",
            AccountId.class, "Account");

    /** @throws IllegalStateException if it has no label, or nothing says how people are asked for such a value */
    static Field of(RecordComponent component) {
        var name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        var label = component.getAnnotation(Label.class);
        var type = type(component);
        if (label == null && (!IDS.containsKey(type) || component.getType() != type)) {
            throw new IllegalStateException(name + " has no label: say in plain words what people are asked for,"
                    + " @Label(\"…\") before the record component, with a hint where they would ask back.");
        }
        var kind = Kind.of(type)
                .orElseThrow(() -> new IllegalStateException(name + " is a " + type.getSimpleName()
                        + ", which no form can ask for: give it a type that " + Kind.class.getName()
                        + " knows, or tell it there how people are asked for one."));
        return new Field(
                component.getName(),
                label == null ? IDS.getOrDefault(type, "") : label.value(),
                label == null ? "" : label.hint(),
                isRequired(component, label),
                component.getType() == List.class,
                type,
                kind,
                FieldBounds.of(component),
                label == null ? "" : label.pattern(),
                label == null ? "" : label.initially(),
                label == null ? "" : label.suggestions(),
                label == null ? Advised.NOT : label.advised(),
                refusedBy(label, Days.of(component, type, name)),
                kind == Kind.PARTS
                        ? Arrays.stream(type.getRecordComponents())
                                .map(Field::of)
                                .toList()
                        : List.of(),
                component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class));
    }

    private static List<Rule> refusedBy(@Nullable Label label, List<Rule> asADay) {
        return Stream.concat(label == null ? Stream.empty() : Stream.of(label.refusedBy()), asADay.stream())
                .distinct()
                .toList();
    }

    private static Class<?> type(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType generic
                && (component.getType() == Optional.class || component.getType() == List.class)
                && generic.getActualTypeArguments()[0] instanceof Class<?> of) {
            return of;
        }
        return component.getType() == OptionalInt.class || component.getType() == OptionalLong.class
                ? long.class
                : component.getType();
    }

    private static boolean isRequired(RecordComponent component, @Nullable Label label) {
        var type = component.getType();
        if (type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == boolean.class) {
            return false;
        }
        return label == null || !label.optional();
    }
}
