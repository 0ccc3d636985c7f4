package io.poamledger.command.item.state;

import io.poamledger.command.Rule;
import io.poamledger.command.system.KnownSystem;
import java.time.LocalDate;
import java.util.Optional;

/** Until when anything may be done to an item, and when it can have ended. */
public final class LifeRules {

    private LifeRules() {}

    public static void theItemHasNotEnded(ItemState item) {
        if (item.stage().hasEnded()) {
            throw Rule.ITEM_HAS_ENDED.refuses(
                    "Item " + item.id() + " is " + item.stage() + "; nothing about it changes any more");
        }
    }

    public static void theClaimedClosingIsNotInTheFuture(Optional<LocalDate> claimedOn, KnownSystem system) {
        claimedOn.filter(system::isInTheFuture).ifPresent(day -> {
            throw Rule.COMPLETION_IN_THE_FUTURE.refuses(
                    "A closing on " + day + " is in the future; today is " + system.todayAndZone());
        });
    }
}
