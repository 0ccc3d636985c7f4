package io.poamledger.exchange;

/** What reading one file has used of its {@link Limits}. Every method refuses what goes beyond; for one thread. */
public final class Budget {

    private static final int LOOKS_AT_THE_CLOCK_EVERY = 1_024;

    private final Limits limits;
    private final long start = System.nanoTime();
    private int calls;
    private long unpacked;
    private int cells;
    private int filledCells;
    private long characters;
    private int entries;

    public Budget(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Bytes came out of a workbook. */
    public void unpacked(int bytes) {
        unpacked += bytes;
        check(unpacked, limits.workbook().unpackedBytes(), "The workbook is larger than %d bytes when unpacked");
    }

    /** A cell of a worksheet was met, empty or not. */
    public void cell() {
        check(++cells, limits.workbook().cells(), "The workbook has more than %d cells");
    }

    /** A cell with something in it is kept. */
    public void filledCell(String text) {
        check(++filledCells, limits.table().filledCells(), "The file has more than %d cells with anything in them");
        characters(text.length());
    }

    /** Texts of so many characters are kept. */
    public void characters(long more) {
        characters += more;
        check(characters, limits.characters(), "The texts of the file have more than %d characters together");
    }

    /** A milestone, party, reference or other part of an item is kept. */
    public void entry() {
        check(
                ++entries,
                limits.entries(),
                "The items of the file have more than %d milestones, parties and references together");
    }

    private void check(long used, long most, String sentence) {
        if (used > most) {
            throw new BeyondLimits(sentence.formatted(most));
        }
        if (++calls % LOOKS_AT_THE_CLOCK_EVERY == 0
                && System.nanoTime() - start > limits.time().toNanos()) {
            throw new BeyondLimits(
                    "Reading the file takes more than " + limits.time().toSeconds() + " seconds");
        }
    }
}
