package io.poamledger.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a test types into a field of that name: what its kind of field takes, and something of its own wherever words are taken. */
final class Typed {

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("systemId", "second-enclave"),
            Map.entry("system", FormsAndTheirItems.SYSTEM),
            Map.entry("itemPrefix", "ZQ7"),
            Map.entry("timeZone", "America/Chicago"),
            Map.entry("cmmcUid", "AB12cd34EF"),
            Map.entry("requirement", "3.5.3"),
            Map.entry("primaryAccount", "owner"),
            Map.entry("account", "zoe"),
            Map.entry("reviewEveryDays", "45"),
            Map.entry("hours", "40"),
            Map.entry("cost", "12500.25"));

    private static final Map<String, List<String>> VALUES = Map.of(
            "cageCodes", List.of("1ABC2", "3DEF4", "5GHJ6"),
            "itemsReviewed", List.of("forms/1", "forms/2", "forms/3"),
            "item", List.of("forms/1", "forms/2", "forms/3"),
            "continuedBy", List.of("forms/1", "forms/2", "forms/3"));

    /** What only something that ended could fill, what another field rules out, and what names what is answered. */
    private static final Map<String, Set<String>> LEFT = Map.of(
            "AddMilestone", Set.of("replaces", "continues"),
            "CancelMilestone", Set.of("replacedBy"),
            "OpenWeakness", Set.of("continues", "recurs"),
            "ReviseWeakness", Set.of("continues", "recurs"),
            "VoidItem", Set.of("successor"),
            "ApproveExtension", Set.of("milestoneId", "newDueOn"),
            "DenyExtension", Set.of("milestoneId", "newDueOn"),
            "ConfirmCorrection", Set.of("milestoneId", "wrong"));

    private static final Set<String> STILL_TO_COME = Set.of("dueOn", "newDueOn", "nextReviewOn");

    /** Later than what an item of the test is due on. */
    private static final String LATER_THAN_ALL = "RequestExtension.newDueOn";

    private Typed() {}

    /** The fields of a command that stay as they are shown. */
    static Set<String> left(String command) {
        return LEFT.getOrDefault(command, Set.of());
    }

    /** What {@link #line(String, String)} says, unless it would not do for this command. */
    static String line(String command, String name, String type) {
        return LATER_THAN_ALL.equals(command + "." + name) ? String.valueOf(today().plusDays(300)) : line(name, type);
    }

    /** One line, or whatever an input of that type takes. */
    static String line(String name, String type) {
        if ("date".equals(type)) {
            return String.valueOf(today().plusDays(STILL_TO_COME.contains(name) ? 100 : -2));
        }
        return LINES.getOrDefault(name, "The \"" + name + "\", <b>as</b> typed & naïvely kept");
    }

    /** Several lines, not all of one width. */
    static String words(String name) {
        return "The " + name + ",\n  “as typed”,\n\n<with> an empty line & all";
    }

    /** Three values of a list. */
    static List<String> values(String name) {
        return VALUES.getOrDefault(name, List.of("First of " + name, "second, with a comma", "third \"and\" last"));
    }

    static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
