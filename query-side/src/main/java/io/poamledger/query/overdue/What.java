package io.poamledger.query.overdue;

/** Whose promises are asked for. */
enum What {
    ITEMS(" AND milestone = 0"),
    MILESTONES(" AND milestone > 0"),
    ALL("");

    final String condition;

    What(String condition) {
        this.condition = condition;
    }

    boolean items() {
        return this != MILESTONES;
    }

    boolean milestones() {
        return this != ITEMS;
    }
}
