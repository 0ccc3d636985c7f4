package io.poamledger.query.search;

import io.poamledger.access.Caller;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.cmmc.catalogue.UnknownRequirement;
import io.poamledger.ledger.Ledger;
import io.poamledger.query.evidence.Manifest;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.register.Register;
import io.poamledger.query.search.Findings.Place;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what somebody may read by a number or by words. */
@Component
final class Finder {

    /** As many items are found at most, and as many of the others. */
    static final int ITEMS = 20;

    private static final int OTHERS = 8;

    /** Artifacts are gone through one by one, so not for what every name has. */
    private static final int FOR_ARTIFACTS = 3;

    /** What no menu leads to. */
    private static final List<Place> BEHIND_OTHERS = List.of(
            new Place("Assessor’s desk", "/desk"),
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
    private final Manifest manifest;
    private final ObjectProvider<Ledger> ledger;
    private final SystemDirectory systems;
    private final Frame frame;

    Finder(Register register, Manifest manifest, ObjectProvider<Ledger> ledger, SystemDirectory systems, Frame frame) {
        this.register = register;
        this.manifest = manifest;
        this.ledger = ledger;
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
                requirements(text),
                text.strip().length() < FOR_ARTIFACTS ? List.of() : manifest.find(readable, text, OTHERS),
                position(text),
                pages().filter(page -> hold(page.title(), text)).limit(OTHERS).toList());
    }

    /** The one that a number names, however it is written, before those that begin with it or are called so. */
    private static List<Requirement> requirements(String text) {
        return Stream.concat(
                        named(text).stream(),
                        Catalogue.inForce().requirements().stream().filter(requirement -> isCalled(requirement, text)))
                .distinct()
                .limit(OTHERS)
                .toList();
    }

    private static Optional<Requirement> named(String text) {
        try {
            return Catalogue.inForce().find(Catalogue.inForce().normalise(text).id());
        } catch (UnknownRequirement _) {
            return Optional.empty();
        }
    }

    /** How many events the ledger held once, where the text is such a number and whoever asks may look back at it. */
    private Optional<Long> position(String text) {
        return Optional.of(text.replace("№", "").replace(",", "").strip())
                .filter(written -> written.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .filter(at -> !frame.now().places().isEmpty()
                        && ledger.stream().anyMatch(one -> at <= one.known().position()));
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
