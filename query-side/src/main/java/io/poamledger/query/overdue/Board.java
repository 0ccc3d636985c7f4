package io.poamledger.query.overdue;

import io.poamledger.query.asof.lists.PastPromises;
import io.poamledger.query.asof.lists.PastPromises.OpenThen;
import io.poamledger.query.asof.lists.PastPromises.Then;
import io.poamledger.query.asof.lists.PastPromises.Wanted;
import io.poamledger.query.facts.Agreement;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.Register;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is late and due soon from wherever it is looked at: now, or a moment of the past. */
@Component
final class Board {

    private final Overdue now;
    private final PastPromises past;
    private final Register register;
    private final Items items;
    private final PastItems pastItems;
    private final Moments moments;
    private final Clock clock;

    Board(
            Overdue now,
            PastPromises past,
            Register register,
            Items items,
            PastItems pastItems,
            Moments moments,
            Clock clock) {
        this.now = now;
        this.past = past;
        this.register = register;
        this.items = items;
        this.pastItems = pastItems;
        this.moments = moments;
        this.clock = clock;
    }

    /** Which half of the board is shown. */
    enum Show {
        OVERDUE,
        SOON,
        BOTH
    }

    /** A board for one question. */
    record Question(
            AskedSystems scope,
            Optional<Then> then,
            Optional<String> owner,
            int within,
            What what,
            Show show,
            int limit) {

        /** Describes the parameters. */
        @Parameter(
                in = ParameterIn.QUERY,
                name = "within",
                description = "What is due within so many days is due soon.",
                schema = @Schema(type = "integer", minimum = "0", maximum = "3650", defaultValue = "30"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "owner",
                description =
                        "The responsible party's name or a part of it, in any case; nobody for promises without one.",
                schema = @Schema(type = "string"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "what",
                description = "Completions of items, milestones, or both.",
                schema = @Schema(implementation = What.class, defaultValue = "ALL"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "show",
                description = "What is overdue, what is due soon, or both.",
                schema = @Schema(implementation = Show.class, defaultValue = "BOTH"))
        @Parameter(
                in = ParameterIn.QUERY,
                name = "soonCursor",
                description = "As cursor, for what is due soon.",
                schema = @Schema(type = "string"))
        @Target(ElementType.METHOD)
        @Retention(RetentionPolicy.RUNTIME)
        @interface Asked {}

        public boolean late() {
            return show != Show.SOON;
        }

        public boolean soon() {
            return show != Show.OVERDUE;
        }
    }

    Question asked(AskedSystems scope, Parameters asked, int rows) {
        return new Question(
                scope,
                moments.asked(asked).map(moment -> new Then(moment, By.of(asked, moment))),
                asked.text("owner"),
                asked.number("within", 30, 0, 3650),
                asked.oneOf("what", What.class).orElse(What.ALL),
                asked.oneOf("show", Show.class).orElse(Show.BOTH),
                asked.number("limit", rows, 1, 500));
    }

    /** The day by which a system's promises are judged. */
    LocalDate day(Question question, RegisteredSystem system) {
        return system.day(question.then().map(Then::moment), clock);
    }

    /** Longest overdue first; nothing where only the other half is asked for. */
    Page<Deadline> late(Question question, Optional<Cursor> from) {
        if (!question.late()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return question.then()
                .map(then -> past(question, then, Optional.empty(), 0, from))
                .orElseGet(() -> now.late(question.scope(), present(question), from, question.limit()));
    }

    /** Soonest first; likewise. */
    Page<Deadline> soon(Question question, Optional<Cursor> from) {
        if (!question.soon()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return question.then()
                .map(then -> past(question, then, Optional.of(0), question.within() + 1, from))
                .orElseGet(
                        () -> now.soon(question.scope(), question.within(), present(question), from, question.limit()));
    }

    /** What everybody who is asked for has to expect, most overdue first. */
    List<OwnersLoad> loads(Question question) {
        return question.then()
                .map(then -> past.loads(question.scope(), then, question.owner(), question.within()).stream()
                        .map(load -> load(load, then.moment()))
                        .sorted(Overdue.MOST_OVERDUE)
                        .toList())
                .orElseGet(() -> {
                    var owners = register.meant(question.scope(), question.owner());
                    return now.byOwner(question.scope(), question.within()).stream()
                            .filter(load -> owners.map(
                                            names -> names.contains(load.owner().orElse("")))
                                    .orElse(true))
                            .toList();
                });
    }

    private Overdue.Asked present(Question question) {
        return new Overdue.Asked(register.meant(question.scope(), question.owner()), question.what());
    }

    private Page<Deadline> past(
            Question question, Then then, Optional<Integer> fromDay, int before, Optional<Cursor> from) {
        var what = question.what();
        var wanted = new Wanted(question.owner(), what.items(), what.milestones(), fromDay, before);
        var page = past.page(question.scope(), then, wanted, from, question.limit());
        return new Page<>(
                page.rows().stream()
                        .map(open -> deadline(open, then.moment(), question.scope()))
                        .toList(),
                page.next());
    }

    /** Titles and slips as they were then; of what is true but was not known yet, the first that were. */
    private Deadline deadline(OpenThen open, AsOf moment, AskedSystems scope) {
        var system = scope.system(open.item().system().value());
        var schedule = pastItems
                .at(open.item(), pastItems.position(moment, system))
                .flatMap(PastItems.Then::item)
                .or(() -> items.find(open.item()))
                .map(ItemFacts::schedule)
                .orElseThrow();
        var milestone = open.milestone().map(schedule::milestone);
        var due = milestone.map(MilestoneFacts::due).or(schedule::completion);
        return new Deadline(
                open.item(),
                system.label(open.item().number()),
                system.name(),
                open.title(),
                open.milestone(),
                milestone.map(MilestoneFacts::title),
                open.owner(),
                open.risk(),
                open.dueOn(),
                Promise.days(open.dueOn(), moment.day(system)),
                due.map(PromisedDate::promise).map(Promise::slips).orElse(0),
                due.map(PromisedDate::promise).map(Promise::slipDays).orElse(0),
                due.map(PromisedDate::agreement).orElse(Agreement.NONE));
    }

    private static OwnersLoad load(PastPromises.Load load, AsOf moment) {
        var day = moment.day(load.system());
        return new OwnersLoad(
                load.system().id().value(),
                load.system().name(),
                load.owner(),
                load.overdueItems(),
                load.overdueMilestones(),
                load.soonItems(),
                load.soonMilestones(),
                load.worst(),
                load.worst().map(date -> Promise.days(date, day)).orElse(0),
                load.next());
    }
}
