package io.poamledger.query.search;

import io.poamledger.access.Caller;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.register.Register;
import io.poamledger.query.search.Findings.Place;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what somebody may read by a number or by words. */
@Component
final class Finder {

    /** As many items are found at most, and as many of the others. */
    static final int ITEMS = 20;

    private static final int OTHERS = 8;

    /** What no menu leads to. */
    private static final List<Place> BEHIND_OTHERS = List.of(
            new Place("Next review", "/reviews/room"),
            new Place("Management attention", "/reports/management-attention"),
            new Place("What changed", "/difference"),
            new Place("Replay everything", "/replay"),
            new Place("As of a moment", "/as-of"),
            new Place("Slip ledger", "/timeline/slips"),
            new Place("Signs of backdating", "/backdating"),
            new Place("Explain a figure", "/figures/explain"),
            new Place("Rule packs", "/packs"),
            new Place("Ledger", "/ledger"),
            new Place("Your account", "/account"),
            new Place("Calendar", "/account/calendar"));

    private final Register register;
    private final SystemDirectory systems;
    private final Frame frame;

    Finder(Register register, SystemDirectory systems, Frame frame) {
        this.register = register;
        this.systems = systems;
        this.frame = frame;
    }

    /** @throws io.poamledger.query.lists.BadParameter there is neither a letter nor a digit in it */
    Findings find(Caller caller, String text) {
        var readable = systems.readable(caller);
        return new Findings(
                register.found(readable, text, ITEMS),
                readable.systems().stream()
                        .filter(system -> isCalled(system, text))
                        .limit(OTHERS)
                        .toList(),
                Catalogue.inForce().requirements().stream()
                        .filter(requirement -> isCalled(requirement, text))
                        .limit(OTHERS)
                        .toList(),
                pages().filter(page -> hold(page.title(), text)).limit(OTHERS).toList());
    }

    private Stream<Place> pages() {
        var around = frame.now();
        return Stream.concat(
                        Stream.concat(around.places().stream(), around.rooms().stream())
                                .map(link -> new Place(link.title(), link.path())),
                        around.places().isEmpty() ? Stream.of() : BEHIND_OTHERS.stream())
                .distinct();
    }

    private static boolean isCalled(RegisteredSystem system, String text) {
        return hold(system.name() + " " + system.id() + " " + system.profile().itemPrefix(), text);
    }

    private static boolean isCalled(Requirement requirement, String text) {
        var number = requirement.id().toString();
        return number.equals(text) || number.startsWith(text + ".") || hold(requirement.title(), text);
    }

    /** Each word, in any case. */
    private static boolean hold(String title, String text) {
        var words = title.toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(words::contains);
    }
}
