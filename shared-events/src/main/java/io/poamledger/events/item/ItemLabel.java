package io.poamledger.events.item;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an item as people see it, such as {@code ACME-0007}: the prefix that its system has or once had, and its number there. */
public record ItemLabel(String prefix, int number) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9]{1,9})-0*([1-9][0-9]{0,8})");

    /** Empty where the text is none. */
    public static Optional<ItemLabel> read(String text) {
        var parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(new ItemLabel(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
