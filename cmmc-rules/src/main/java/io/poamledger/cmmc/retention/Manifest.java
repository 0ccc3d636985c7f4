package io.poamledger.cmmc.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The list of artifacts in the form of the DoD script (rules H-3, H-4): {@code CMMCAssessmentArtifacts.log} with algorithm,
 * upper-case digest and path of each file, and {@code CMMCAssessmentLogHash.log} with the digest of that first file. Entries
 * are sorted by path, so that the same artifacts always give the same bytes.
 *
 * @param entries sorted by path
 */
public record Manifest(List<ManifestEntry> entries) {

    /** The name of the list, eMASS's "Hashed Data List". */
    public static final String FILE = "CMMCAssessmentArtifacts.log";

    /** The name of the file with the list's own digest, eMASS's "Hash Value". */
    public static final String HASH_FILE = "CMMCAssessmentLogHash.log";

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\p{XDigit}+)\\s+(\\S.*?)\\s*");

    public Manifest {
        entries = entries.stream()
                .sorted(Comparator.comparing(ManifestEntry::path))
                .toList();
    }

    /** The list as written: UTF-8, one line for each artifact, each ended by CR LF. */
    public String written() {
        var text = new StringBuilder();
        entries.forEach(entry -> text.append(line(entry)));
        return text.toString();
    }

    /** The second file for the digest of the first one's bytes. */
    public static String hashWritten(String algorithm, String hex) {
        return line(new ManifestEntry(algorithm, hex, FILE));
    }

    /**
     * Reads a list, with or without the heading of the script; blank lines are passed over.
     *
     * @throws IllegalArgumentException if a line below the heading is no entry, naming its number
     */
    public static Manifest read(String text) {
        var entries = new ArrayList<ManifestEntry>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                entries.add(new ManifestEntry(parts.group(1), parts.group(2), parts.group(3)));
            } else if (!line.isBlank() && !entries.isEmpty()) {
                throw new IllegalArgumentException("Line " + number + " is no entry of a manifest: '" + line + "'");
            }
        }
        return new Manifest(entries);
    }

    /** Compares what was hashed then with what was hashed now. */
    public Comparison comparedWith(Manifest now) {
        var left = now.byPath();
        var match = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var entry : entries) {
            var found = taken(left, entry);
            if (found.isEmpty()) {
                missing.add(entry.path());
            } else {
                (found.get().hex().equalsIgnoreCase(entry.hex()) ? match : changed).add(entry.path());
            }
        }
        var extra = left.values().stream().map(ManifestEntry::path).toList();
        return new Comparison(match, changed, missing, extra);
    }

    private Map<String, ManifestEntry> byPath() {
        var byPath = new LinkedHashMap<String, ManifestEntry>();
        entries.forEach(entry -> byPath.put(plain(entry), entry));
        return byPath;
    }

    /** Takes the entry with the same path out of what is left; a {@code ?} stands for one character that was mangled. */
    private static Optional<ManifestEntry> taken(Map<String, ManifestEntry> left, ManifestEntry entry) {
        var same = left.remove(plain(entry));
        if (same != null) {
            return Optional.of(same);
        }
        var mangled = left.keySet().stream()
                .filter(path -> sameButForMangled(path, plain(entry)))
                .findFirst();
        return mangled.map(left::remove);
    }

    private static boolean sameButForMangled(String one, String other) {
        return one.length() == other.length()
                && IntStream.range(0, one.length())
                        .allMatch(at ->
                                one.charAt(at) == other.charAt(at) || one.charAt(at) == '?' || other.charAt(at) == '?');
    }

    private static String plain(ManifestEntry entry) {
        return entry.path().replace('\\', '/');
    }

    private static String line(ManifestEntry entry) {
        return entry.algorithm() + "  " + entry.hex().toUpperCase(Locale.ROOT) + "  " + entry.path() + "\r\n";
    }
}
