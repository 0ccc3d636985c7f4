package io.poamledger.command.item.treatment;

import io.poamledger.cmmc.items.DeficiencyRules;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Treatments;
import java.time.LocalDate;
import java.util.List;

/** What may be done about a weakness that stays (rules T-5, T-6). */
final class TreatmentRules {

    /** Every pack refuses the same here; the last one has the newest sources. */
    private static final DeficiencyRules RULES =
            new DeficiencyRules(Packs.shipped().inForceOn(LocalDate.MAX));

    private TreatmentRules() {}

    static void mayBeAccepted(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        RULES.acceptingRefusal(item.kind()).ifPresent(reason -> {
            throw Rule.ACCEPTED_RISK_IS_NO_FINDING.refuses(List.of(reason));
        });
    }

    static void mayDeviate(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        RULES.deviatingRefusal(item.kind()).ifPresent(reason -> {
            throw Rule.DEVIATION_IS_NO_FINDING.refuses(List.of(reason));
        });
    }

    static void isNotAccepted(ItemState item) {
        item.treatments().accepted().ifPresent(accepted -> {
            throw Rule.RISK_ACCEPTED_ALREADY.refuses("The risk of item " + item.id() + " is accepted by "
                    + accepted.acceptedBy() + " already; that ends before it is accepted otherwise");
        });
    }

    static void nothingIsUndecided(ItemState item) {
        item.treatments().asked().ifPresent(asked -> {
            throw Rule.DEVIATION_UNDECIDED.refuses("Deviation " + asked.event().deviation() + " of item " + item.id()
                    + " was asked for and is not decided; another one is asked for once it is");
        });
    }

    static void isAccepted(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        if (item.treatments().accepted().isEmpty()) {
            throw Rule.NO_RISK_ACCEPTED.refuses("The risk of item " + item.id() + " is not accepted");
        }
    }

    static Treatments.Asked asked(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        return item.treatments()
                .asked()
                .orElseThrow(() -> Rule.NO_DEVIATION_REQUESTED.refuses(
                        "Nobody asked for a deviation of item " + item.id() + " that is not decided"));
    }

    static void hasAControl(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        hasControl(1, item);
    }

    static void hasControl(int number, ItemState item) {
        if (!item.treatments().hasControl(number)) {
            throw Rule.NO_SUCH_CONTROL.refuses("Item " + item.id() + " has no compensating control " + number);
        }
    }

    static void waitsForSomething(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        if (item.treatments().dependencies().isEmpty()) {
            throw Rule.NO_SUCH_DEPENDENCY.refuses("Item " + item.id() + " waits for no other item");
        }
    }
}
