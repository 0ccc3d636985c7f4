package io.poamledger.command.item.state;

import io.poamledger.events.item.ExtensionRequested;

/** A later date that somebody asked for, and nobody has answered. */
public record Request(ExtensionRequested event, Entered entered) {}
