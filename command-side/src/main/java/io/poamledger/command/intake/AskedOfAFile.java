package io.poamledger.command.intake;

import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.command.intake.rows.Choices;
import io.poamledger.command.intake.update.MoveSaid;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.oscal.ModelFaults;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sender of a file says with it. A parameter that may come several times keeps its commas. */
record AskedOfAFile(HttpServletRequest http) {

    /** What is read here, for the description of the API. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameters({
        @Parameter(
                name = "newBecause",
                in = ParameterIn.QUERY,
                description = "why rows that look like an ended item and do not say it in a column are new"),
        @Parameter(
                name = "otherSystems",
                in = ParameterIn.QUERY,
                description = "what becomes of rows that name another system",
                schema =
                        @Schema(
                                allowableValues = {"refuse", "leave"},
                                defaultValue = "refuse")),
        @Parameter(
                name = "brokenModel",
                in = ParameterIn.QUERY,
                description = "what becomes of an OSCAL file that breaks the published model",
                schema =
                        @Schema(
                                allowableValues = {"refuse", "take"},
                                defaultValue = "refuse")),
        @Parameter(
                name = "map",
                in = ParameterIn.QUERY,
                description = "TITLE=FIELD: what a column is whose title does not say it; TITLE=kept sets it aside",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(
                name = "mapping",
                in = ParameterIn.QUERY,
                description = "the name under which a mapping was kept; without it the titles of the file find it"),
        @Parameter(
                name = "keepMapping",
                in = ParameterIn.QUERY,
                description = "a name under which what map says is kept"),
        @Parameter(
                name = "accept",
                in = ParameterIn.QUERY,
                description = "all, ROW or ROW:FIELD: which differences of items that are there are taken",
                array = @ArraySchema(schema = @Schema(type = "string"))),
        @Parameter(
                name = "moveReason",
                in = ParameterIn.QUERY,
                description = "CODE: WORDS: why dates move, where a row does not say it")
    })
    @interface Documented {}

    private static final Set<String> ONCE = Set.of(
            "system",
            "dryRun",
            "file",
            "fileName",
            "newBecause",
            "otherSystems",
            "brokenModel",
            "mapping",
            "keepMapping",
            "moveReason");
    private static final Set<String> SEVERAL = Set.of("map", "accept");

    /**
     * Looks at the names of the parameters: one that is misspelt would be left out in silence, and the file stored.
     *
     * @param also what may be said too, and several times
     * @throws Malformed one is not known, or comes twice and stands for one value
     */
    AskedOfAFile known(String... also) {
        var several = Stream.concat(SEVERAL.stream(), Stream.of(also)).toList();
        http.getParameterMap().forEach((name, values) -> {
            if (!ONCE.contains(name) && !several.contains(name)) {
                throw new Malformed(
                        name,
                        values[0],
                        "An import has no parameter '" + name + "'; it has "
                                + Stream.concat(ONCE.stream(), several.stream())
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            }
            if (values.length > 1 && ONCE.contains(name)) {
                throw new Malformed(
                        name,
                        values[1],
                        "'" + name + "' is there " + values.length + " times, and stands for one value");
            }
        });
        return this;
    }

    Choices choices() {
        var accepted = http.getParameterValues("accept");
        return new Choices(
                Given.optionalText(Optional.ofNullable(http.getParameter("newBecause"))),
                isChosen("otherSystems", "leave"),
                accepted == null ? Set.of() : Set.copyOf(List.of(accepted)),
                Given.optionalText(Optional.ofNullable(http.getParameter("moveReason")))
                        .map(MoveSaid::of));
    }

    /** What becomes of an OSCAL file that breaks the published model. */
    ModelFaults brokenModel() {
        return isChosen("brokenModel", "take") ? ModelFaults.NOTED : ModelFaults.REFUSED;
    }

    /** Whether a parameter has that value and not {@code refuse}, which it has where nothing is said. */
    private boolean isChosen(String name, String choice) {
        var said = http.getParameter(name);
        if (said != null && !Set.of("", "refuse", choice).contains(said)) {
            throw new Malformed(name, said, "'" + name + "' is 'refuse' or '" + choice + "', not '" + said + "'");
        }
        return choice.equals(said);
    }

    /** Every parameter {@code map} is a column's title and its field: {@code ECD=Scheduled completion date}. */
    Mapping columns() {
        var fields = new LinkedHashMap<String, String>();
        var given = http.getParameterValues("map");
        for (var one : given == null ? new String[0] : given) {
            var equals = one.lastIndexOf('=');
            if (equals < 1) {
                throw new Malformed("map", one, "'map' is a title and a field: ECD=Scheduled completion date");
            }
            var title = one.substring(0, equals).strip();
            var before = fields.put(title, one.substring(equals + 1).strip());
            if (before != null && !before.equals(fields.get(title))) {
                throw new Malformed("map", one, "'" + title + "' is taken as " + before + " already");
            }
        }
        return Given.accepted("map", String.join("; ", fields.keySet()), () -> Mapping.of(fields));
    }

    /** The name of a mapping that was kept. */
    Optional<String> mapping() {
        return text("mapping");
    }

    /** The name under which this one is kept. */
    Optional<String> keepMapping() {
        return text("keepMapping");
    }

    private Optional<String> text(String name) {
        return Given.optionalText(Optional.ofNullable(http.getParameter(name)));
    }
}
