package io.poamledger.command.item.ending;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.events.InWords;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.organisation.AccountId;
import java.util.Optional;

/** What has to be said when an item ends otherwise than with evidence, and who may agree to what. */
final class EndingRules {

    private EndingRules() {}

    /** @param subject who waives */
    static void check(SeparationWaived waived, ItemState item, AccountId subject) {
        LifeRules.theItemHasNotEnded(item);
        if (waived.account().isTheSameAs(subject)) {
            throw Rule.WAIVED_BY_THE_SAME.refuses("'" + subject + "' cannot agree that '" + waived.account()
                    + "' closes item " + item.id() + "; somebody else has to");
        }
    }

    static void check(VoidItem command, ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        var named = command.continuedBy().size();
        var wrong = Optional.ofNullable(
                switch (command.kind()) {
                    case DUPLICATE ->
                        named == 1 && command.successor().isEmpty()
                                ? null
                                : "a duplicate names the one item in which its promise goes on";
                    case SPLIT ->
                        named
                                                        + (command.successor()
                                                                        .filter(Successor.TO_COME::equals)
                                                                        .isPresent()
                                                                ? 2
                                                                : 0)
                                                >= 2
                                        && command.successor()
                                                .filter(Successor.NONE::equals)
                                                .isEmpty()
                                ? null
                                : "an item that is split names at least two that go on with its parts, or that they are to come";
                    case MISTAKE, FALSE_POSITIVE ->
                        (named == 0) == command.successor().isPresent()
                                ? null
                                : "say what continues it, or that something is to come or nothing does";
                });
        wrong.ifPresent(why -> {
            throw Rule.SUCCESSOR_UNANSWERED.refuses(
                    "Item " + item.id() + promised(item) + " ends as " + words(command.kind()) + ": " + why);
        });
        if (command.continuedBy().contains(item.id())) {
            throw Rule.NOT_OPEN.refuses("Item " + item.id() + " cannot be continued by itself");
        }
    }

    static void mayBeReopened(ItemState item) {
        if (!item.stage().hasEnded()) {
            throw Rule.NOT_ENDED.refuses(
                    "Item " + item.id() + " is " + item.stage() + "; only one that ended is reopened");
        }
        if (item.schedule().isContinued()) {
            throw Rule.CONTINUED_ALREADY.refuses("Item " + item.id() + " goes on elsewhere already");
        }
        item.openMilestones().stream().filter(Milestone::continued).findFirst().ifPresent(milestone -> {
            throw Rule.CONTINUED_ALREADY.refuses(
                    "Of item " + item.id() + ", " + milestone.named() + " goes on elsewhere already");
        });
    }

    private static String promised(ItemState item) {
        return item.dueOn().map(day -> ", promised for " + day + ",").orElse("");
    }

    private static String words(VoidKind kind) {
        return InWords.of(kind);
    }
}
