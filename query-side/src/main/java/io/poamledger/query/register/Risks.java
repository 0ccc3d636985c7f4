package io.poamledger.query.register;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which risks are asked for.
 *
 * @param levels their ordinals, lowest first, -1 for not assessed; empty for any
 */
public record Risks(List<Integer> levels) {

    private static final String NONE = "none";

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "risk",
            description =
                    "VERY_LOW, LOW, MODERATE, HIGH, VERY_HIGH, or NONE for not assessed; several with commas between.",
            schema = @Schema(type = "string"))
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    public Risks {
        levels = List.copyOf(levels);
    }

    /** @throws BadParameter a risk is none of those */
    public static Risks asked(Parameters asked) {
        return new Risks(asked.text("risk").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(Risks::level)
                .distinct()
                .sorted()
                .toList());
    }

    private static int level(String name) {
        return name.equalsIgnoreCase(NONE)
                ? -1
                : new Parameters(Map.of("risk", name))
                        .oneOf("risk", RiskLevel.class)
                        .orElseThrow(() -> new BadParameter("risk", name, "A risk is missing between two commas"))
                        .ordinal();
    }

    /** Whether any will do. */
    public boolean any() {
        return levels.isEmpty();
    }

    /** As an address has them, such as {@code high,very_high}; empty for any. */
    public String written() {
        return levels.stream()
                .map(level ->
                        level < 0 ? NONE : RiskLevel.values()[level].name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
