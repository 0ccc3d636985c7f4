package io.poamledger.exchange.template;

import io.poamledger.exchange.FileItem.Milestone;
import io.poamledger.exchange.FileItem.MilestoneStatus;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.ColumnDates;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.milestones.MilestoneText;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.FileVocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The milestones of a row: all in one cell, or one whose date and state stand in cells of their own. */
record MilestoneCells(RowReader row, Header header, ColumnDates dates) {

    MilestoneText.Reading read() {
        var text = row.cell(Column.MILESTONES);
        if (FileVocabulary.meansNothing(text)) {
            Stream.of(Column.MILESTONE_DUE, Column.MILESTONE_STATUS, Column.MILESTONE_DONE)
                    .filter(column -> !FileVocabulary.meansNothing(row.cell(column)))
                    .findFirst()
                    .ifPresent(column -> row.error(column, "The row has no milestone to which this belongs"));
            return new MilestoneText.Reading(List.of(), List.of(), List.of());
        }
        var due = row.date(Column.MILESTONE_DUE);
        var reading = due.isPresent() && DateText.in(text).findAny().isEmpty()
                ? new MilestoneText.Reading(
                        List.of(Milestone.planned(text.replaceAll("\\s+", " "), due.get())), List.of(), List.of())
                : MilestoneText.read(text, dates.of(Column.MILESTONES));
        return withState(reading, due);
    }

    /** What the other cells say of the one milestone of this row. */
    private MilestoneText.Reading withState(MilestoneText.Reading reading, Optional<LocalDate> due) {
        var word = row.cell(Column.MILESTONE_STATUS);
        var done = row.date(Column.MILESTONE_DONE);
        if (FileVocabulary.meansNothing(word) && done.isEmpty() && due.isEmpty()) {
            return reading;
        }
        var errors = new ArrayList<>(reading.errors());
        var notices = new ArrayList<>(reading.notices());
        if (reading.milestones().size() != 1) {
            errors.add("The cell has " + reading.milestones().size() + " milestones, but the row has cells for one;"
                    + " write each into a row of its own, or the date and state of each behind its text");
            return new MilestoneText.Reading(reading.milestones(), errors, notices);
        }
        var one = reading.milestones().getFirst();
        due.filter(day -> !one.dueOn().equals(Optional.of(day)))
                .ifPresent(day -> errors.add("The milestone is due on "
                        + one.dueOn().map(LocalDate::toString).orElse("no day") + " by its text and on " + day + " by '"
                        + header.title(Column.MILESTONE_DUE) + "'; leave one"));
        return new MilestoneText.Reading(List.of(stated(one, word, done, errors, notices)), errors, notices);
    }

    private Milestone stated(
            Milestone one, String word, Optional<LocalDate> done, List<String> errors, List<String> notices) {
        var status = FileVocabulary.meansNothing(word)
                ? done.map(_ -> MilestoneStatus.COMPLETED).orElse(one.status())
                : MilestoneText.understood(word);
        if (done.isPresent() && status != MilestoneStatus.COMPLETED) {
            errors.add("The milestone has a day of completion, but its state is '" + word + "'; leave one");
            return one;
        }
        var completed = status == MilestoneStatus.COMPLETED;
        if (completed && done.isEmpty() && one.completedOn().isEmpty()) {
            notices.add("The milestone '" + one.title() + "' is done, but the day is not said");
        }
        var more = status == MilestoneStatus.PLANNED
                        && !FileVocabulary.meansNothing(word)
                        && !word.equalsIgnoreCase("open")
                ? Optional.of("State in the file: " + word)
                : Optional.<String>empty();
        return new Milestone(
                one.title(),
                Stream.concat(one.description().stream(), more.stream()).reduce((text, line) -> text + "\n" + line),
                one.dueOn(),
                status,
                completed ? done.or(one::completedOn) : Optional.empty());
    }
}
