/** What two people say about a date: accepted, contested, a later one asked for, granted or denied. */
@NullMarked
package io.poamledger.command.item.negotiation;

import org.jspecify.annotations.NullMarked;
