package io.poamledger.command.item.promises;

import io.poamledger.command.Rule;
import io.poamledger.command.item.predecessors.Titles;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.PromisedDay;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.organisation.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of a promise when its milestone or item ends, and when one that was mistyped stands corrected. */
final class PromiseRules {

    private static final Duration PUT_RIGHT_WITHIN = Duration.ofHours(24);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(7);

    private PromiseRules() {}

    static void check(CancelMilestone command, Milestone milestone, ItemState item, KnownSystem system) {
        ScheduleRules.check(milestone, item);
        if (milestone.isPromised(system.today())
                && command.replacedBy().isEmpty()
                && command.successor().isEmpty()) {
            throw Rule.SUCCESSOR_UNANSWERED.refuses("Of item " + item.id() + ", " + milestone.named()
                    + " is promised for " + milestone.dueOn()
                    + "; say which milestone replaces it, or that one is to come or none does");
        }
        command.replacedBy().ifPresent(id -> {
            var successor = item.milestone(id);
            if (!successor.isOpen() || id.equals(milestone.id())) {
                throw Rule.NOT_OPEN.refuses("Of item " + item.id() + ", " + successor.named()
                        + (id.equals(milestone.id()) ? " cannot replace itself" : " is " + successor.standing())
                        + "; what replaces " + milestone.named() + " is open");
            }
        });
    }

    static void check(DeclareContinuation command, ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        command.milestoneId().map(item::milestone).ifPresent(milestone -> ScheduleRules.check(milestone, item));
        if (command.continues().equals(command.promise())) {
            throw Rule.NOT_OPEN.refuses("Promise " + command.promise() + " cannot continue itself");
        }
    }

    /**
     * The milestones that a new one may be: of this item what is to come, and what had nearly the same title, also elsewhere.
     *
     * @param elsewhere the latter, each with what is said of it
     */
    static List<PromiseId> asked(
            AddMilestone command, ItemState item, KnownSystem system, Map<PromiseId, String> elsewhere) {
        var alike = new LinkedHashMap<PromiseId, String>();
        item.withdrawn(system.today()).stream()
                .filter(old -> old.successor().filter(Successor.TO_COME::equals).isPresent()
                        || Titles.areAlike(old.title(), command.title()))
                .forEach(old -> alike.put(old.due().id(), old.lastPromised()));
        alike.putAll(elsewhere);
        if (!alike.isEmpty() && command.takesOver().isEmpty() && command.none().isEmpty()) {
            throw Rule.ALIKE_ONE_ENDED.refuses("'" + command.title() + "' may take over from "
                    + String.join(" and ", alike.values())
                    + "; say which of them it replaces or continues, or why none");
        }
        return List.copyOf(alike.keySet());
    }

    static void aCorrectionWaits(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        if (item.schedule().corrected().findFirst().isEmpty()) {
            throw Rule.NO_CORRECTION_TO_CONFIRM.refuses(
                    "No correction of a date of item " + item.id() + " waits to be confirmed");
        }
    }

    /**
     * Which date the mistyped one was corrected to.
     *
     * @param subject who confirms
     */
    static LocalDate corrected(ConfirmCorrection command, PromisedDay promise, AccountId subject, Instant now) {
        var at = promise.correctionOf(command.wrong())
                .orElseThrow(() -> Rule.NO_CORRECTION_TO_CONFIRM.refuses("No correction of " + command.wrong()
                        + " waits to be confirmed; the dates of promise " + promise.id() + " were "
                        + promise.entries().stream().map(PromisedDay.Entry::day).toList()));
        var entry = promise.entries().get(at - 1);
        var correction = promise.entries().get(at);
        theEntryCanBeCorrected(
                entry, promise.entries().subList(at, promise.entries().size()));
        inTime(entry, correction, now);
        if (entry.entered().isBy(subject) || correction.entered().isBy(subject)) {
            throw Rule.CONFIRMED_BY_THE_SAME.refuses("'" + subject + "' entered " + entry.day() + " or corrected it to "
                    + correction.day() + "; somebody else has to confirm that it was mistyped");
        }
        return correction.day();
    }

    private static void theEntryCanBeCorrected(PromisedDay.Entry entry, List<PromisedDay.Entry> since) {
        if (entry.correction()) {
            throw Rule.NO_CORRECTION_TO_CONFIRM.refuses(
                    "The date " + entry.day() + " was a correction itself, which is not corrected again");
        }
        var agreedSince =
                !since.getFirst().followsAnAgreedOne() && since.stream().anyMatch(PromisedDay.Entry::approved);
        if (entry.approved() || agreedSince || entry.joined() || since.stream().anyMatch(PromisedDay.Entry::joined)) {
            throw Rule.NO_CORRECTION_TO_CONFIRM.refuses(
                    "The plan was approved, or another promise was taken over, after " + entry.day()
                            + " was entered; what was agreed is not corrected");
        }
    }

    private static String minute(Instant instant) {
        return MINUTES.format(instant) + " UTC";
    }

    private static void inTime(PromisedDay.Entry entry, PromisedDay.Entry correction, Instant now) {
        var entered = entry.entered().at();
        var corrected = correction.entered().at();
        if (Duration.between(entered, corrected).compareTo(PUT_RIGHT_WITHIN) >= 0
                || Duration.between(corrected, now).compareTo(CONFIRMED_WITHIN) > 0) {
            throw Rule.CORRECTION_TOO_LATE.refuses("The date " + entry.day() + " was entered at " + minute(entered)
                    + " and corrected at " + minute(corrected) + "; it is put right within "
                    + PUT_RIGHT_WITHIN.toHours()
                    + " hours and confirmed within " + CONFIRMED_WITHIN.toDays() + " days, and now is " + minute(now));
        }
    }
}
