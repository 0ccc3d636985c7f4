package io.poamledger.query.layout;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LedgerOwner;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.following.Age;
import io.poamledger.query.views.questions.QuestionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame of a page shows around its content; templates reach it as {@code @frame}. */
@Component("frame")
public class Frame {

    private static final int MOST_WAITS = 100;

    private final CurrentCaller callers;
    private final SystemDirectory systems;
    private final Freshness freshness;
    private final LookedFrom moments;
    private final ObjectProvider<Chain> chain;
    private final ObjectProvider<WhatWaits> waits;

    Frame(
            CurrentCaller callers,
            SystemDirectory systems,
            Freshness freshness,
            LookedFrom moments,
            ObjectProvider<Chain> chain,
            ObjectProvider<WhatWaits> waits) {
        this.callers = callers;
        this.systems = systems;
        this.freshness = freshness;
        this.moments = moments;
        this.chain = chain;
        this.waits = waits;
    }

    /** A way to another page; {@code here} if it is the one being shown. */
    public record Link(String title, String path, boolean here) {}

    /**
     * Everything around the content.
     *
     * @param signedIn the name of the caller; empty where nobody is signed in
     * @param places where the caller may go, in the order of the menu
     * @param rooms where they may go too, behind their name
     * @param age how old what the page shows is
     * @param moment what the page is looked at from
     * @param listens whether the page is one of now that can be asked for again
     * @param waits how much waits for the caller, such as {@code 7} or {@code 99+}; empty for nothing, and on a page of the past
     * @param waitsAt the place of the menu that shows it
     * @param chain what is known of the ledger's head
     */
    public record Surroundings(
            Optional<String> signedIn,
            List<Link> places,
            List<Link> rooms,
            String organisation,
            boolean demonstration,
            Age age,
            LookedFrom.Moment moment,
            boolean listens,
            String waits,
            String waitsAt,
            Optional<String> chain) {}

    /** What belongs around the page that is being answered. */
    public Surroundings now() {
        var caller = callers.find();
        var organisation = freshness.ready() ? systems.organisation() : Optional.<LedgerOwner>empty();
        var moment = moments.now();
        var places = caller.map(Frame::places).orElse(List.of());
        var rooms = caller.map(Frame::rooms).orElse(List.of());
        return new Surroundings(
                caller.map(c -> c.actor().name()),
                places.isEmpty() ? rooms : places,
                places.isEmpty() ? List.of() : rooms,
                organisation.map(LedgerOwner::name).orElse("POA&M Ledger"),
                organisation.map(LedgerOwner::demonstration).orElse(false),
                freshness.age(),
                moment,
                caller.isPresent() && moment.past().isEmpty() && isAskedFor(),
                freshness.ready() && moment.past().isEmpty()
                        ? caller.map(this::waits).orElse("")
                        : "",
                places.stream()
                        .map(Link::path)
                        .filter("/mine"::equals)
                        .findFirst()
                        .orElse("/"),
                caller.flatMap(_ -> chain.stream().findFirst()).map(Chain::inWords));
    }

    private String waits(Caller caller) {
        var lines =
                waits.stream().mapToLong(one -> one.lines(caller, MOST_WAITS)).sum();
        return lines == 0 ? "" : lines < MOST_WAITS ? String.valueOf(lines) : MOST_WAITS - 1 + "+";
    }

    /** How old every answer is, for a file that leaves the house. */
    public Age age() {
        return freshness.age();
    }

    /** What these questions, taken together, could not apply. */
    public Lacking lacking(QuestionName... questions) {
        var events = new TreeMap<String, Long>();
        for (var question : questions) {
            freshness.incomplete(question).forEach((system, more) -> events.merge(system, more, Long::sum));
        }
        return new Lacking(events);
    }

    /** What answers to these questions lack about those systems. */
    public Incomplete incomplete(AskedSystems scope, QuestionName... questions) {
        return lacking(questions).in(scope);
    }

    /**
     * The same for a page about one system, or where none is named about all that the caller may read.
     *
     * @param questions their names with commas between; one that no question has is an error of the page
     */
    public Incomplete incompleteOn(@Nullable String system, String questions) {
        var readable = callers.find().map(systems::readable).orElseGet(() -> new AskedSystems(List.of()));
        return incomplete(
                system == null || system.isBlank()
                        ? readable
                        : new AskedSystems(readable.systems().stream()
                                .filter(one -> one.id().value().equals(system.strip()))
                                .toList()),
                Arrays.stream(questions.split(",")).map(QuestionName::of).toArray(QuestionName[]::new));
    }

    /** Whether what is asked for narrows what a page shows: a moment alone does not. */
    public boolean narrowed(Map<String, String> asked) {
        return asked.entrySet().stream()
                .anyMatch(one -> !one.getKey().equals("asOf") && !one.getValue().isEmpty());
    }

    /** As much of a list as a page shows. */
    public <T> First<T> first(List<T> all) {
        return First.of(all);
    }

    /** As much of a table as a page shows. */
    public <V> First<Map.Entry<String, V>> first(Map<String, V> all) {
        return First.of(List.copyOf(all.entrySet()));
    }

    private static List<Link> places(Caller caller) {
        return MenuEntry.atHand(caller).stream()
                .map(entry -> entry.link(here()))
                .toList();
    }

    private static List<Link> rooms(Caller caller) {
        var rooms = new ArrayList<>(
                MenuEntry.behind(caller).map(entry -> entry.link(here())).toList());
        if (caller.maySomewhere(Role.COMPLIANCE_MANAGER)) {
            rooms.add(link("Import", "/imports"));
        }
        if (caller.maySomewhere(Role.ADMINISTRATOR)) {
            rooms.add(link("Systems", "/systems"));
            rooms.add(link("Administration", "/administration"));
        }
        return rooms;
    }

    private static Link link(String title, String path) {
        return new Link(title, path, here().matches(path + "(/[^/]+)?"));
    }

    /** And is not the answer to something that was sent. */
    private static boolean isAskedFor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && HttpMethod.GET.matches(attributes.getRequest().getMethod());
    }

    private static String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }
}
