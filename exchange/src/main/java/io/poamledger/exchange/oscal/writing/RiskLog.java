package io.poamledger.exchange.oscal.writing;

import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.oscal.Own;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was noted about an item, and, for readers that look nowhere else, when its milestones were completed and it was closed.
 *
 * @param recordedAt stands where an entry has no day
 */
record RiskLog(NamedIds ids, Parties parties, Instant recordedAt) {

    Optional<Part> of(PlannedItem planned) {
        var item = planned.item();
        var log = Part.empty();
        for (var index = 0; index < item.log().size(); index++) {
            log.listed("entries", entry(planned, index, item.log().get(index)));
        }
        for (var index = 0; index < item.plan().milestones().size(); index++) {
            var number = index + 1;
            item.plan().milestones().get(index).completedOn().ifPresent(day -> {
                log.listed("entries", completion(planned, number, day));
            });
        }
        item.closure()
                .flatMap(FileItem.PriorClosure::claimedOn)
                .ifPresent(day -> log.listed(
                        "entries",
                        workedOut(planned.number(), "closed")
                                .text("title", "Closed")
                                .day("start", day)
                                .value("status-change", "closed")));
        return Optional.of(log).filter(written -> !written.node().isEmpty());
    }

    private Part entry(PlannedItem planned, int index, LogEntry entry) {
        var part = Part.with(ids.of(planned.number(), "log", Integer.toString(index + 1)));
        if (!entry.title().isBlank()) {
            part.text("title", entry.title());
        }
        if (!entry.text().isBlank()) {
            part.text("description", entry.text());
        }
        entry.on()
                .ifPresentOrElse(
                        day -> part.day("start", day),
                        () -> part.value("start", recordedAt.toString()).own(Own.WITHOUT, "day"));
        entry.who().ifPresent(who -> part.listed("logged-by", Part.empty().value("party-uuid", parties.uuid(who))));
        return part;
    }

    private Part completion(PlannedItem planned, int number, LocalDate day) {
        return workedOut(planned.number(), "completed", Integer.toString(number))
                .text("title", "Milestone completed")
                .day("start", day)
                .listed("props", Part.empty().value("name", "type").value("value", "milestone-complete"))
                .listed(
                        "related-responses",
                        Part.empty()
                                .value("response-uuid", ids.of(planned.number(), "remediation"))
                                .listed(
                                        "related-tasks",
                                        Part.empty()
                                                .value(
                                                        "task-uuid",
                                                        ids.of(planned.number(), "task", Integer.toString(number)))));
    }

    private Part workedOut(String... names) {
        return Part.with(ids.of(names)).own(Own.WORKED_OUT, "yes");
    }
}
