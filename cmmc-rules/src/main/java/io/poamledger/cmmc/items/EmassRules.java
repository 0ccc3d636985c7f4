package io.poamledger.cmmc.items;

import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether eMASS would take an item (rule M-4). A length is counted in UTF-16 code units, as its interface does. */
public record EmassRules(Pack pack) {

    /** Every reason why it would not; empty if it would. */
    public List<Reason> problems(EmassItem item, LocalDate today) {
        var problems = new ArrayList<Reason>();
        switch (item.status()) {
            case ONGOING -> problems.addAll(planned(item));
            case COMPLETED -> {
                problems.addAll(planned(item));
                problems.addAll(completed(item, today));
            }
            case RISK_ACCEPTED -> problems.addAll(riskAccepted(item));
        }
        if (item.approved() && item.severity().isEmpty()) {
            problems.add(reason("An approved item has a severity.", "none", "a severity"));
        }
        problems.addAll(lengths(item));
        return problems;
    }

    private List<Reason> planned(EmassItem item) {
        var problems = new ArrayList<Reason>();
        if (item.scheduled().isEmpty()) {
            problems.add(reason("It has no scheduled completion.", "no date", "a date"));
        }
        if (item.milestones() == 0) {
            problems.add(reason("It has no milestone.", "0", "at least 1"));
        }
        return problems;
    }

    private List<Reason> completed(EmassItem item, LocalDate today) {
        var problems = new ArrayList<Reason>();
        if (item.completed().isEmpty()) {
            problems.add(reason("It has no completion date.", "no date", "a date"));
        }
        item.completed()
                .flatMap(day -> new ScheduleRules(pack).inTheFuture("The completion date", day, today))
                .ifPresent(problems::add);
        problems.addAll(comments(item));
        return problems;
    }

    private List<Reason> riskAccepted(EmassItem item) {
        var problems = new ArrayList<>(comments(item));
        if (item.scheduled().isPresent() || item.milestones() > 0) {
            problems.add(reason(
                    "An accepted risk has neither scheduled completion nor milestones.",
                    item.milestones() + " milestones, "
                            + item.scheduled().map(LocalDate::toString).orElse("no date"),
                    "0 milestones, no date"));
        }
        return problems;
    }

    private List<Reason> comments(EmassItem item) {
        return item.text(EmassItem.Field.COMMENTS).isBlank()
                ? List.of(reason("It has no comments.", "empty", "comments"))
                : List.of();
    }

    private List<Reason> lengths(EmassItem item) {
        var problems = new ArrayList<Reason>();
        for (var field : EmassItem.Field.values()) {
            var longest = pack.number(field.limit());
            var length = item.text(field).length();
            if (length > longest) {
                problems.add(
                        reason(field.name() + " is too long for eMASS.", String.valueOf(length), "at most " + longest));
            }
        }
        return problems;
    }

    private Reason reason(String sentence, String found, String required) {
        return new Reason(pack.citation("M-4"), sentence, found, required);
    }
}
