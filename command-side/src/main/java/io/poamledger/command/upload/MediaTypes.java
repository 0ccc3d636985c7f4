package io.poamledger.command.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.command.Rejected;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises what a file is by how it begins, never by what its sender says. Whatever a browser might run (HTML, SVG, XML)
 * counts as mere bytes, so that nobody's browser ever opens it here; programs are refused.
 */
final class MediaTypes {

    /** How many bytes of the beginning are looked at. */
    static final int HEAD = 4096;

    private static final String BYTES = "application/octet-stream";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private record Magic(String start, String meaning) {}

    private static final List<Magic> PROGRAMS = List.of(
            new Magic("\u007fELF", "a Linux program"),
            new Magic("MZ", "a Windows program"),
            new Magic("\u00ca\u00fe\u00ba\u00be", "a Java or macOS program"),
            new Magic("\u00fe\u00ed\u00fa\u00ce", "a macOS program"),
            new Magic("\u00fe\u00ed\u00fa\u00cf", "a macOS program"),
            new Magic("\u00ce\u00fa\u00ed\u00fe", "a macOS program"),
            new Magic("\u00cf\u00fa\u00ed\u00fe", "a macOS program"),
            new Magic("#!", "a script"));

    private static final List<Magic> KINDS = List.of(
            new Magic("%PDF-", "application/pdf"),
            new Magic("\u0089PNG\r\n\u001a\n", "image/png"),
            new Magic("\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic("GIF87a", "image/gif"),
            new Magic("GIF89a", "image/gif"),
            new Magic("II*\0", "image/tiff"),
            new Magic("MM\0*", "image/tiff"),
            new Magic("\u001f\u008b", "application/gzip"));

    private static final Map<String, String> IN_A_ZIP = Map.of(
            "docx", OFFICE + "wordprocessingml.document",
            "xlsx", OFFICE + "spreadsheetml.sheet",
            "pptx", OFFICE + "presentationml.presentation",
            "odt", OPEN_DOCUMENT + "text",
            "ods", OPEN_DOCUMENT + "spreadsheet",
            "odp", OPEN_DOCUMENT + "presentation");

    private static final Map<String, String> IN_OLD_OFFICE = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "msg", "application/vnd.ms-outlook");

    private static final Map<String, String> IN_TEXT = Map.of("csv", "text/csv", "json", "application/json");

    private MediaTypes() {}

    /**
     * The media type.
     *
     * @param head the first {@value #HEAD} bytes, or all if there are fewer
     * @param fileName tells apart what begins alike, by its ending
     * @throws Rejected ({@code EVIDENCE_IS_A_PROGRAM}) it could be run
     */
    static String recognise(byte[] head, String fileName) {
        var start = new String(head, ISO_8859_1);
        PROGRAMS.stream()
                .filter(program -> start.startsWith(program.start()))
                .findFirst()
                .ifPresent(program -> {
                    throw new Rejected(
                            "EVIDENCE_IS_A_PROGRAM",
                            "'" + fileName + "' is " + program.meaning()
                                    + "; programs are not kept as evidence. Put it into a ZIP file if it has to be.");
                });
        return KINDS.stream()
                .filter(kind -> start.startsWith(kind.start()))
                .map(Magic::meaning)
                .findFirst()
                .orElseGet(() -> container(start, head, ending(fileName)));
    }

    private static String container(String start, byte[] head, String ending) {
        if (start.startsWith("PK\u0003\u0004")) {
            return IN_A_ZIP.getOrDefault(ending, "application/zip");
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return IN_OLD_OFFICE.getOrDefault(ending, BYTES);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        return isPlainText(head) ? IN_TEXT.getOrDefault(ending, "text/plain") : BYTES;
    }

    private static boolean isPlainText(byte[] head) {
        var text = CharBuffer.allocate(head.length);
        var broken =
                UTF_8.newDecoder().decode(ByteBuffer.wrap(head), text, false).isError();
        var read = text.flip().toString();
        var binary = read.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        return !broken && !binary && !read.replace("\uFEFF", "").strip().startsWith("<");
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
