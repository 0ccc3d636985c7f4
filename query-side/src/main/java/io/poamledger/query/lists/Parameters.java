package io.poamledger.query.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.RequirementId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of a request, read strictly: what is there is understood or refused with {@link BadParameter}, a blank one
 * counts as absent; one that nobody asks for is refused before. The description of the API hides them and names each one by the annotations
 * called {@code Asked} at the methods that ask for it.
 */
@Hidden
public record Parameters(Map<String, String> all) {

    public Parameters {
        all = Map.copyOf(all);
    }

    /** Those of a request; several values of one stand with commas between. */
    public static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap().keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> given(request, name).collect(Collectors.joining(",")))));
    }

    /** The values of one that are not blank. */
    static Stream<String> given(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .filter(value -> value != null && !value.isBlank());
    }

    /** The same with one parameter set, or left out if the value is empty; a cursor does not survive that. */
    public Parameters with(String name, String value) {
        var changed = new TreeMap<>(all);
        changed.remove("cursor");
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Parameters(changed);
    }

    /** The address of a page asked with these parameters; blank ones and {@code after} left out. */
    public String link(String path) {
        var values = new TreeMap<>(all);
        values.remove("after");
        var query = values.entrySet().stream()
                .filter(given -> !given.getValue().isBlank())
                .map(given -> encoded(given.getKey()) + "=" + encoded(given.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same asked of another day; empty if nobody may ask about that. */
    public Optional<String> linkTo(String name, LocalDate day, String path) {
        return Bounds.hold(day) ? Optional.of(with(name, day.toString()).link(path)) : Optional.empty();
    }

    /** The same asked of another month; empty if nobody may ask about that. */
    public Optional<String> linkTo(String name, YearMonth month, String path) {
        return Bounds.hold(month.atDay(1))
                ? Optional.of(with(name, month.toString()).link(path))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, UTF_8);
    }

    /** Stripped, never blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(all.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Where a list that is ordered by so many values goes on. */
    public Optional<Cursor> cursor(String name, int size) {
        return text(name).map(value -> Cursor.parse(name, value, size));
    }

    /** A calendar date such as {@code 2026-07-05}. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(value -> {
            try {
                return within(name, value, LocalDate.parse(value));
            } catch (DateTimeParseException _) {
                throw new BadParameter(name, value, "A date is written like 2026-07-05, not '" + value + "'");
            }
        });
    }

    /** A requirement of NIST SP 800-171 such as {@code 3.13.11}. */
    public Optional<RequirementId> requirement(String name) {
        return text(name).map(value -> {
            try {
                return new RequirementId(value);
            } catch (IllegalArgumentException e) {
                throw new BadParameter(name, value, String.valueOf(e.getMessage()));
            }
        });
    }

    /** The number of a requirement, or empty words for {@code none}: of what has none. */
    public Optional<String> requirementOrNone(String name) {
        return text(name).filter("none"::equals).isPresent()
                ? Optional.of("")
                : requirement(name).map(RequirementId::value);
    }

    /** A month such as {@code 2026-07}. */
    public Optional<YearMonth> month(String name) {
        return text(name).map(value -> {
            try {
                var month = YearMonth.parse(value);
                within(name, value, month.atDay(1));
                return month;
            } catch (DateTimeParseException _) {
                throw new BadParameter(name, value, "A month is written like 2026-07, not '" + value + "'");
            }
        });
    }

    /**
     * The day, if it is one that can be asked about.
     *
     * @throws BadParameter it is outside the {@link Bounds}
     */
    public static LocalDate within(String name, String value, LocalDate day) {
        if (!Bounds.hold(day)) {
            throw new BadParameter(
                    name,
                    value,
                    "'" + name + "' is from " + Bounds.FIRST_DAY + " to " + Bounds.LAST_DAY + ", not '" + value + "'");
        }
        return day;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public int number(String name, int otherwise, int least, int most) {
        return text(name)
                .map(value -> {
                    try {
                        var number = Integer.parseInt(value);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException _) {
                        // Said below, together with the range.
                    }
                    throw new BadParameter(
                            name,
                            value,
                            "'" + name + "' is a number from " + least + " to " + most + ", not '" + value + "'");
                })
                .orElse(otherwise);
    }

    /** {@code true}, {@code on} and {@code 1} are yes, {@code false} and {@code 0} no; absent is no. */
    public boolean flag(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true", "on", "1" -> true;
                    case "false", "0" -> false;
                    default ->
                        throw new BadParameter(name, value, "'" + name + "' is true or false, not '" + value + "'");
                })
                .orElse(false);
    }

    /** A name of the type, in any case and with {@code -} for {@code _}. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value.replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> new BadParameter(
                                name,
                                value,
                                "'" + name + "' is one of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))
                                        + ", not '" + value + "'")));
    }
}
