package io.poamledger.command.system;

import io.poamledger.command.Rule;
import io.poamledger.events.system.ChangeRecorded;
import java.util.List;

/** What may be said about changes of a system and of its security plan (rule T-7). */
final class ChangeRules {

    private ChangeRules() {}

    static void wasRecorded(DecideChangeSignificance command, List<ChangeRecorded> changes) {
        if (command.change() < 1 || command.change() > changes.size()) {
            throw Rule.NO_CHANGE_TO_DECIDE.refuses("System '" + command.systemId() + "' has " + changes.size()
                    + " recorded changes, and none with the number " + command.change());
        }
        var changedOn = changes.get(command.change() - 1).changedOn();
        if (command.decidedOn().isBefore(changedOn)) {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(
                    "What changed on " + changedOn + " cannot have been decided about on " + command.decidedOn());
        }
    }
}
