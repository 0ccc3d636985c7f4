package io.poamledger.query.calendar;

import io.poamledger.access.Caller;
import io.poamledger.access.tokens.CalendarFeeds;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.mine.Concern;
import io.poamledger.query.mine.Mine;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** When what somebody answers for is due, at a secret address: a calendar program can neither sign in nor send a token. */
@RestController
final class CalendarFeed {

    private static final int ITEMS = 2_000;

    private final ObjectProvider<CalendarFeeds> feeds;
    private final SystemDirectory systems;
    private final Mine mine;
    private final Items items;

    CalendarFeed(ObjectProvider<CalendarFeeds> feeds, SystemDirectory systems, Mine mine, Items items) {
        this.feeds = feeds;
        this.systems = systems;
        this.mine = mine;
        this.items = items;
    }

    @Operation(
            summary =
                    "The due dates of an account's items and of their open milestones, as iCalendar; needs nothing but its secret address")
    @SecurityRequirements
    @GetMapping(path = "/calendar/{secret}.ics", produces = "text/calendar;charset=UTF-8")
    String calendar(@PathVariable String secret) {
        return Optional.ofNullable(feeds.getIfAvailable())
                .flatMap(kept -> kept.fetchedBy(secret))
                .map(this::of)
                .orElseThrow(() -> new NothingFound("There is no calendar here: its address may have been withdrawn"))
                .text();
    }

    private Calendar of(Caller caller) {
        var scope = systems.readable(caller);
        var asked = new Mine.Asked(caller, scope, Optional.empty());
        return new Calendar(
                "Due dates of " + caller.actor().name(),
                mine.first(asked, Concern.ANSWERED_FOR, ITEMS).stream()
                        .flatMap(line -> items.find(line.item()).stream())
                        .flatMap(item ->
                                entries(item, scope.system(item.id().system().value())))
                        .toList());
    }

    private static Stream<Calendar.Entry> entries(ItemFacts item, RegisteredSystem system) {
        return Stream.concat(
                item.dueOn().map(day -> entry(item, system, "", day, weakness(item))).stream(),
                item.schedule().open().stream().map(milestone -> entry(item, system, milestone)));
    }

    private static Calendar.Entry entry(ItemFacts item, RegisteredSystem system, MilestoneFacts milestone) {
        return entry(
                item, system, "-" + milestone.id().number(), milestone.due().current(), milestone.title());
    }

    private static Calendar.Entry entry(
            ItemFacts item, RegisteredSystem system, String part, LocalDate day, String what) {
        return new Calendar.Entry(
                item.id().system() + "-" + item.id().number() + part + "@poam-ledger",
                item.version(),
                item.touched().at(),
                day,
                system.label(item.id().number()) + ": " + what,
                String.join("\n", List.of(weakness(item), system.name())));
    }

    private static String weakness(ItemFacts item) {
        return item.weakness().text().title();
    }
}
