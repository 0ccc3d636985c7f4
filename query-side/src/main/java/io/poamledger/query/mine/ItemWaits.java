package io.poamledger.query.mine;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.Who;
import io.poamledger.query.lists.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of an item what of it waits for whom. Nothing of one that has ended waits. */
final class ItemWaits {

    /** As the rules of confirming have it. */
    private static final Duration PUT_RIGHT_WITHIN = Duration.ofHours(24);

    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(7);

    private final ItemFacts item;
    private final List<Wait> waits = new ArrayList<>();

    private ItemWaits(ItemFacts item) {
        this.item = item;
    }

    /** A date that is still promised. */
    private record Open(int milestone, String title, PromisedDate due) {}

    static Map<Wait.Place, Wait> of(ItemFacts item) {
        var all = new ItemWaits(item);
        if (item.state().active()) {
            all.ofWhoAnswers();
            all.promises().forEach(all::ofPromise);
            all.ofRoles();
        }
        var byPlace = new LinkedHashMap<Wait.Place, Wait>();
        all.waits.forEach(wait -> byPlace.put(wait.place(), wait));
        return byPlace;
    }

    private Stream<Open> promises() {
        return Stream.concat(
                item.schedule().completion().map(due -> new Open(0, "", due)).stream(),
                item.schedule().milestones().stream()
                        .filter(MilestoneFacts::open)
                        .map(step -> new Open(step.id().number(), step.title(), step.due())));
    }

    private void ofWhoAnswers() {
        var account = item.plan().primary().flatMap(ResponsibleParty::account).map(AccountId::value);
        account.ifPresent(whose -> {
            add(
                    Concern.ANSWERED_FOR,
                    item.dueOn(),
                    item.schedule()
                            .completion()
                            .map(due -> "The date is " + due.agreement().inWords() + ".")
                            .orElse(""),
                    whose);
            promises()
                    .filter(open -> open.due().consent().imposed()
                            && open.due().consent().contested().isEmpty())
                    .min(Comparator.comparing(open -> open.due().current()))
                    .ifPresent(first ->
                            add(Concern.DATES_TO_ACCEPT, Optional.of(first.due().current()), first.title(), whose));
            if (item.life().validation().cameBack()) {
                var last = item.life().validation().returns().getLast();
                waits.add(of(
                        Concern.RETURNED,
                        item.dueOn(),
                        last.reason(),
                        last.recorded().name(),
                        whose,
                        List.of()));
            }
        });
    }

    private void ofPromise(Open open) {
        open.due().consent().requested().ifPresent(request -> {
            var asker = request.recorded();
            add(open, Concern.LATER_DATE_ASKED, request.to(), request.reason(), asker, asker.subject(), List.of());
            add(
                    open,
                    Concern.LATER_DATE_TO_ANSWER,
                    request.to(),
                    request.reason(),
                    asker,
                    "",
                    List.of(asker.subject()));
        });
        open.due()
                .consent()
                .contested()
                .ifPresent(contest -> add(
                        open,
                        Concern.DATE_CONTESTED,
                        contest.keepable(),
                        contest.reason(),
                        contest.recorded(),
                        "",
                        List.of(contest.recorded().subject())));
        correction(open);
    }

    /** The last correction of a date that may still be confirmed. */
    private void correction(Open open) {
        var said = open.due().said();
        for (var at = said.size() - 1; at > 0; at--) {
            var entry = said.get(at - 1);
            var correction = said.get(at);
            if (isCorrection(correction) && correction.confirmed().isEmpty()) {
                if (canBeConfirmed(entry, correction)) {
                    waits.add(new Wait(
                            Concern.CORRECTION_TO_CONFIRM,
                            open.milestone(),
                            title(),
                            open.title(),
                            owner(),
                            "",
                            List.of(
                                    entry.recorded().subject(),
                                    correction.recorded().subject()),
                            Optional.of(entry.date()),
                            Optional.of(correction.date()),
                            correction.reason(),
                            correction.recorded().name(),
                            Optional.of(correction.recorded().at().plus(CONFIRMED_WITHIN))));
                }
                return;
            }
        }
    }

    private static boolean isCorrection(PromisedDate.Said said) {
        return said.code().filter(MoveReason.CORRECTION::equals).isPresent();
    }

    private boolean canBeConfirmed(PromisedDate.Said entry, PromisedDate.Said correction) {
        var entered = entry.recorded().at();
        var corrected = correction.recorded().at();
        return !isCorrection(entry)
                && Duration.between(entered, corrected).compareTo(PUT_RIGHT_WITHIN) < 0
                && item.plan()
                        .approved()
                        .filter(first -> !at(first).isBefore(entered))
                        .isEmpty()
                && item.plan()
                        .lastApproved()
                        .filter(last -> !at(last).isBefore(entered) && at(last).isBefore(corrected))
                        .isEmpty();
    }

    private static Instant at(PlanFacts.Approval approval) {
        return approval.recorded().at();
    }

    private void ofRoles() {
        if (item.state() == State.PENDING_VALIDATION) {
            item.life()
                    .validation()
                    .submitted()
                    .ifPresent(said -> waits.add(of(
                            Concern.TO_VALIDATE,
                            item.dueOn(),
                            said.statement(),
                            said.recorded().name(),
                            "",
                            Stream.concat(
                                            Stream.of(said.recorded().subject()),
                                            item
                                                    .plan()
                                                    .primary()
                                                    .flatMap(ResponsibleParty::account)
                                                    .map(AccountId::value)
                                                    .stream())
                                    .toList())));
        }
        item.treatment()
                .undecided()
                .ifPresent(asked -> waits.add(of(
                        Concern.DEVIATION_TO_DECIDE,
                        item.dueOn(),
                        asked.rationale(),
                        asked.asked().name(),
                        "",
                        List.of(asked.asked().subject()))));
        if (item.planIsComplete() && item.plan().approved().isEmpty()) {
            add(Concern.PLAN_TO_APPROVE, item.dueOn(), "", "");
        }
    }

    private void add(Concern concern, Optional<LocalDate> due, String words, String account) {
        waits.add(of(concern, due, words, "", account, List.of()));
    }

    /** About the item as a whole. */
    private Wait of(
            Concern concern, Optional<LocalDate> due, String words, String by, String account, List<String> barred) {
        return new Wait(
                concern, 0, title(), "", owner(), account, barred, due, Optional.empty(), words, by, Optional.empty());
    }

    private void add(
            Open open, Concern concern, LocalDate asked, String words, Who who, String account, List<String> barred) {
        waits.add(new Wait(
                concern,
                open.milestone(),
                title(),
                open.title(),
                owner(),
                account,
                barred,
                Optional.of(open.due().current()),
                Optional.of(asked),
                words,
                who.name(),
                Optional.empty()));
    }

    private String title() {
        return item.weakness().text().title();
    }

    private String owner() {
        return Columns.stored(item.owner());
    }
}
