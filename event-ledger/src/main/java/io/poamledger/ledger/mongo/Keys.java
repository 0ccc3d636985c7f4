package io.poamledger.ledger.mongo;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.store.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** What a commit claims, as the texts of the one unique array index {@code k}. */
final class Keys {

    private Keys() {}

    /** In the order they are stored; never empty, since a unique array index takes an empty array only once. */
    static List<String> of(Commit commit) {
        var keys = new ArrayList<String>();
        keys.add("n:" + commit.id());
        commit.command().ifPresent(mark -> keys.add(text(new UniqueKey.OfCommand(mark.key()))));
        for (var event : commit.events()) {
            keys.add(sequence(event.aggregate(), event.sequence()));
            keys.add(text(new UniqueKey.OfEvent(event.id())));
        }
        return keys;
    }

    static String text(UniqueKey key) {
        return switch (key) {
            case UniqueKey.OfCommand k -> "c:" + k.key();
            case UniqueKey.OfEvent k -> "i:" + k.id();
            case UniqueKey.OfSequence k -> sequence(k.aggregate(), k.sequence());
        };
    }

    /** The number is what follows the last slash, so an aggregate's name may hold slashes of its own. */
    static String sequence(String aggregate, long sequence) {
        return "s:" + aggregate + "/" + sequence;
    }
}
