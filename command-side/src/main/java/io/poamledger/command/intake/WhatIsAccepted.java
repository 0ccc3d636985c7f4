package io.poamledger.command.intake;

import io.poamledger.command.Malformed;
import io.poamledger.command.intake.rows.Choices;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.item.FileItem;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether every difference that somebody accepts is one that the file can have: what is misspelt would be left out in silence. */
record WhatIsAccepted(ReadFile file) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(?::(.+))?", Pattern.DOTALL);
    private static final Set<String> FIELDS = Set.of(
            "Weakness",
            "Description",
            "Source",
            "Discovered on",
            "Requirement",
            "References",
            "Risk rating",
            "Likelihood",
            "Impact",
            "Risk rationale",
            "Remediation",
            "Primary party",
            "Supporting parties",
            "Resources",
            "Scheduled completion date",
            "Status",
            "Comments");

    /** @throws Malformed one of them is of no row, or of no field that a row can have */
    void check(Set<String> accepted) {
        for (var one : accepted) {
            if (!one.equals(Choices.ALL)) {
                check(one);
            }
        }
    }

    private void check(String one) {
        var form = FORM.matcher(one);
        if (!form.matches()) {
            throw new Malformed(
                    "accept",
                    one,
                    "'accept' is 'all', a row such as 7, or a field in it such as 7:Status, not '" + one + "'");
        }
        var row = Integer.parseInt(form.group(1));
        var item = file.items().stream()
                .filter(known -> known.row() == row)
                .findFirst()
                .orElseThrow(() -> new Malformed("accept", one, "The file has no item in row " + row));
        var field = form.group(2);
        if (field != null && !FIELDS.contains(field) && !isOfAMilestone(field, item)) {
            throw new Malformed(
                    "accept",
                    one,
                    "'" + field + "' is no field that a file changes. Fields are "
                            + String.join(", ", new TreeSet<>(FIELDS))
                            + ", and each milestone: Milestone and its title");
        }
    }

    private static boolean isOfAMilestone(String field, FileItem item) {
        return item.plan().milestones().stream()
                .anyMatch(milestone -> field.startsWith("Milestone " + milestone.title()));
    }
}
