package io.poamledger.query.replay;

import io.poamledger.events.Excerpt;
import io.poamledger.events.InWords;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRevised;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is otherwise of a system after it was revised, in one sentence: what was taken out of it too. */
final class RevisedProfile {

    private static final int SHOWN = 60;

    private static final List<Part> PARTS = List.of(
            new Part("name", SystemProfile::name),
            new Part("item prefix", SystemProfile::itemPrefix),
            new Part("CMMC level", profile -> InWords.of(profile.level())),
            new Part("time zone", profile -> profile.timeZone().getId()),
            new Part("CAGE codes", profile -> String.join(", ", profile.cageCodes())),
            new Part("CMMC UID", profile -> profile.cmmcUid().orElse("")),
            new Part("security plan", profile -> profile.sspReference().orElse("")),
            new Part("its version", profile -> profile.sspVersion().orElse("")),
            new Part("days between reviews", profile -> String.valueOf(profile.reviewEveryDays())));

    private record Part(String name, Function<SystemProfile, String> value) {

        boolean isOtherwise(SystemRevised revised) {
            return !value.apply(revised.from()).equals(value.apply(revised.to()));
        }

        String inWords(SystemRevised revised) {
            return name + " from " + shown(revised.from()) + " to " + shown(revised.to());
        }

        private String shown(SystemProfile profile) {
            var said = value.apply(profile);
            return said.isEmpty() ? "none" : Excerpt.of(said, SHOWN);
        }
    }

    private RevisedProfile() {}

    static String inWords(SystemRevised revised) {
        var otherwise = PARTS.stream()
                .filter(part -> part.isOtherwise(revised))
                .map(part -> part.inWords(revised))
                .collect(Collectors.joining("; "));
        return "What is known about the system was revised"
                + (otherwise.isEmpty() ? ", and is the same." : ": " + otherwise + ".");
    }
}
