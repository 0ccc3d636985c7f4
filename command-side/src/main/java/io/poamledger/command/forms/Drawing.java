package io.poamledger.command.forms;

import io.poamledger.access.Caller;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.Field;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Kind;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.forms.draft.Suggestions;
import io.poamledger.events.InWords;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the form of a command from its description and a draft, for whoever asks for it. */
record Drawing(CommandType type, Form says, Named named, Draft draft, List<Suggestions> suggestions, Caller caller) {

    private static final int ROWS = 3;

    DrawnForm form(OptionalLong seen) {
        var first = List.of(says.first());
        return new DrawnForm(
                type,
                says,
                type.asked().stream().filter(this::isSaid).map(this::drawn).toList(),
                type.asked().stream()
                        .filter(field -> !isSaid(field))
                        .sorted(Comparator.comparingInt(
                                field -> first.contains(field.name()) ? first.indexOf(field.name()) : first.size()))
                        .map(this::drawn)
                        .toList(),
                draft.checklist(),
                seen);
    }

    /** A list that the page names is shown with what it names, and asked for. */
    private boolean isSaid(Field field) {
        return !field.many() && named.of(field).isPresent();
    }

    /** What has to be chosen and is not there to be chosen; a form with a template of its own asks in its own way. */
    Optional<Field> withoutAChoice() {
        if (!says.drawnBy().equals(Form.GENERAL)) {
            return Optional.empty();
        }
        return type.asked().stream()
                .filter(field ->
                        field.required() && !field.many() && named.of(field).isEmpty())
                .filter(field -> choices(field).filter(List::isEmpty).isPresent())
                .findFirst();
    }

    private DrawnField drawn(Field field) {
        var values = named.of(field)
                .map(said -> field.many() ? List.of(said.split(",")) : List.of(said))
                .orElseGet(() -> atFirst(field));
        return new DrawnField(field, id(field), values, choices(field), suggested(field), rows(field));
    }

    /** One for each that the page names, by what its first part says; else a few to begin with, to which the page adds more. */
    private List<List<DrawnField>> rows(Field field) {
        if (field.parts().isEmpty()) {
            return List.of();
        }
        var about = named.of(field).map(said -> List.of(said.split(","))).orElse(Collections.nCopies(ROWS, ""));
        return IntStream.range(0, about.size())
                .mapToObj(row -> field.parts().stream()
                        .map(part -> new DrawnField(
                                part,
                                id(field) + "-" + row + "-" + part.name(),
                                part.equals(field.parts().getFirst())
                                        ? Stream.of(about.get(row))
                                                .filter(value -> !value.isEmpty())
                                                .toList()
                                        : List.of(),
                                choices(part),
                                suggested(part),
                                List.of()))
                        .toList())
                .toList();
    }

    private String id(Field field) {
        var about = named.values().values().stream().sorted().toList();
        return (type.name() + "-" + String.join("-", about) + "-" + field.name()).replaceAll("[^\\w-]", "_");
    }

    private List<String> atFirst(Field field) {
        var shown = draft.shows().flatMap(all -> component(all, field.name()));
        if (shown.isEmpty() && draft.shows().isEmpty() && !field.initially().isEmpty()) {
            return List.of(field.initially());
        }
        return shown.stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(Drawing::text)
                .toList();
    }

    private static Optional<?> component(Object shown, String name) {
        var value = shown instanceof Map<?, ?> table
                ? table.get(name)
                : Arrays.stream(shown.getClass().getRecordComponents())
                        .filter(one -> one.getName().equals(name))
                        .map(one -> valueOf(one, shown))
                        .findFirst()
                        .orElse(null);
        return value instanceof Optional<?> maybe ? maybe : Optional.ofNullable(value);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case BigDecimal dollars -> dollars.toPlainString();
            default -> value.toString();
        };
    }

    private Optional<List<Choice>> choices(Field field) {
        if (field.kind() == Kind.CHOICE) {
            return Optional.of(Arrays.stream(field.type().getEnumConstants())
                    .map(constant -> new Choice(text(constant), words((Enum<?>) constant)))
                    .toList());
        }
        return Optional.ofNullable(draft.choices().get(field.type()));
    }

    /** {@code VENDOR_DELAY} as {@code Vendor delay}. */
    private static String words(Enum<?> constant) {
        var words = InWords.of(constant);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What has to be chosen needs no more. */
    private List<Choice> suggested(Field field) {
        return named.of(field).isPresent() || choices(field).isPresent()
                ? List.of()
                : suggestions.stream()
                        .filter(source -> source.types().contains(field.type()))
                        .flatMap(source -> source.of(field, named, caller).stream())
                        .toList();
    }
}
