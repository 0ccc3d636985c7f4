package io.poamledger.query.portfolio;

import io.poamledger.access.Caller;
import io.poamledger.access.CurrentCaller;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.facts.State;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.mine.Mine;
import io.poamledger.query.overdue.Overdue;
import io.poamledger.query.register.Register;
import io.poamledger.query.reviews.Attention;
import io.poamledger.query.reviews.Reviews;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.Duties;
import io.poamledger.query.verdicts.StatusGlance;
import io.poamledger.query.verdicts.Verdicts;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What needs whoever asks, and where every system stands, put together from what the questions have already counted. */
@Controller
final class PortfolioPage {

    private static final int SOON_DAYS = 30;
    private static final int HIGH = 3;

    /** As many lines of what waits are shown. */
    private static final int FIRST = 4;

    private final Register register;
    private final Overdue overdue;
    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Mine mine;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    PortfolioPage(
            Register register,
            Overdue overdue,
            Reviews reviews,
            Verdicts verdicts,
            Mine mine,
            SystemDirectory systems,
            CurrentCaller callers,
            Frame frame) {
        this.register = register;
        this.overdue = overdue;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.mine = mine;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * A system at a glance.
     *
     * @param highOrWorse open items rated high or very high
     * @param dueSoon items and milestones due within 30 days
     * @param stale open items that nothing happened to for more than {@code staleAfter} days, the cadence of its reviews
     * @param cmmc its score and status
     * @param duties what its status asks of somebody
     * @param incomplete how many events of this system could not be applied yet
     */
    record Glance(
            String id,
            String name,
            long open,
            long highOrWorse,
            long closed,
            int overdueItems,
            int overdueMilestones,
            int dueSoon,
            Optional<Attention> review,
            long stale,
            int staleAfter,
            StatusGlance cmmc,
            Duties duties,
            long incomplete) {}

    @GetMapping(path = "/api/portfolio", params = "!asOf")
    @ResponseBody
    @AskedSystems.Asked
    List<Glance> portfolio(Parameters asked) {
        return glances(systems.asked(callers.get(), asked.text("system")));
    }

    @GetMapping(path = "/", params = "!asOf")
    @AsOf.Asked
    @By.Asked
    String portfolio(Model model) {
        var caller = callers.get();
        var readable = systems.readable(caller);
        var glances = glances(readable);
        model.addAttribute("glances", glances);
        model.addAttribute("needs", needs(caller, readable, glances));
        model.addAttribute("nothingYet", systems.all().isEmpty());
        model.addAttribute("mayRegister", PlacedForm.REGISTER_SYSTEM.isForSomebodyLike(caller));
        return "portfolio/portfolio";
    }

    private Needs needs(Caller caller, AskedSystems readable, List<Glance> glances) {
        var whose = new Mine.Asked(caller, readable, Optional.empty());
        var managed = of(caller, glances, Role.COMPLIANCE_MANAGER);
        var affirmed = of(caller, glances, Role.AFFIRMING_OFFICIAL);
        var shown = of(caller, glances, Role.COMPLIANCE_MANAGER, Role.AFFIRMING_OFFICIAL, Role.EXECUTIVE);
        return new Needs(
                Stream.of(StatusNeeds.late(affirmed, managed), Needs.untrue(shown), Needs.late(managed))
                        .flatMap(List::stream)
                        .toList(),
                Needs.unseen(managed),
                StatusNeeds.waiting(affirmed, managed),
                mine.waiting(whose).stream()
                        .map(count -> Needs.Decision.of(
                                count.concern(), count.lines(), mine.first(whose, count.concern(), FIRST)))
                        .toList(),
                mine.pastDue(whose));
    }

    private static List<Glance> of(Caller caller, List<Glance> glances, Role... roles) {
        return glances.stream()
                .filter(glance -> caller.may(new SystemId(glance.id()), roles))
                .toList();
    }

    private List<Glance> glances(AskedSystems scope) {
        var tallies = register.tallies(scope).stream().collect(Collectors.groupingBy(Register.Tally::system));
        var loads = overdue.bySystem(scope, SOON_DAYS).stream().collect(Collectors.groupingBy(Overdue.Load::systemId));
        var attention = reviews.attention(LookedAt.now(scope)).stream()
                .collect(Collectors.toMap(Attention::systemId, Function.identity()));
        var stale = register.untouched(scope, Needs.MOST_STALE);
        var cmmc = verdicts.glances(scope);
        var duties = verdicts.duties(scope);
        var lacking = frame.lacking(
                QuestionName.REGISTER,
                QuestionName.OVERDUE,
                QuestionName.REVIEWS,
                QuestionName.SYSTEMS,
                QuestionName.CMMC);
        return scope.systems().stream()
                .map(system -> {
                    var id = system.id().value();
                    var own = tallies.getOrDefault(id, List.of());
                    var load = loads.getOrDefault(id, List.of());
                    return new Glance(
                            id,
                            system.name(),
                            items(own, PortfolioPage::active),
                            items(own, tally -> active(tally) && tally.risk() >= HIGH),
                            items(own, tally -> tally.state().equals("CLOSED")),
                            sum(load, Overdue.Load::overdueItems),
                            sum(load, Overdue.Load::overdueMilestones),
                            sum(load, part -> part.soonItems() + part.soonMilestones()),
                            Optional.ofNullable(attention.get(id)),
                            stale.getOrDefault(id, 0L),
                            system.profile().reviewEveryDays(),
                            Objects.requireNonNull(cmmc.get(system.id())),
                            Objects.requireNonNull(duties.get(system.id())),
                            lacking.on(system.id()));
                })
                .toList();
    }

    private static boolean active(Register.Tally tally) {
        return State.valueOf(tally.state()).active();
    }

    private static long items(List<Register.Tally> tallies, Predicate<Register.Tally> which) {
        return tallies.stream().filter(which).mapToLong(Register.Tally::items).sum();
    }

    private static int sum(List<Overdue.Load> loads, ToIntFunction<Overdue.Load> of) {
        return loads.stream().mapToInt(of).sum();
    }
}
