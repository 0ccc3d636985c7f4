package io.poamledger.query.paper;

import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** How large a sheet is. */
public enum PaperSize {
    LETTER,
    A4;

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "paper",
            description = "How large the sheets are.",
            schema = @Schema(implementation = PaperSize.class, defaultValue = "LETTER"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    static PaperSize of(Parameters asked) {
        return asked.oneOf("paper", PaperSize.class).orElse(LETTER);
    }

    /** As a style sheet says it. */
    String inCss() {
        return name().toLowerCase(Locale.ROOT);
    }
}
