package io.poamledger.query.layout;

import io.poamledger.access.Caller;
import io.poamledger.access.roles.ReadableSystems;
import io.poamledger.events.organisation.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages that everything else is reached from; who does what has other ones at hand. */
enum MenuEntry {
    DESK("Desk", "/desk"),
    PORTFOLIO("Portfolio", "/", "/"),
    MY_WORK("My work", "/mine"),
    REGISTER("Register", "/register"),
    CLOCKS("180 days", "/cockpit", "/cockpit|/systems/[^/]+/cockpit"),
    ASSESSMENT("Assessment", "/assessment", "/assessment|/systems/[^/]+/assessment"),
    OVERDUE("Overdue", "/overdue"),
    FIGURES("Figures", "/figures"),
    PROMISES("Promises", "/promises"),
    TIMELINE("Timeline", "/timeline"),
    REVIEWS("Reviews", "/reviews"),
    EVIDENCE("Evidence", "/evidence"),
    REPLAY("Replay", "/replay"),
    LEDGER("Ledger", "/ledger");

    private final String title;
    private final String path;
    private final String here;

    MenuEntry(String title, String path) {
        this(title, path, path + ".*");
    }

    /** @param here the addresses of its pages */
    MenuEntry(String title, String path, String here) {
        this.title = title;
        this.path = path;
        this.here = here;
    }

    Frame.Link link(String address) {
        return new Frame.Link(title, path, address.matches(here));
    }

    /** Those at hand for a caller, in the order of the menu; none who may read no system. */
    static List<MenuEntry> atHand(Caller caller) {
        if (caller.readableSystems().equals(new ReadableSystems.Only(Set.of()))) {
            return List.of();
        }
        if (caller.maySomewhere(Role.COMPLIANCE_MANAGER)) {
            return List.of(PORTFOLIO, REGISTER, CLOCKS, ASSESSMENT, REVIEWS, EVIDENCE, FIGURES, LEDGER);
        }
        if (caller.maySomewhere(Role.EXECUTIVE, Role.AFFIRMING_OFFICIAL)) {
            return List.of(PORTFOLIO, CLOCKS, ASSESSMENT, FIGURES, REVIEWS);
        }
        if (caller.maySomewhere(Role.VALIDATOR)) {
            return List.of(MY_WORK, REGISTER, EVIDENCE, REVIEWS);
        }
        if (caller.maySomewhere(Role.OWNER)) {
            return List.of(MY_WORK, REGISTER, OVERDUE, REVIEWS);
        }
        return List.of(DESK, REGISTER, ASSESSMENT, REPLAY, EVIDENCE, LEDGER);
    }

    /** The others, which stand behind a caller's name. */
    static Stream<MenuEntry> behind(Caller caller) {
        var atHand = atHand(caller);
        return Arrays.stream(values()).filter(entry -> !atHand.isEmpty() && !atHand.contains(entry));
    }
}
