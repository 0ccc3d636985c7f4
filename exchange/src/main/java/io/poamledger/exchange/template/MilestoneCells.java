package io.poamledger.exchange.template;

import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.ColumnDates;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.milestones.MilestoneChanges;
import io.poamledger.exchange.milestones.MilestoneText;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.FileVocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The milestones of a row: all in one cell, or one whose date and state stand in cells of their own; and how they changed. */
record MilestoneCells(RowReader row, Header header, ColumnDates dates) {

    /** Words for a step that is to be done, which say no more than that. */
    private static final Set<String> PLANNED = Set.of("open", "planned", "pending");

    MilestoneText.Reading read() {
        var changes = row.cell(Column.MILESTONE_CHANGES);
        if (!FileVocabulary.meansNothing(changes) && !MilestoneChanges.areIn(changes)) {
            row.notice(
                    Column.MILESTONE_CHANGES,
                    "The text is kept with the item. To be read as changes, each is written as (1) Update 2026-08-01 : why,"
                            + " (3) New 2026-09-01 : what, or (2) Complete 2026-07-09 : how");
        }
        return MilestoneChanges.applied(planned(), changes, dates.of(Column.MILESTONE_CHANGES));
    }

    private MilestoneText.Reading planned() {
        var text = row.cell(Column.MILESTONES);
        if (FileVocabulary.meansNothing(text)) {
            Stream.of(Column.MILESTONE_DUE, Column.MILESTONE_STATUS, Column.MILESTONE_DONE, Column.MILESTONE_COMMENTS)
                    .filter(column -> !FileVocabulary.meansNothing(row.cell(column)))
                    .findFirst()
                    .ifPresent(column -> row.error(column, "The row has no milestone to which this belongs"));
            return MilestoneText.Reading.NOTHING;
        }
        var due = row.date(Column.MILESTONE_DUE);
        var reading =
                due.isPresent() && (isTitle() || DateText.in(text).findAny().isEmpty())
                        ? MilestoneText.Reading.of(Milestone.planned(text.replaceAll("\\s+", " "), due.get()))
                        : MilestoneText.read(text, dates.of(Column.MILESTONES));
        return withState(reading, due);
    }

    /** Whether the column holds what one milestone is about, whatever days it names: its own stands in another column. */
    private boolean isTitle() {
        return FileVocabulary.key(header.title(Column.MILESTONES)).equals("milestonedescription");
    }

    /** What the other cells say of the one milestone of this row. */
    private MilestoneText.Reading withState(MilestoneText.Reading reading, Optional<LocalDate> due) {
        var word = row.cell(Column.MILESTONE_STATUS);
        var done = row.date(Column.MILESTONE_DONE);
        var comments = row.text(Column.MILESTONE_COMMENTS);
        if (FileVocabulary.meansNothing(word) && done.isEmpty() && due.isEmpty() && comments.isEmpty()) {
            return reading;
        }
        var errors = new ArrayList<>(reading.errors());
        var notices = new ArrayList<>(reading.notices());
        if (reading.milestones().size() != 1) {
            errors.add("The cell has " + reading.milestones().size() + " milestones, but the row has cells for one;"
                    + " write each into a row of its own, or the date and state of each behind its text");
            return new MilestoneText.Reading(reading.milestones(), reading.numbers(), errors, notices);
        }
        var one = reading.milestones().getFirst();
        due.filter(day -> !one.dueOn().equals(Optional.of(day)))
                .ifPresent(day -> errors.add("The milestone is due on "
                        + one.dueOn().map(LocalDate::toString).orElse("no day") + " by its text and on " + day + " by '"
                        + header.title(Column.MILESTONE_DUE) + "'; leave one"));
        var commented = comments.map(one::describedBy).orElse(one);
        return new MilestoneText.Reading(
                List.of(stated(commented, word, done, errors, notices)), reading.numbers(), errors, notices);
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
        var stated = new Milestone(
                one.title(),
                one.description(),
                one.dueOn(),
                status,
                completed ? done.or(one::completedOn) : Optional.empty(),
                one.moves());
        return status == MilestoneStatus.PLANNED
                        && !FileVocabulary.meansNothing(word)
                        && !PLANNED.contains(FileVocabulary.key(word))
                ? stated.describedBy("State in the file: " + word)
                : stated;
    }
}
