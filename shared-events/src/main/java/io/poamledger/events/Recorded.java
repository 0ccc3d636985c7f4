package io.poamledger.events;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The metadata keys under which every event says who did it, to which system and from where. All values are strings.
 * When it was recorded is the event's own timestamp.
 */
public final class Recorded {

    /** The account's id, such as {@code alice}. */
    public static final String SUBJECT = "subject";

    /** The account's display name at that time. */
    public static final String NAME = "name";

    /** The roles the account held at that time, comma separated. */
    public static final String ROLES = "roles";

    /** The {@link io.poamledger.events.SystemId} it is about; absent for the organisation's own events. */
    public static final String SYSTEM = "system";

    /** Ties together what one request caused. */
    public static final String CORRELATION = "correlationId";

    /** {@code page}, {@code api}, {@code cli}, {@code demo}, or {@code import <file sha256> row <label>}. */
    public static final String SOURCE = "source";

    /** All of the above: what travels from a command to its events. */
    public static final List<String> KEYS = List.of(SUBJECT, NAME, ROLES, SYSTEM, CORRELATION, SOURCE);

    private static final Pattern ROW = Pattern.compile("import ([0-9a-f]{64}) row .*", Pattern.DOTALL);

    private Recorded() {}

    /** The {@link #SOURCE} of what a file asked for as a whole. */
    public static String importOf(Sha256 file) {
        return "import " + file;
    }

    /** The {@link #SOURCE} of what a row of a file asked for. */
    public static String importOf(Sha256 file, int row) {
        return importOf(file) + " row " + row;
    }

    /** The file whose row is this {@link #SOURCE}; empty for any other. */
    public static Optional<Sha256> fileOf(String source) {
        var row = ROW.matcher(source);
        return row.matches() ? Optional.of(new Sha256(row.group(1))) : Optional.empty();
    }
}
