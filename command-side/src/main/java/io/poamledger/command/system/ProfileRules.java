package io.poamledger.command.system;

import io.poamledger.command.Rule;
import io.poamledger.command.system.state.StatusesInForce;
import io.poamledger.events.InWords;
import io.poamledger.events.system.SystemProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be said anew of a system. */
final class ProfileRules {

    private ProfileRules() {}

    static void check(ReviseSystem command, SystemProfile from, StatusesInForce statuses) {
        nothingIsEmptiedByTheWay(command, from);
        if (command.level() != from.level()) {
            noStatusIsOfAnotherLevel(command, statuses);
        }
    }

    private static void nothingIsEmptiedByTheWay(ReviseSystem command, SystemProfile from) {
        if (command.emptied()) {
            return;
        }
        var lost = new LinkedHashMap<String, String>();
        if (command.cageCodes().isEmpty() && !from.cageCodes().isEmpty()) {
            lost.put("cageCodes", String.join(", ", from.cageCodes()));
        }
        for (var field : List.of(
                new Left("cmmcUid", command.cmmcUid(), from.cmmcUid()),
                new Left("sspReference", command.sspReference(), from.sspReference()),
                new Left("sspVersion", command.sspVersion(), from.sspVersion()))) {
            field.before().filter(_ -> field.now().isEmpty()).ifPresent(said -> lost.put(field.name(), said));
        }
        if (!lost.isEmpty()) {
            throw Rule.WOULD_BE_EMPTIED.refuses(lost.entrySet().stream()
                            .map(field -> "'" + field.getKey() + "' was '" + field.getValue() + "'")
                            .collect(Collectors.joining(", ", "What is left out would be empty: ", ""))
                    + ". Send it again with the rest, or say with 'emptied' that it is to be empty");
        }
    }

    private record Left(String name, Optional<String> now, Optional<String> before) {}

    private static void noStatusIsOfAnotherLevel(ReviseSystem command, StatusesInForce statuses) {
        var today = statuses.today(command.systemId());
        today.status().level().filter(level -> level != command.level()).ifPresent(level -> {
            throw Rule.LEVEL_OF_ITS_STATUS.refuses(today.status().title() + " of '" + command.systemId()
                    + "' is in force through " + today.lastDay().orElseThrow() + " and was assessed at "
                    + InWords.of(level) + ", not at " + InWords.of(command.level())
                    + ". Register what is assessed at " + InWords.of(command.level())
                    + " as a system of its own, or revise the level once the status has ended");
        });
    }
}
