package io.poamledger.app.demo;

/** How somebody deals with the dates that they promised. */
enum Habit {
    /** Is done on the day or before. */
    KEEPS,
    /** Mostly; now and then asks in time for another date, or says too late that there has to be one. */
    WAVERS,
    /** Says so after the day has passed, and is later than that. */
    NEVER_KEEPS
}
