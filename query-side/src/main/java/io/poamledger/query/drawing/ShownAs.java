package io.poamledger.query.drawing;

import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** In which form a page shows the same rows. */
public enum ShownAs {
    TABLE,
    GANTT;

    static final String NAME = "view";

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = NAME,
            description = "The same rows as a table, or each with its dates on one line of time.",
            schema = @Schema(implementation = ShownAs.class, defaultValue = "TABLE"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    public static ShownAs of(Parameters asked) {
        return asked.oneOf(NAME, ShownAs.class).orElse(TABLE);
    }

    /** The addresses of the one and of the other. */
    public record Links(String table, String gantt) {

        public static Links of(Parameters asked, String path) {
            return new Links(
                    without(asked).link(path), asked.with(NAME, "gantt").link(path));
        }
    }

    /** What is asked for, whatever the form. */
    public static Parameters without(Parameters asked) {
        return asked.with(NAME, "");
    }
}
