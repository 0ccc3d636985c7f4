package io.poamledger.query.views.questions;

import java.time.Instant;

/**
 * A sequence of events that a question could not apply: it waits from its first event on.
 *
 * @param sequence the stream, such as {@code acme-enclave/7}
 * @param waiting how many events of it
 * @param position of the first, as {@code ?after=} counts
 * @param event its type
 * @param cause the type of the failure
 * @param message what the failure said
 * @param since when it was tried first
 * @param lastTried when it was tried last
 */
public record DeadLetter(
        String question,
        String sequence,
        int waiting,
        long position,
        String event,
        String cause,
        String message,
        Instant since,
        Instant lastTried) {}
