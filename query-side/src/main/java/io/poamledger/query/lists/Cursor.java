package io.poamledger.query.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page of a list begins: the sort values of the last row that was shown. Clients hand it back as they got it.
 *
 * @param values never containing the character U+001F
 */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * @param parameter under which it came
     * @throws BadParameter if it is no cursor of a list with that many sort values
     */
    public static Cursor parse(String parameter, String text, int size) {
        try {
            var values = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1);
            if (values.length == size && new Cursor(List.of(values)).toString().equals(text)) {
                return new Cursor(List.of(values));
            }
        } catch (IllegalArgumentException _) {
            // Said below: no base64 and a wrong number of values are the same mistake.
        }
        throw new BadParameter(parameter, text, "This is no cursor of this list; ask again without one");
    }

    public String text(int index) {
        return values.get(index);
    }

    /** @throws BadParameter if that value is no number */
    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException _) {
            throw new BadParameter("cursor", toString(), "This is no cursor of this list; ask again without one");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(UTF_8));
    }
}
