package io.poamledger.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What of an artifact can be looked at on its page: a picture as it is, the beginning of a text as text. Nothing of it is ever run.
 *
 * @param picture whether it is a picture; otherwise {@code text} is its beginning
 * @param cut whether there is more of the text
 */
record Preview(boolean picture, String text, boolean cut) {

    /** As much of a text as is shown, in bytes. */
    static final int SHOWN = 20_000;

    /** What is larger is downloaded to be looked at: its bytes are read twice before they are believed. */
    private static final long LARGEST = 5_000_000;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "application/json");

    /** Controls, and what turns the direction of writing: a text shall not look like another one. */
    private static final String UNSEEN = "[\\p{Cntrl}&&[^\n\t\r]]|[\u202A-\u202E\u2066-\u2069]";

    static final Preview PICTURE = new Preview(true, "", false);

    static boolean isPicture(Artifact artifact) {
        return fits(artifact) && PICTURES.contains(artifact.mediaType());
    }

    static boolean isText(Artifact artifact) {
        return fits(artifact) && TEXTS.contains(artifact.mediaType());
    }

    private static boolean fits(Artifact artifact) {
        return artifact.isHere() && artifact.size() > 0 && artifact.size() <= LARGEST;
    }

    static Preview text(byte[] begin, long size) {
        var text = new String(begin, StandardCharsets.UTF_8).replaceAll(UNSEEN, "\uFFFD");
        return new Preview(false, text, size > begin.length);
    }
}
