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
            Map.entry("cost", "12500.25"),
            Map.entry("objective", "a"),
            Map.entry("change", "1"),
            Map.entry("control", "1"),
            Map.entry("number", "1"),
            Map.entry("score", "96"),
            Map.entry("itemId", "forms/1"),
            Map.entry("content", "2c".repeat(32)),
            Map.entry("found", "fc".repeat(32)),
            Map.entry("dependsOn", "forms/1"));

    private static final Map<String, String> WORDS = Map.of(
            "statement", "Acme has implemented and will maintain the requirements.",
            "table", "requirement,finding,reason\n3.1.1,NOT MET,as typed");

    private static final Map<String, List<String>> VALUES = Map.of(
            "requirements", List.of("3.1.1", "3.1.2", "3.5.3"),
            "cageCodes", List.of("1ABC2", "3DEF4", "5GHJ6"),
            "itemsReviewed", List.of("forms/1", "forms/2", "forms/3"),
            "item", List.of("forms/1", "forms/2", "forms/3"),
            "continuedBy", List.of("forms/1", "forms/2", "forms/3"));

    /** What only something that ended could fill, what another field rules out, and what names what is answered. */
    private static final Map<String, Set<String>> LEFT = Map.ofEntries(
            Map.entry("AddMilestone", Set.of("replaces", "continues")),
            Map.entry("CancelMilestone", Set.of("replacedBy")),
            Map.entry("OpenWeakness", Set.of("continues", "recurs")),
            Map.entry("ReviseWeakness", Set.of("continues", "recurs")),
            Map.entry("VoidItem", Set.of("successor")),
            Map.entry("ApproveExtension", Set.of("milestoneId", "newDueOn")),
            Map.entry("DenyExtension", Set.of("milestoneId", "newDueOn")),
            Map.entry("ConfirmCorrection", Set.of("milestoneId", "wrong")),
            // At another level nothing is assessed any more in the system of the test.
            Map.entry("ReviseSystem", Set.of("level")),
            Map.entry("StartAssessment", Set.of("purpose", "assessedBy")),
            Map.entry("RecordAdjudication", Set.of("countsAs")),
            Map.entry("ReevaluateFinding", Set.of("finding")));

    /** What a command needs to be decided by, and no event says by itself. */
    private static final Map<String, Set<String>> NOT_STORED = Map.of(
            "RecordFindings", Set.of("requirements"),
            "RecordFindingsFromTable", Set.of("table"),
            "RecordAdjudication", Set.of("environmentUnchanged"),
            "ReviseSystem", Set.of("emptied"),
            "ReferenceEvidence", Set.of("inFinalForm"));

    private static final Set<String> STILL_TO_COME = Set.of("dueOn", "newDueOn", "nextReviewOn", "until");

    /** Later than what an item of the test is due on. */
    private static final String LATER_THAN_ALL = "RequestExtension.newDueOn";

    /** Not that of the system that is registered by the same test. */
    private static final String ANOTHER_PREFIX = "ReviseSystem.itemPrefix";

    private Typed() {}

    /** The fields of a command that stay as they are shown. */
    static Set<String> left(String command) {
        return LEFT.getOrDefault(command, Set.of());
    }

    static Set<String> notStored(String command) {
        return NOT_STORED.getOrDefault(command, Set.of());
    }

    /** What {@link #line(String, String)} says, unless it would not do for this command. */
    static String line(String command, String name, String type) {
        return switch (command + "." + name) {
            case LATER_THAN_ALL -> String.valueOf(today().plusDays(300));
            case ANOTHER_PREFIX -> "ZQ8";
            default -> line(name, type);
        };
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
        return WORDS.getOrDefault(name, "The " + name + ",\n  “as typed”,\n\n<with> an empty line & all");
    }

    /** Three values of a list. */
    static List<String> values(String name) {
        return VALUES.getOrDefault(name, List.of("First of " + name, "second, with a comma", "third \"and\" last"));
    }

    static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
