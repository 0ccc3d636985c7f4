package io.poamledger.query.explain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens this package to the tests of other questions. */
public final class FiguresForTests {

    private FiguresForTests() {}

    /** Every figure that can be explained, as a parameter says it. */
    public static Stream<String> monthly() {
        return Arrays.stream(MonthlyFigure.values()).map(figure -> figure.name().toLowerCase(Locale.ROOT));
    }
}
