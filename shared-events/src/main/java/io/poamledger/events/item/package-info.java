/** The life of one POA&M item: its weakness, plan, schedule and closing. */
@NullMarked
package io.poamledger.events.item;

import org.jspecify.annotations.NullMarked;
