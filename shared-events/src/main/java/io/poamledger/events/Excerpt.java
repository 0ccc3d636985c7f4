package io.poamledger.events;

/** What is shown of a text that may be long. */
public final class Excerpt {

    private Excerpt() {}

    /** The text, or its first so many UTF-16 units and an ellipsis; one less where the cut would leave half a character. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
