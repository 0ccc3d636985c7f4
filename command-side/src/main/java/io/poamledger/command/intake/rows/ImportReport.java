package io.poamledger.command.intake.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.poamledger.cmmc.eligibility.ItemStanding;
import io.poamledger.events.Excerpt;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.verdict.StatedReason;
import io.poamledger.exchange.FileColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a file holds and what became of it, row by row. Its JSON is part of the API.
 *
 * @param importId the same for the same file into the same system
 * @param file SHA-256 of its bytes
 * @param format {@code csv}, {@code xlsx}, {@code oscal-json}, {@code oscal-xml} or {@code oscal-yaml}
 * @param dryRun whether nothing was to be stored
 * @param rowsRead rows with anything in them, or entries of {@code poam-items}
 * @param skipped those of them that hold no item: template rows without a weakness
 * @param opened how many items this request opened
 * @param alreadyThere how many an earlier import of the same file had opened
 * @param complete whether every item of the file is in the register
 * @param columns every column of the file and what became of it; empty for documents without columns
 * @param items in the order of the file
 * @param problems what has to be put right before the file is taken; then nothing of it is stored
 * @param notices what is worth knowing and needs no repair
 * @param position the number of events in the ledger after it, for {@code ?after=}; empty in a dry run
 */
@JsonInclude(Include.NON_ABSENT)
public record ImportReport(
        ImportId importId,
        SystemId system,
        String fileName,
        Sha256 file,
        String format,
        boolean dryRun,
        int rowsRead,
        int skipped,
        int opened,
        int alreadyThere,
        boolean complete,
        List<FileColumn> columns,
        List<Item> items,
        List<Finding> problems,
        List<Finding> notices,
        OptionalLong position) {

    public ImportReport {
        columns = List.copyOf(columns);
        items = List.copyOf(items);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /** Whether an item is, or would be, in the register. */
    public enum State {
        /** It would be opened. */
        NEW,
        /** This request opened it. */
        OPENED,
        /** An earlier import of the same file had opened it. */
        ALREADY_THERE,
        /** It is there by its number, and the file says something else of it. */
        CHANGED,
        /** It is there by its number, and the file says the same. */
        UNCHANGED,
        /** This request changed it. */
        UPDATED
    }

    /**
     * An item of the file.
     *
     * @param row in the file, from 1
     * @param label the number that the file's authors gave it
     * @param points what its requirement takes from the score while it is not met; absent without a requirement, and for the security plan
     * @param standing what it is to the plan of a conditional status, and {@code reason} why
     * @param becomes the state in which it comes in: {@code open}, {@code in progress} or {@code completed}
     * @param owner the primary party
     * @param risk the rating, stated or derived
     * @param steps its milestones
     * @param continues the number of the void item whose promise goes on in it, {@code recurs} of the closed one whose weakness is there again
     * @param changes what the file says otherwise of an item that is there
     * @param itemId in the register, once it is there
     */
    @JsonInclude(Include.NON_ABSENT)
    public record Item(
            int row,
            Optional<String> label,
            String title,
            Optional<String> requirement,
            Optional<Integer> points,
            ItemStanding standing,
            StatedReason reason,
            Optional<LocalDate> dueOn,
            int milestones,
            String becomes,
            Optional<String> owner,
            Optional<String> risk,
            List<PlannedStep> steps,
            Optional<String> continues,
            Optional<String> recurs,
            State state,
            List<ChangedField> changes,
            Optional<PoamItemId> itemId) {

        Item changing(PoamItemId id, List<ChangedField> theChanges) {
            return with(theChanges.isEmpty() ? State.UNCHANGED : State.CHANGED, theChanges, id);
        }

        public Item became(State newState, PoamItemId id) {
            return with(newState, changes, id);
        }

        private Item with(State newState, List<ChangedField> theChanges, PoamItemId id) {
            return new Item(
                    row,
                    label,
                    title,
                    requirement,
                    points,
                    standing,
                    reason,
                    dueOn,
                    milestones,
                    becomes,
                    owner,
                    risk,
                    steps,
                    continues,
                    recurs,
                    newState,
                    theChanges,
                    Optional.of(id));
        }
    }

    /**
     * Something that the file says otherwise of an item that is there.
     *
     * @param before what the file before it said; empty where there was none
     * @param file what it says now
     * @param now what the ledger has
     * @param conflict whether both sides changed it; then it is accepted by its name only
     * @param wantsReason whether a date moves
     * @param stopped why it cannot be taken
     */
    @JsonInclude(Include.NON_ABSENT)
    public record ChangedField(
            String field,
            String before,
            String file,
            String now,
            boolean conflict,
            boolean wantsReason,
            boolean accepted,
            Optional<String> stopped) {}

    /**
     * A milestone as it comes in.
     *
     * @param state {@code planned}, {@code completed} or {@code cancelled}
     */
    @JsonInclude(Include.NON_ABSENT)
    public record PlannedStep(String title, LocalDate dueOn, String state, Optional<LocalDate> completedOn) {}

    /**
     * Something about one cell.
     *
     * @param row in the file, from 1; 0 when it concerns the whole file
     * @param column its title, or the path of the property; empty when it concerns the whole row
     * @param value what stands there, cut after 200 characters
     * @param message cut after 600
     */
    public record Finding(int row, String column, String value, String message) {

        private static final int VALUE_SHOWN = 200;
        private static final int MESSAGE_SHOWN = 600;

        public Finding {
            value = Excerpt.of(value, VALUE_SHOWN);
            message = Excerpt.of(message, MESSAGE_SHOWN);
        }
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public ImportReport after(List<Item> itemsNow, boolean isComplete, long positionNow) {
        return new ImportReport(
                importId,
                system,
                fileName,
                file,
                format,
                dryRun,
                rowsRead,
                skipped,
                count(itemsNow, State.OPENED),
                count(itemsNow, State.ALREADY_THERE),
                isComplete,
                columns,
                itemsNow,
                problems,
                notices,
                OptionalLong.of(positionNow));
    }

    public static int count(List<Item> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
