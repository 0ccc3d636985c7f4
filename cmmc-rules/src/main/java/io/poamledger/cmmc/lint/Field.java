package io.poamledger.cmmc.lint;

/** A text of a plan, as it is typed. */
public enum Field {
    WEAKNESS("the weakness"),
    ACTIONS("the actions"),
    PARTY("the responsible party"),
    RESOURCES("the resources"),
    TEST("the test procedure"),
    REASON("the reason of a move");

    private final String name;

    Field(String name) {
        this.name = name;
    }

    /** As it stands in a sentence. */
    public String inWords() {
        return name;
    }
}
