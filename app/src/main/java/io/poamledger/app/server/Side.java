package io.poamledger.app.server;

import io.poamledger.command.CommandSideConfiguration;
import io.poamledger.query.QuerySideConfiguration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A half of the application that a process can run; one jar has both. */
public enum Side {
    COMMAND(CommandSideConfiguration.class),
    QUERY(QuerySideConfiguration.class);

    private final Class<?> configuration;

    Side(Class<?> configuration) {
        this.configuration = configuration;
    }

    Class<?> configuration() {
        return configuration;
    }

    /**
     * @param text {@code command}, {@code query} or {@code both}, as {@code POAM_SIDES} says it
     * @throws Refusal when it is something else
     */
    public static Set<Side> parse(String text) {
        if (text.equalsIgnoreCase("both")) {
            return EnumSet.allOf(Side.class);
        }
        return Arrays.stream(values())
                .filter(side -> side.name().equalsIgnoreCase(text))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new Refusal("POAM_SIDES is command, query or both, not '" + text + "'."));
    }

    static String names(Set<Side> sides) {
        return sides.stream().map(side -> side.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" and "));
    }
}
