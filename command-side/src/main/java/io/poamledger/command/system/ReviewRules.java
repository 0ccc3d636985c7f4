package io.poamledger.command.system;

import io.poamledger.command.Rule;
import io.poamledger.command.system.state.Systems;

/** When a review may be recorded. */
final class ReviewRules {

    private ReviewRules() {}

    static void check(RecordReview command, Systems systems) {
        isFollowedByALaterOne(command);
        looksAtItemsOfThisSystem(command);
        looksAtItemsThatExist(command, systems);
    }

    private static void isFollowedByALaterOne(RecordReview command) {
        command.nextReviewOn().filter(next -> !next.isAfter(command.heldOn())).ifPresent(next -> {
            throw Rule.NEXT_REVIEW_NOT_LATER.refuses(
                    "The next review on " + next + " is not after this one, held on " + command.heldOn());
        });
    }

    private static void looksAtItemsOfThisSystem(RecordReview command) {
        for (var item : command.lookedAt()) {
            if (!item.system().equals(command.systemId())) {
                throw Rule.ITEM_OF_ANOTHER_SYSTEM.refuses(
                        "Item " + item + " is of system '" + item.system() + "', not of '" + command.systemId() + "'");
            }
        }
    }

    private static void looksAtItemsThatExist(RecordReview command, Systems systems) {
        for (var item : command.lookedAt()) {
            if (!systems.hasItem(item)) {
                throw Rule.ITEM_UNKNOWN.refuses("System '" + command.systemId() + "' has no item " + item);
            }
        }
    }
}
