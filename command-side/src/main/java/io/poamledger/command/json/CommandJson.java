package io.poamledger.command.json;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.poamledger.command.Command;
import io.poamledger.command.labels.WrittenItems;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How commands are written as JSON: strict where a mistake could hide, lenient where a form sends everything as text. */
public final class CommandJson {

    /** Far more than any command has; a body of a megabyte that is all brackets would take a hundred of them as a tree. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxTokenCount(20_000)
            .maxNestingDepth(20)
            .maxNameLength(1_000)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(WrittenItems.module())
            .addModule(new SimpleModule("commands").addDeserializer(LocalDate.class, new CalendarDate()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(NON_ABSENT, NON_ABSENT))
            .build();

    private CommandJson() {}

    /**
     * What makes two requests the same one: the command's name and its values. Spelling does not count: blanks, the order
     * of fields, and absent or empty optional ones.
     */
    public static String canonical(Command command) {
        return command.getClass().getSimpleName() + "\n" + MAPPER.writeValueAsString(command);
    }

    /** Only {@code 2026-07-31}: Jackson's own reader would also take a moment, a number of days and an array. */
    private static final class CalendarDate extends StdDeserializer<LocalDate> {

        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

        CalendarDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString("").strip();
            try {
                return LocalDate.parse(text, FORM);
            } catch (DateTimeParseException e) {
                throw context.weirdStringException(text, LocalDate.class, "no date");
            }
        }
    }
}
