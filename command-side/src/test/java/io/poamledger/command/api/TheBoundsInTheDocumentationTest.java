package io.poamledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.command.FieldBounds;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.CommandTypes;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.events.Between;
import io.poamledger.events.Bounds;
import io.poamledger.events.Entries;
import io.poamledger.events.Words;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheBoundsInTheDocumentationTest {

    @Test
    void are_those_that_commands_are_held_to() throws IOException {
        assertThat(Files.readString(Path.of("../docs/api.md")))
                .contains(
                        row("a day", Bounds.FIRST_DAY + " to " + Bounds.LAST_DAY),
                        row("a text", number(Bounds.LINE) + " characters on one line"),
                        row(
                                names(
                                        Words.class,
                                        field -> FieldBounds.of(field).characters() == Bounds.WORDS
                                                ? ""
                                                : " "
                                                        + number(FieldBounds.of(field)
                                                                .characters())),
                                number(Bounds.WORDS) + " characters, several lines"),
                        row(
                                "a list",
                                number(Bounds.ENTRIES) + " entries; "
                                        + names(
                                                Entries.class,
                                                field -> " "
                                                        + number(FieldBounds.of(field)
                                                                .entries()))),
                        row(
                                "a whole number",
                                "0 to " + number(Bounds.NUMBER) + "; "
                                        + names(
                                                Between.class,
                                                field -> " "
                                                        + number(FieldBounds.of(field)
                                                                .least()) + " to "
                                                        + number(FieldBounds.of(field)
                                                                .most()))),
                        row(
                                "an amount of dollars",
                                "0 to " + number(Bounds.DOLLARS.longValueExact()) + ", two decimals"));
    }

    @Test
    void are_those_that_files_are_held_to() throws IOException {
        assertThat(Files.readString(Path.of("../docs/exchange.md")))
                .contains(
                        row("a day", Bounds.FIRST_DAY + " to " + Bounds.LAST_DAY),
                        row("characters of a text", number(imported("rationale").characters())),
                        row("characters of a reference or of a helper's name, on one line", number(Bounds.LINE)),
                        row(
                                "references, and helpers, of an item",
                                number(imported("supporting").entries())),
                        row(
                                "milestones of an item",
                                number(imported("milestones").entries())),
                        row("log entries of an item", number(imported("log").entries())),
                        row(
                                "kept columns of an item",
                                number(imported("otherColumns").entries())),
                        row(
                                "characters of a kept column",
                                number(imported("otherColumns").characters())));
    }

    private static String row(String what, String bounds) {
        return "| " + what + " | " + bounds + " |";
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }

    private static FieldBounds imported(String name) {
        return fields(Stream.of(OpenImportedItem.class))
                .filter(field -> field.getName().equals(name))
                .map(FieldBounds::of)
                .findFirst()
                .orElseThrow();
    }

    /** The fields of the commands of clients that have the mark, by name. */
    private static String names(Class<? extends Annotation> mark, Function<RecordComponent, String> more) {
        return fields(new CommandTypes()
                        .all().stream().filter(CommandType::sentByHand).map(CommandType::type))
                .filter(field -> field.isAnnotationPresent(mark))
                .sorted(Comparator.comparing(RecordComponent::getName))
                .map(field -> "`" + field.getName() + "`" + more.apply(field))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<RecordComponent> fields(Stream<? extends Class<?>> records) {
        return records.flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }
}
