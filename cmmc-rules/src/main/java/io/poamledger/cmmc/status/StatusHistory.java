package io.poamledger.cmmc.status;

import io.poamledger.cmmc.clock.Anniversaries;
import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statuses of one system on both axes of time: when they were true and when they were known (rules D-4, D-9, C-5, C-6,
 * C-12). Expiry follows from the dates; nothing has to run for it. Immutable.
 *
 * @param entries in the order in which they were recorded
 */
public record StatusHistory(List<StatusEntry> entries) {

    private static final Comparator<StatusEntry> BY_EFFECT = Comparator.comparing(StatusEntry::effectiveOn)
            .thenComparing(entry -> entry.kind() == StatusEntry.Kind.OVERRIDDEN);

    public StatusHistory {
        entries = List.copyOf(entries);
    }

    /**
     * The status of a day as it was known on another.
     *
     * @param day the day asked about
     * @param knownOn only what was recorded by the end of this day is looked at
     * @param packs each status is judged by the pack in force on its status date
     */
    public StatusReading asOf(LocalDate day, LocalDate knownOn, Packs packs) {
        var last = entries.stream()
                .filter(entry -> !entry.recordedOn().isAfter(knownOn))
                .filter(entry -> !entry.effectiveOn().isAfter(day))
                .sorted(BY_EFFECT)
                .reduce((before, later) -> goingOn(before, later, packs));
        if (last.isEmpty() || last.get().status() == CmmcStatus.NONE) {
            return new StatusReading(
                    CmmcStatus.NONE,
                    last,
                    Optional.empty(),
                    List.of(),
                    packs.inForceOn(day).reference());
        }
        return reading(last.get(), day, packs);
    }

    /** A result that leaves the status in force as it is starts no period anew (rule D-5). */
    private static StatusEntry goingOn(StatusEntry before, StatusEntry later, Packs packs) {
        var leavesIt = later.kind() == StatusEntry.Kind.OVERRIDDEN
                && later.status() == before.status()
                && later.status() != CmmcStatus.NONE
                && !reading(before, later.effectiveOn(), packs).expired();
        return leavesIt
                ? new StatusEntry(
                        later.kind(), later.status(), later.effectiveOn(), later.recordedOn(), before.statusDate())
                : later;
    }

    /** Entries that were written down after the day they were true from. */
    public List<StatusEntry> recordedLater() {
        return entries.stream().filter(StatusEntry::recordedLater).toList();
    }

    private static StatusReading reading(StatusEntry entry, LocalDate day, Packs packs) {
        var pack = packs.inForceOn(entry.statusDate());
        var status = entry.status();
        var lastDay = status.isConditional()
                ? ConditionalWindow.of(entry.statusDate(), pack).lastDay()
                : Anniversaries.after(entry.statusDate(), pack.number(yearsOf(status)));
        if (!day.isAfter(lastDay)) {
            return new StatusReading(status, Optional.of(entry), Optional.of(lastDay), List.of(), pack.reference());
        }
        var ended = new Reason(
                pack.citation(status.isConditional() ? "C-5" : "D-7"),
                status.title() + " of " + entry.statusDate() + " ended after " + lastDay + ".",
                day.toString(),
                "by " + lastDay);
        var consequence = new Reason(
                pack.citation("C-6"),
                "The system is not eligible for further awards at this level or higher until a new status is achieved.",
                CmmcStatus.NONE.title(),
                status.title());
        var reasons = status.isConditional() ? List.of(ended, consequence) : List.of(ended);
        return new StatusReading(CmmcStatus.NONE, Optional.of(entry), Optional.of(lastDay), reasons, pack.reference());
    }

    private static String yearsOf(CmmcStatus status) {
        return status == CmmcStatus.FINAL_LEVEL_1_SELF ? "final.level1.years" : "final.years";
    }
}
