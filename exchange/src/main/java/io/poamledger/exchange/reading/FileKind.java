package io.poamledger.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Which format a file has, by its content; one that is not read is called by its name. */
final class FileKind {

    private static final String READABLE =
            " Readable are registers as CSV and .xlsx, also of eMASS and FedRAMP, and OSCAL POA&M as JSON, XML or YAML.";
    private static final int LOOKED_AT = 4096;
    private static final Pattern YAML = Pattern.compile("(?m)^[\"']?plan-of-action-and-milestones[\"']?\\s*:");

    private FileKind() {}

    static FileFormat of(FileOnDisk file) throws IOException {
        byte[] bytes;
        try (var in = file.open()) {
            bytes = in.readNBytes(LOOKED_AT);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(compound(file));
        }
        return of(bytes);
    }

    private static FileFormat of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return FileFormat.XLSX;
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw refused("This is a PDF.");
        }
        if (startsWith(bytes, 0x1F, 0x8B) || startsWith(bytes, '7', 'z', 0xBC, 0xAF)) {
            throw refused("This is a compressed archive; unpack it.");
        }
        var start = beginning(bytes);
        if (start.isEmpty()) {
            throw refused("The file is empty.");
        }
        if (start.startsWith("{\\rtf")) {
            throw refused("This is a text document (RTF).");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return FileFormat.OSCAL_JSON;
        }
        if (start.startsWith("<")) {
            return xml(start);
        }
        if (start.startsWith("---")
                || start.startsWith("%YAML")
                || YAML.matcher(start).find()) {
            return FileFormat.OSCAL_YAML;
        }
        return FileFormat.CSV;
    }

    private static FileFormat xml(String start) {
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw refused("This is a workbook of the old XML kind of 2003; save it as .xlsx.");
        }
        if (start.contains("http://csrc.nist.gov/ns/oscal/")) {
            return FileFormat.OSCAL_XML;
        }
        throw refused("This is XML or HTML, and no OSCAL.");
    }

    /** The container of old office files, and of new ones that a password protects: the names of its streams tell. */
    private static String compound(FileOnDisk file) throws IOException {
        var bytes = new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
        if (has(bytes, "EncryptedPackage")) {
            return "This workbook is protected by a password; open it, take the password out and save it.";
        }
        if (has(bytes, "WordDocument")) {
            return "This is a Word document.";
        }
        if (has(bytes, "Workbook") || has(bytes, "Book")) {
            return "This is a workbook of the old .xls kind; save it as .xlsx.";
        }
        return "This is an old Office file, but no workbook.";
    }

    private static boolean has(String bytes, String stream) {
        return bytes.contains(new String(stream.getBytes(UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static UnreadableFile refused(String what) {
        return new UnreadableFile(what + READABLE);
    }

    private static String beginning(byte[] bytes) {
        var head = new String(bytes, charset(bytes));
        var text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return text.strip();
    }

    /** As the mark at its start, or the zeros beside its first sign, say. */
    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<')
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
