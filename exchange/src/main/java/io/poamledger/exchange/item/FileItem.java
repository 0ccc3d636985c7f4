package io.poamledger.exchange.item;

import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One POA&amp;M item as a file states it, read from any format and written to any. Nothing in it was checked against a
 * ledger. Texts are stripped of outer white space, line breaks are {@code \n}, and an empty cell is an empty value.
 *
 * @param row where it stands in the file: the spreadsheet's row number, counted from 1, or the place in {@code
 *     poam-items}, counted from 1; names the item in reports and stays the same when the same bytes are read again
 * @param label the number the file's own authors gave it, such as {@code V-1}
 * @param system the system's name as written
 * @param closure present if and only if the status is {@code COMPLETED}
 * @param log in the order of the file
 * @param others what the file says that has no place here: column or property to text, in the order of the file
 */
public record FileItem(
        int row,
        Optional<String> label,
        Optional<String> system,
        Weakness weakness,
        Risk risk,
        FilePlan plan,
        Status status,
        Optional<PriorClosure> closure,
        Forerunner forerunner,
        List<LogEntry> log,
        Map<String, String> others) {

    public FileItem {
        if (closure.isPresent() != (status == Status.COMPLETED)) {
            throw new IllegalArgumentException("An item has a closure if and only if it is completed");
        }
        log = List.copyOf(log);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** An item about which a file says nothing but its weakness: open, without risk, plan or log. */
    public static FileItem of(int row, Weakness weakness) {
        return new FileItem(
                row,
                Optional.empty(),
                Optional.empty(),
                weakness,
                Risk.NOT_ASSESSED,
                FilePlan.NONE,
                Status.OPEN,
                Optional.empty(),
                Forerunner.NOT_SAID,
                List.of(),
                Map.of());
    }

    /** The same under another number. */
    public FileItem numbered(int otherRow, Optional<String> otherLabel) {
        return new FileItem(
                otherRow, otherLabel, system, weakness, risk, plan, status, closure, forerunner, log, others);
    }

    /** The same with another plan, log, and what has no place here. */
    public FileItem with(FilePlan otherPlan, List<LogEntry> otherLog, Map<String, String> others) {
        return new FileItem(
                row, label, system, weakness, risk, otherPlan, status, closure, forerunner, otherLog, others);
    }

    /**
     * What is wrong.
     *
     * @param title never blank
     * @param description may have several lines
     * @param source how it was found
     * @param requirement the one NIST SP 800-171 requirement it is about, in its normal form
     * @param references other ids the file gives, such as {@code ac-2} of NIST SP 800-53, in the order of the file
     */
    public record Weakness(
            String title,
            Optional<String> description,
            Optional<String> source,
            Optional<LocalDate> discoveredOn,
            Optional<RequirementId> requirement,
            List<String> references) {

        public Weakness {
            if (title.isBlank()) {
                throw new IllegalArgumentException("A weakness has a title");
            }
            references = List.copyOf(references);
        }

        /** A weakness of which only the title is known. */
        public static Weakness titled(String title) {
            return new Weakness(
                    title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }
    }

    /** How bad it is, as stated; any part may be missing. */
    public record Risk(
            Optional<RiskLevel> rating,
            Optional<RiskLevel> likelihood,
            Optional<RiskLevel> impact,
            Optional<String> rationale) {

        public static final Risk NOT_ASSESSED =
                new Risk(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /**
         * The stated rating, or else the one that NIST SP 800-30 Rev 1, table I-2, gives for likelihood and impact;
         * empty unless the one or the other two are stated.
         */
        public Optional<RiskLevel> ratingOrItsDerivation() {
            return rating.or(() -> likelihood.flatMap(l -> impact.map(i -> RiskLevel.of(l, i))));
        }
    }

    /** What files know of an item's life; everything else is kept in {@link #others}. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        COMPLETED
    }

    /**
     * A closing that happened before the file was read; evidence is not part of the file.
     *
     * @param claimedOn the day the file claims
     * @param by who is said to have closed it
     * @param reference where that is written down
     */
    public record PriorClosure(Optional<LocalDate> claimedOn, Optional<String> by, Optional<String> reference) {

        /** The reference of what was closed in this ledger. */
        public static final String CLOSED_HERE = "Closed in the ledger with evidence";
    }

    /**
     * Whether it is an item that ended before, as written; at most one of the three.
     *
     * @param continues the number of the void item whose promise goes on in this one
     * @param recurs the number of the closed item whose weakness is there again
     * @param none why it is neither of those that look alike
     */
    public record Forerunner(Optional<String> continues, Optional<String> recurs, Optional<String> none) {

        public static final Forerunner NOT_SAID = new Forerunner(Optional.empty(), Optional.empty(), Optional.empty());

        public Forerunner {
            if (Stream.of(continues, recurs, none).filter(Optional::isPresent).count() > 1) {
                throw new IllegalArgumentException(
                        "An item continues one that ended, or one recurs in it, or it is none of them");
            }
        }
    }

    /**
     * Something that was noted about the item.
     *
     * @param on the calendar day, in the offset in which the file writes it
     * @param title may be empty
     * @param who as written
     */
    public record LogEntry(Optional<LocalDate> on, String title, String text, Optional<String> who) {

        /** As it stands among others in one cell. */
        public String inACell() {
            return on.map(day -> day + " ").orElse("")
                    + who.map(name -> name + ": ").orElse("")
                    + (title.isEmpty() ? "" : title + ": ")
                    + text;
        }
    }
}
