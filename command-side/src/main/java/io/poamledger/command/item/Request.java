package io.poamledger.command.item;

import io.poamledger.events.item.ExtensionRequested;

/** A later date that somebody asked for, and nobody has answered. */
record Request(ExtensionRequested event, Entered entered) {}
