package io.poamledger.access.bodies;

import java.time.Duration;

/**
 * How bodies of one kind of sender are received.
 *
 * @param mostBytes of one body
 * @param time until its last byte
 * @param atOnce how many a sender may be sending at the same time: an account, or for strangers a network
 * @param atOnceInAll how many all such senders together
 */
record Allowance(long mostBytes, Duration time, int atOnce, int atOnceInAll) {

    private static final long SLOWEST_BYTES_PER_SECOND = 50_000;

    /** Nothing that a stranger has to say is long. */
    static final Allowance STRANGER = new Allowance(64 << 10, Duration.ofSeconds(5), 8, 100);

    /** The megabyte of a command or a form. Programs send many at once: most clients send a body behind its head. */
    static final Allowance KNOWN = new Allowance(1 << 20, Duration.ofSeconds(30), 100, 300);

    /** Why a body is too large. */
    String words() {
        return "The body has more than the " + mostBytes + " bytes that are taken here"
                + (mostBytes < KNOWN.mostBytes() ? " from somebody who is not signed in." : ".");
    }

    static Allowance at(FileDoor door) {
        var time = KNOWN.time().plusSeconds(door.mostBytes() / SLOWEST_BYTES_PER_SECOND);
        return new Allowance(door.mostBytes(), time, 8, 20);
    }
}
