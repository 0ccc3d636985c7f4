package io.poamledger.events.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a milestone within its item, from 1; never reused. */
public record MilestoneId(@JsonValue int number) implements Comparable<MilestoneId> {

    @JsonCreator
    public MilestoneId {
        if (number < 1) {
            throw new IllegalArgumentException("Milestone numbers start at 1, not at " + number);
        }
    }

    @Override
    public int compareTo(MilestoneId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
