package io.poamledger.command.forms;

import io.poamledger.command.Rule;
import io.poamledger.command.description.Advised;
import io.poamledger.command.description.Field;
import io.poamledger.command.description.Kind;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.events.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field as a template draws it.
 *
 * @param id of its control, unlike that of any other form on the page
 * @param values what it holds at first: one text, or several of a list
 * @param choices what there is to choose from; empty where anything may be typed
 * @param suggestions what may be picked instead of typed
 * @param rows where one value consists of parts, empty rows of them
 */
record DrawnField(
        Field field,
        String id,
        List<String> values,
        Optional<List<Choice>> choices,
        List<Choice> suggestions,
        List<List<DrawnField>> rows) {

    /** Which element it is. */
    enum Control {
        TEXT,
        LINES,
        WORDS,
        SELECT,
        BOXES,
        ROWS,
        TICK,
        DATE,
        NUMBER;

        /** Whether several fit beside each other. */
        boolean isShort() {
            return this == SELECT || this == DATE || this == NUMBER;
        }
    }

    public Control control() {
        if (field.kind() == Kind.PARTS) {
            return Control.ROWS;
        }
        if (field.many()) {
            return choices.isPresent() ? Control.BOXES : Control.LINES;
        }
        if (choices.isPresent()) {
            return Control.SELECT;
        }
        return switch (field.kind()) {
            case DATE -> Control.DATE;
            case NUMBER -> Control.NUMBER;
            case TRUTH -> Control.TICK;
            case TEXT -> field.bounds().severalLines() ? Control.WORDS : Control.TEXT;
            default -> Control.TEXT;
        };
    }

    /** Whether the page has a place for each of its rows. */
    public boolean isPlaced() {
        return !rows.isEmpty() && !rows.getFirst().getFirst().values().isEmpty();
    }

    /** The id of the place that a page has for a row about this, such as {@code row-acme_7}. */
    public String place() {
        return "row-" + value().replaceAll("[^\\w-]", "_");
    }

    public boolean isShort() {
        return control().isShort();
    }

    public String value() {
        return String.join("\n", values);
    }

    public boolean holds(Choice choice) {
        return values.contains(choice.value());
    }

    /** What people read below it; empty for nothing. */
    public String hint() {
        return control() == Control.LINES ? ("One per line. " + field.hint()).strip() : field.hint();
    }

    public String hintId() {
        return id + "-hint";
    }

    /** Boxes say themselves how many are ticked. */
    public boolean isOptional() {
        return !field.required()
                && control() != Control.BOXES
                && control() != Control.ROWS
                && control() != Control.TICK;
    }

    @Nullable
    public String rules() {
        return field.refusedBy().isEmpty()
                ? null
                : field.refusedBy().stream().map(Rule::name).collect(Collectors.joining(" "));
    }

    /** What advice on it is asked for as; null for none. */
    @Nullable
    public String advised() {
        return field.advised() == Advised.NOT ? null : field.advised().name();
    }

    @Nullable
    public String adviceId() {
        return field.advised() == Advised.NOT ? null : id + "-advice";
    }

    @Nullable
    public String least() {
        return switch (field.kind()) {
            case DATE -> field.bounds().first().toString();
            case NUMBER -> String.valueOf(field.bounds().least());
            default -> null;
        };
    }

    @Nullable
    public String most() {
        return switch (field.kind()) {
            case DATE -> Bounds.LAST_DAY.toString();
            case NUMBER -> String.valueOf(field.bounds().most());
            default -> null;
        };
    }

    @Nullable
    public Integer characters() {
        return field.kind() == Kind.TEXT ? field.bounds().characters() : null;
    }

    @Nullable
    public String pattern() {
        return field.pattern().isEmpty() ? null : field.pattern();
    }

    @Nullable
    public String inputMode() {
        return field.kind() == Kind.DOLLARS ? "decimal" : null;
    }

    /** The list of suggestions: its own, or one that the page may have. */
    @Nullable
    public String list() {
        if (!suggestions.isEmpty()) {
            return id + "-list";
        }
        return field.suggestions().isEmpty() ? null : field.suggestions();
    }
}
