package io.poamledger.query.overdue;

import java.util.Optional;

/** Whose promises are asked for. */
enum What {
    ITEMS(Optional.of("milestone = 0")),
    MILESTONES(Optional.of("milestone > 0")),
    ALL(Optional.empty());

    final Optional<String> condition;

    What(Optional<String> condition) {
        this.condition = condition;
    }

    boolean items() {
        return this != MILESTONES;
    }

    boolean milestones() {
        return this != ITEMS;
    }
}
