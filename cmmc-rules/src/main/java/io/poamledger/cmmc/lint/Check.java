package io.poamledger.cmmc.lint;

/** What is looked for, and what to write instead. */
public enum Check {
    VAGUE_WEAKNESS("Say what is missing or wrong, and on which system: \"Four of eleven printers still run Telnet\"."),
    VAGUE_ACTION(
            "Say what will be changed, where and to what: \"Set the lockout threshold to 5 in the bench domain\"."),
    UNNAMED_PARTY("Name one person, or a role that one person holds: \"Dana Whitfield\", \"ISSO\"."),
    VAGUE_RESOURCES("Say how many hours, dollars, people or devices: \"40 staff hours; $350 for labels\"."),
    NO_TEST("Say who does what and what must be seen: \"Sign in to five workstations; each shows the notice\"."),
    EMPTY_REASON("Say what happened and what waits for it: \"The vendor moved delivery from 3 to 24 November\"."),
    UNMEASURABLE_MILESTONE(
            "Name what will exist or be seen on that day: \"All 85 laptops without local administrators\"."),
    ONE_DAY("Give each milestone the day on which it will be seen; equal days show that nothing is planned between."),
    MILESTONE_AFTER_COMPLETION("Move the milestone before the item's completion, or the completion after it."),
    AFTER_DAY_180("The conditional status ends before; choose a day that leaves time for the closeout."),
    LONG_SILENCE("Put a milestone in between; nobody can see progress in so long a time."),
    MANY_SLIPS("Ask what is really in the way before another date is promised."),
    NO_REVIEW("Review the item; the cadence of its system has passed."),
    /** Rule M-1: without these there is no plan. */
    INCOMPLETE("A plan has tasks, resources, milestones and their dates, a responsible party and a risk rating.");

    private final String instead;

    Check(String instead) {
        this.instead = instead;
    }

    /** What to write or do instead, in a sentence or two. */
    public String instead() {
        return instead;
    }
}
