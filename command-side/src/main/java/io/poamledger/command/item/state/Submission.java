package io.poamledger.command.item.state;

import io.poamledger.events.item.SubmittedForValidation;

/** That the work is done, as somebody said, and nobody has answered. */
public record Submission(SubmittedForValidation event, Entered entered) {}
