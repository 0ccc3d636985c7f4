package io.poamledger.query.layout;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.access.roles.ReadableSystems;
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
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame of a page shows around its content; templates reach it as {@code @frame}. */
@Component("frame")
public class Frame {

    private final CurrentCaller callers;
    private final SystemDirectory systems;
    private final Freshness freshness;

    Frame(CurrentCaller callers, SystemDirectory systems, Freshness freshness) {
        this.callers = callers;
        this.systems = systems;
        this.freshness = freshness;
    }

    /** A way to another page; {@code here} if it is the one being shown. */
    public record Link(String title, String path, boolean here) {}

    /**
     * Everything around the content.
     *
     * @param signedIn the name of the caller; empty where nobody is signed in
     * @param links where the caller may go, in the order of the menu
     * @param age how old what the page shows is
     */
    public record Surroundings(
            Optional<String> signedIn, List<Link> links, String organisation, boolean demonstration, Age age) {}

    /** What belongs around the page that is being answered. */
    public Surroundings now() {
        var caller = callers.find();
        var organisation = freshness.ready() ? systems.organisation() : Optional.<LedgerOwner>empty();
        return new Surroundings(
                caller.map(c -> c.actor().name()),
                caller.map(Frame::links).orElse(List.of()),
                organisation.map(LedgerOwner::name).orElse("POA&M Ledger"),
                organisation.map(LedgerOwner::demonstration).orElse(false),
                freshness.age());
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

    /** As much of a list as a page shows. */
    public <T> First<T> first(List<T> all) {
        return First.of(all);
    }

    /** As much of a table as a page shows. */
    public <V> First<Map.Entry<String, V>> first(Map<String, V> all) {
        return First.of(List.copyOf(all.entrySet()));
    }

    private static List<Link> links(Caller caller) {
        var links = new ArrayList<Link>();
        if (!caller.readableSystems().equals(new ReadableSystems.Only(Set.of()))) {
            links.add(link("Portfolio", "/"));
            links.add(link("My work", "/mine"));
            links.add(link("Register", "/register"));
            links.add(link("Overdue", "/overdue"));
            links.add(link("Month's figures", "/figures"));
            links.add(link("Promises", "/promises"));
            links.add(link("Timeline", "/timeline"));
            links.add(link("Reviews", "/reviews"));
            links.add(link("Evidence", "/evidence"));
        }
        if (caller.maySomewhere(Role.COMPLIANCE_MANAGER)) {
            links.add(link("Import", "/imports"));
        }
        if (caller.maySomewhere(Role.ADMINISTRATOR)) {
            links.add(link("Systems", "/systems"));
            links.add(link("Administration", "/administration"));
        }
        return links;
    }

    private static Link link(String title, String path) {
        var here = here();
        return new Link(title, path, path.equals("/") ? here.equals("/") : here.startsWith(path));
    }

    private static String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }
}
