package io.poamledger.query.register;

import io.poamledger.access.views.SavedView;
import io.poamledger.query.lists.Parameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the register is often asked for, of the system that is looked at.
 *
 * @param here whether it is what is shown
 */
record View(String title, String address, boolean here) {

    private static final String PATH = "/register";

    static List<View> all(Parameters asked) {
        return List.of(
                view("Still to be done", Map.of(), asked),
                view("Overdue", Map.of("overdue", "true"), asked),
                view("High or very high risk", Map.of("risk", "high,very_high", "sort", "risk", "down", "true"), asked),
                view("Blocking a status", Map.of("plan", "status_blocking"), asked),
                view("In validation", Map.of("state", "pending_validation"), asked),
                view("Slipped most", Map.of("sort", "slip", "down", "true"), asked),
                view("Untouched longest", Map.of("sort", "touched"), asked),
                view("Closed", Map.of("state", "closed"), asked),
                view("Everything", Map.of("state", "all"), asked));
    }

    /** What somebody keeps for themselves. */
    static List<View> saved(List<SavedView> kept, Parameters asked) {
        var shown = here(asked);
        return kept.stream()
                .map(one -> new View(one.name(), one.address(), one.address().equals(shown)))
                .toList();
    }

    /** The address of what is shown, from its beginning. */
    static String here(Parameters asked) {
        return asked.with("", "").link(PATH);
    }

    private static View view(String title, Map<String, String> says, Parameters asked) {
        var all = new TreeMap<>(says);
        Stream.of("system", "view").forEach(kept -> asked.text(kept).ifPresent(said -> all.put(kept, said)));
        var address = new Parameters(all).link(PATH);
        return new View(title, address, address.equals(here(asked)));
    }
}
