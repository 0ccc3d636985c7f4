package io.poamledger.exchange;

import java.util.stream.Collectors;

/** Makes a title of a text with several lines. */
public final class OneLine {

    private OneLine() {}

    /** Every line break, with the white space and the empty lines around it, becomes a space. */
    public static String of(String text) {
        return text.indexOf('\n') < 0
                ? text
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
