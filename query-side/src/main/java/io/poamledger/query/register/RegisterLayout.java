package io.poamledger.query.register;

import io.poamledger.exchange.layouts.Layout;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Optional;

/** In whose columns a workbook of the register is written. */
public enum RegisterLayout {
    /** Our own, with all that the ledger knows. */
    TEMPLATE,
    /** Those of the eMASS templates of 2026. */
    EMASS,
    /** Those of FedRAMP, revision 5. */
    FEDRAMP;

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "layout",
            description = "In whose columns: TEMPLATE is ours, EMASS that of 2026, FEDRAMP revision 5.",
            schema = @Schema(implementation = RegisterLayout.class, defaultValue = "TEMPLATE"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    public static RegisterLayout of(Parameters asked) {
        return asked.oneOf("layout", RegisterLayout.class).orElse(TEMPLATE);
    }

    /**
     * As {@link #of(Parameters)}, of a file at that address.
     *
     * @throws BadParameter only workbooks are laid out
     */
    public static RegisterLayout of(Parameters asked, String address) {
        if (!address.endsWith(".xlsx")) {
            asked.text("layout").ifPresent(layout -> {
                throw new BadParameter("layout", layout, "Only a workbook has a 'layout': /register.xlsx");
            });
        }
        return of(asked);
    }

    /** Empty for ours. */
    Optional<Layout> ofOthers() {
        return switch (this) {
            case TEMPLATE -> Optional.empty();
            case EMASS -> Optional.of(Layout.EMASS);
            case FEDRAMP -> Optional.of(Layout.FEDRAMP);
        };
    }

    /**
     * The system that a workbook in the columns of others is about: they have none for it.
     *
     * @throws BadParameter they are several
     */
    RegisteredSystem only(AskedSystems scope) {
        if (scope.systems().size() != 1) {
            throw new BadParameter(
                    "system", "", "A workbook in these columns is about one system: say which, system=acme-enclave");
        }
        return scope.systems().getFirst();
    }

    String fileName() {
        return ofOthers()
                .map(_ -> "register-" + name().toLowerCase(Locale.ROOT) + ".xlsx")
                .orElse("register.xlsx");
    }
}
