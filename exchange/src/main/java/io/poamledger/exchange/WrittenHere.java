package io.poamledger.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * That a file is a register which a ledger wrote, and from when.
 *
 * @param all how many events of the ledger the whole file shows, where it says so once
 * @param rows how many each row shows, where it says so itself
 */
public record WrittenHere(Columns columns, OptionalLong all, Map<Integer, Long> rows) {

    /** The derived column, or property, in which each row says it. */
    public static final String TITLE = "Position";

    private static final String NONE = "none";
    private static final Pattern SAID = Pattern.compile("ledger position ([0-9]{1,18}|" + NONE + ")(?![0-9])");

    /** In whose columns it is written. */
    public enum Columns {
        TEMPLATE,
        EMASS,
        FEDRAMP,
        OSCAL
    }

    public WrittenHere {
        rows = Map.copyOf(rows);
    }

    /** How many events of the ledger that row shows; empty where it shows what was true on a day, and where it does not say. */
    public OptionalLong position(int row) {
        var own = rows.get(row);
        return own == null ? all : OptionalLong.of(own);
    }

    /** As it stands in {@link #TITLE}. */
    public static String said(OptionalLong position) {
        return position.isPresent() ? Long.toString(position.getAsLong()) : NONE;
    }

    /** As it stands above a table. */
    public static String inWords(OptionalLong position) {
        return "ledger position " + said(position);
    }

    /** What a text above a table says of it; empty for any other text. */
    public static Optional<OptionalLong> in(String text) {
        var said = SAID.matcher(text);
        return said.find() ? Optional.of(read(said.group(1))) : Optional.empty();
    }

    /** What stands in {@link #TITLE}. */
    public static OptionalLong read(String said) {
        return said.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(said)) : OptionalLong.empty();
    }
}
