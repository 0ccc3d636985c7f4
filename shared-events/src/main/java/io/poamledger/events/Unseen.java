package io.poamledger.events;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Characters of a text that nobody sees: they turn the direction of writing around, or take no room between two others, and so make a
 * text look like another one. What writing needs is none of them: joiners within scripts that join their letters and within emoji, marks of
 * direction in a text that has letters from right to left, and signs that choose how the sign before them is drawn.
 */
public final class Unseen {

    /** Whatever comes before is seen, or a control, which is looked at elsewhere. */
    private static final int FIRST = 0xAD;

    private static final int COMBINING_JOINER = 0x034F;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_MARK = 0x061C;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Letters without a shape, of Korean and Khmer writing. */
    private static final Set<Integer> EMPTY_LETTERS = Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

    /** Signs around numbers and verses, which are of the same category as what is not seen. */
    private static final Set<Integer> SEEN_ALL_THE_SAME = Set.of(
            0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD);

    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.ADLAM,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final Set<UnicodeScript> ALPHABETS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW);

    private final String text;
    private final boolean hasLettersFromTheRight;

    private Unseen(String text) {
        this.text = text;
        this.hasLettersFromTheRight = text.codePoints().anyMatch(Unseen::isFromTheRight);
    }

    /** The first of them in a text. */
    public static Optional<Found> firstIn(String text) {
        return new Unseen(text).places().mapToObj(at -> Found.at(at, text)).findFirst();
    }

    /** The text without any of them. */
    public static String without(String text) {
        return new Unseen(text).with(_ -> "");
    }

    /** The text with {@code [U+202E]} in the place of each. */
    public static String shown(String text) {
        return new Unseen(text).with("[U+%04X]"::formatted);
    }

    /**
     * One of them in a text.
     *
     * @param place as which character of the text it stands, from 1
     * @param before what stands before it, the end of it where that is long
     */
    public record Found(int character, int place, String before) {

        private static final int BEFORE = 20;

        private static Found at(int at, String text) {
            var start = Math.max(0, at - BEFORE);
            var whole = Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
            return new Found(
                    text.codePointAt(at),
                    text.codePointCount(0, at) + 1,
                    text.substring(Math.min(whole, at), at).replaceAll("\\s+", " "));
        }

        /** {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
        public String name() {
            return "U+%04X %s".formatted(character, Character.getName(character));
        }

        /** {@code has U+202E RIGHT-TO-LEFT OVERRIDE as character 8, after 'invoice'…}, to be said of a text. */
        public String inWords() {
            return "has " + name() + " as character " + place + (before.isEmpty() ? "" : ", after '" + before + "'")
                    + ". It is not seen, and makes a text look like another: leave it out";
        }
    }

    private String with(IntFunction<String> instead) {
        var made = new StringBuilder(text.length());
        var from = 0;
        for (var at : places().toArray()) {
            var character = text.codePointAt(at);
            made.append(text, from, at).append(instead.apply(character));
            from = at + Character.charCount(character);
        }
        return made.append(text, from, text.length()).toString();
    }

    private IntStream places() {
        return IntStream.range(0, text.length()).filter(this::isUnseen);
    }

    private boolean isUnseen(int at) {
        if (text.charAt(at) < FIRST) {
            return false;
        }
        var character = text.codePointAt(at);
        return switch (character) {
            case JOINER, NON_JOINER -> !isJoined(at);
            case LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK, ARABIC_MARK -> !hasLettersFromTheRight;
            case COMBINING_JOINER -> true;
            default ->
                choosesASign(character)
                        ? !followsASign(at)
                        : EMPTY_LETTERS.contains(character)
                                || Character.getType(character) == Character.FORMAT
                                        && !SEEN_ALL_THE_SAME.contains(character);
        };
    }

    /** Whether what stands before, marks upon it left aside, is a letter that is joined, or an emoji. */
    private boolean isJoined(int at) {
        var place = at;
        while (place > 0) {
            var character = text.codePointBefore(place);
            if (!isMark(character)) {
                return Character.isExtendedPictographic(character)
                        || Character.isEmojiModifier(character)
                        || Character.isLetter(character) && JOINED.contains(UnicodeScript.of(character));
            }
            place -= Character.charCount(character);
        }
        return false;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isFromTheRight(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Character.isLetter(character);
            default -> false;
        };
    }

    /** Variation selectors. */
    private static boolean choosesASign(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF
                || character >= 0x180B && character <= 0x180D
                || character == 0x180F;
    }

    /** Whether the character before is one that is drawn in several ways: letters of an alphabet are not. */
    private boolean followsASign(int at) {
        if (at == 0) {
            return false;
        }
        var before = text.codePointBefore(at);
        return !Character.isWhitespace(before)
                && !isMark(before)
                && !isUnseen(at - Character.charCount(before))
                && !(Character.isLetter(before) && ALPHABETS.contains(UnicodeScript.of(before)));
    }
}
