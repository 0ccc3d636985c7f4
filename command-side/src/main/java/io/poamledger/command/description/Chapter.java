package io.poamledger.command.description;

/** Under which heading a form is offered, in the order in which they follow each other on a page. */
public enum Chapter {
    LIFE("Progress and end"),
    EVIDENCE("Evidence"),
    RETENTION("Retention"),
    SCHEDULE("Schedule"),
    PLAN("Plan"),
    WEAKNESS("Weakness and risk"),
    ASSESSMENT("Assessment"),
    STATUS("Status"),
    REPRESENTATION("What is said to others"),
    SYSTEM("System"),
    ORGANISATION("Organisation");

    private final String heading;

    Chapter(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
