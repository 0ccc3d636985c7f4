package io.poamledger.command.system;

import io.poamledger.command.Rule;
import io.poamledger.command.system.state.KnownSystem;
import java.time.LocalDate;

/** What may be said about changes of a system and of its security plan (rules T-7, D-11). */
final class ChangeRules {

    private ChangeRules() {}

    static void isNotInTheFuture(String what, LocalDate day, KnownSystem system) {
        if (system.isInTheFuture(day)) {
            throw Rule.CHANGED_IN_THE_FUTURE.refuses(
                    what + " on " + day + " is in the future; today is " + system.todayAndZone());
        }
    }

    /** @param changes how many were recorded */
    static void wasRecorded(DecideChangeSignificance command, int changes) {
        if (command.change() < 1 || command.change() > changes) {
            throw Rule.NO_CHANGE_TO_DECIDE.refuses("System '" + command.systemId() + "' has " + changes
                    + " recorded changes, and none with the number " + command.change());
        }
    }
}
