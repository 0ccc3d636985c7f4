/**
 * Days and deadlines (rules D-1 to D-11, A-4, C-10, C-11). Every date is a calendar date without time; no function reads a
 * clock. The doors: {@link io.poamledger.cmmc.clock.ConditionalWindow}, {@link io.poamledger.cmmc.clock.BusinessDays},
 * {@link io.poamledger.cmmc.clock.ScheduleRules}.
 */
@NullMarked
package io.poamledger.cmmc.clock;

import org.jspecify.annotations.NullMarked;
