package io.poamledger.events;

import java.util.Locale;

/** Names of constants as people read them. */
public final class InWords {

    private InWords() {}

    /** {@code VENDOR_DELAY} as {@code vendor delay}. */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The same of a constant's name, as rows keep it. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
