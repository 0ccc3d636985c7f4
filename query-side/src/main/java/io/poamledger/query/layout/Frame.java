package io.poamledger.query.layout;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.access.ReadableSystems;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.systems.Organisation;
import io.poamledger.query.systems.Systems;
import io.poamledger.query.views.Age;
import io.poamledger.query.views.QuestionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame of a page shows around its content; templates reach it as {@code @frame}. */
@Component("frame")
public class Frame {

    private final CurrentCaller callers;
    private final Systems systems;
    private final Freshness freshness;

    Frame(CurrentCaller callers, Systems systems, Freshness freshness) {
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
     * @param mayOperate whether they may see how the read models are doing
     */
    public record Surroundings(
            Optional<String> signedIn,
            List<Link> links,
            String organisation,
            boolean demonstration,
            Age age,
            boolean mayOperate) {}

    /** What belongs around the page that is being answered. */
    public Surroundings now() {
        var caller = callers.find();
        var organisation = freshness.ready() ? systems.organisation() : Optional.<Organisation>empty();
        return new Surroundings(
                caller.map(c -> c.actor().name()),
                caller.map(Frame::links).orElse(List.of()),
                organisation.map(Organisation::name).orElse("POA&M Ledger"),
                organisation.map(Organisation::demonstration).orElse(false),
                freshness.age(),
                caller.map(c -> c.mayEverywhere(Role.ADMINISTRATOR, Role.OPERATOR))
                        .orElse(false));
    }

    /** How old every answer is, for a file that leaves the house. */
    public Age age() {
        return freshness.age();
    }

    /** How many events these questions, taken together, could not apply. */
    public long incomplete(QuestionName... questions) {
        return Arrays.stream(questions).mapToLong(freshness::incomplete).sum();
    }

    /** The same for a template, which says their names with commas between; one that no question has is an error of the page. */
    public long lacking(String questions) {
        return incomplete(
                Arrays.stream(questions.split(",")).map(QuestionName::of).toArray(QuestionName[]::new));
    }

    private static List<Link> links(Caller caller) {
        var links = new ArrayList<Link>();
        if (!caller.readableSystems().equals(new ReadableSystems.Only(Set.of()))) {
            links.add(link("Portfolio", "/"));
            links.add(link("Register", "/register"));
            links.add(link("Overdue", "/overdue"));
            links.add(link("Month's figures", "/figures"));
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
