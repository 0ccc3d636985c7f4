package io.poamledger.exchange.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the font of our documents can show, in each of its weights. */
final class Glyphs {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = "DejaVuSans.ttf";
    private static final String BOLD = "DejaVuSans-Bold.ttf";
    private static final BitSet SHOWN = shown();

    private Glyphs() {}

    static InputStream regular() {
        return file(REGULAR);
    }

    static InputStream bold() {
        return file(BOLD);
    }

    /** The text, with {@code [U+4E2D]} in the place of each character that would leave nothing on the paper. */
    static String legible(String text) {
        return text.codePoints().allMatch(Glyphs::isShown)
                ? text
                : text.codePoints()
                        .mapToObj(one ->
                                isShown(one) ? Character.toString(one) : String.format(Locale.ROOT, "[U+%04X]", one))
                        .collect(Collectors.joining());
    }

    /** What only turns the text around it is shown, and does not do so. */
    private static boolean isShown(int codePoint) {
        return Character.getType(codePoint) != Character.FORMAT && showsOrBreaks(codePoint);
    }

    private static boolean showsOrBreaks(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' || codePoint == '\r' || SHOWN.get(codePoint);
    }

    private static BitSet shown() {
        var shown = characters(REGULAR);
        shown.and(characters(BOLD));
        return shown;
    }

    private static BitSet characters(String name) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file(name)))) {
            var glyphs = font.getUnicodeCmapLookup();
            var characters = new BitSet(Character.MAX_CODE_POINT);
            for (int one = ' '; one < Character.MAX_CODE_POINT; one++) {
                characters.set(one, glyphs.getGlyphId(one) > 0);
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Glyphs.class.getResourceAsStream(FOLDER + name), name);
    }
}
