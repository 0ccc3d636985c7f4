package io.poamledger.query.evidence;

/** What a list of artifacts may be narrowed to. */
enum Mark {
    KEPT_HERE("Kept here", "elsewhere = 0 AND disposed = 0"),
    KEPT_ELSEWHERE("Kept elsewhere, not seen by us", "elsewhere = 1"),
    CHANGED("Changed or missing", "changed = 1"),
    SUPERSEDED("Superseded", "superseded = 1"),
    ON_HOLD("On hold", "held = 1"),
    DISPOSED("Disposed of", "disposed = 1");

    private final String words;
    private final String condition;

    Mark(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    public String words() {
        return words;
    }

    /** In SQL, over the columns of the artifacts. */
    String condition() {
        return condition;
    }
}
