package io.poamledger.query.register;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileItem.MilestoneStatus;
import io.poamledger.exchange.FileItem.PriorClosure;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.template.PoamTable;
import io.poamledger.exchange.template.PoamTable.MoreColumns;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Items;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.State;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as files, with the columns of the template; exactly the items that the same filter shows. */
@Controller
final class RegisterExport {

    private static final List<String> DERIVED = List.of(
            "State",
            "Kind",
            "Points",
            "CMMC plan",
            "CMMC plan, why",
            "Days late",
            "First completion date",
            "Baseline completion date",
            "Slip in days",
            "Milestones done",
            "Next milestone",
            "Next milestone due",
            "Last touched",
            "Ledger");

    private final Register register;
    private final Items items;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    RegisterExport(Register register, Items items, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.register = register;
        this.items = items;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    @GetMapping("/register.csv")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    void csv(Parameters asked, HttpServletResponse response) throws IOException {
        var content = content(asked);
        attachment(response, "text/csv;charset=UTF-8", "register.csv");
        PoamTable.writeCsv(content.more(), content.rows()::iterator, response.getOutputStream());
    }

    @GetMapping("/register.xlsx")
    @AskedSystems.Asked
    @RegisterFilter.Asked
    void xlsx(Parameters asked, HttpServletResponse response) throws IOException {
        var content = content(asked);
        attachment(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "register.xlsx");
        PoamTable.writeXlsx(content.more(), content.rows()::iterator, response.getOutputStream());
    }

    private static void attachment(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** @param rows for one walk */
    private record Content(MoreColumns more, Stream<RegisterRow> rows) {}

    private Content content(Parameters asked) {
        var scope = systems.asked(callers.get(), asked.text("system"));
        var search = register.search(scope, RegisterFilter.of(asked));
        var age = frame.age().inWords();
        var lacking = frame.lacking(QuestionName.REGISTER);
        var derived = new ArrayList<>(DERIVED);
        var incomplete = scope.systems().stream().anyMatch(system -> lacking.on(system.id()) > 0);
        if (incomplete) {
            derived.add("Incomplete");
        }
        return new Content(
                new MoreColumns(derived, List.of()),
                register.everything(scope, search)
                        .map(entry -> row(
                                entry,
                                age,
                                incomplete ? Optional.of(lacking.on(entry.item().system())) : Optional.empty())));
    }

    /** @param lacking how many events of its system are not in it; empty where none is missing anywhere */
    private RegisterRow row(RegisterEntry entry, String age, Optional<Long> lacking) {
        var derived = new ArrayList<>(List.of(
                words(entry.state()),
                words(entry.kind()),
                points(entry.verdict().points()),
                words(entry.verdict().standing()),
                entry.verdict().reason().sentence() + " "
                        + entry.verdict().reason().citation(),
                Integer.toString(entry.daysLate()),
                written(entry.originalDueOn()),
                written(entry.baselineDueOn()),
                Integer.toString(entry.slipDays()),
                entry.milestonesDone() + " of " + entry.milestones(),
                entry.nextMilestone().orElse(""),
                written(entry.nextMilestoneDueOn()),
                entry.touchedOn().toString(),
                age));
        lacking.ifPresent(events -> derived.add(events > 0 ? "incomplete: " + events + " events" : ""));
        return new RegisterRow(fileItem(items.find(entry.item()).orElseThrow(), entry), derived);
    }

    private static String points(OptionalInt points) {
        return points.isPresent() ? Integer.toString(points.getAsInt()) : "";
    }

    private static String words(Enum<?> constant) {
        return InWords.of(constant);
    }

    private static FileItem fileItem(ItemFacts item, RegisterEntry entry) {
        return new FileItem(
                item.id().number(),
                Optional.of(entry.label()),
                Optional.of(entry.system()),
                weakness(item),
                risk(item),
                plan(item),
                status(item.state()),
                closure(item),
                FileItem.Forerunner.NOT_SAID,
                List.of(),
                Map.of());
    }

    private static FileItem.Weakness weakness(ItemFacts item) {
        var weakness = item.weakness().text();
        return new FileItem.Weakness(
                weakness.title(),
                given(weakness.description()),
                given(weakness.source()),
                weakness.discoveredOn(),
                weakness.requirement(),
                weakness.references());
    }

    private static FileItem.Risk risk(ItemFacts item) {
        return item.weakness()
                .risk()
                .map(risk -> new FileItem.Risk(
                        Optional.of(risk.rating()), risk.likelihood(), risk.impact(), given(risk.rationale())))
                .orElse(FileItem.Risk.NOT_ASSESSED);
    }

    private static FileItem.Plan plan(ItemFacts item) {
        var plan = item.plan();
        return new FileItem.Plan(
                plan.remediation().map(PlanFacts.Remediation::actions),
                item.owner(),
                plan.supporting().stream().map(ResponsibleParty::name).toList(),
                plan.resources().map(PlanFacts.Resources::resources),
                item.dueOn(),
                item.schedule().milestones().stream()
                        .map(RegisterExport::milestone)
                        .toList());
    }

    private static FileItem.Milestone milestone(MilestoneFacts milestone) {
        return new FileItem.Milestone(
                given(milestone.title()).orElse("(no title)"),
                Optional.empty(),
                Optional.of(milestone.due().current()),
                switch (milestone.progress()) {
                    case OPEN -> MilestoneStatus.PLANNED;
                    case DONE -> MilestoneStatus.COMPLETED;
                    case CANCELLED -> MilestoneStatus.CANCELLED;
                },
                milestone.completedOn());
    }

    /** A void item goes out as completed, so that no file can ever open it again. */
    private static FileItem.Status status(State state) {
        return switch (state) {
            case OPEN -> FileItem.Status.OPEN;
            case IN_PROGRESS, PENDING_VALIDATION -> FileItem.Status.IN_PROGRESS;
            case CLOSED, VOID -> FileItem.Status.COMPLETED;
        };
    }

    private static Optional<PriorClosure> closure(ItemFacts item) {
        if (item.state().active()) {
            return Optional.empty();
        }
        var reference = item.state() == State.VOID ? "Voided in the ledger" : "Closed in the ledger with evidence";
        return Optional.of(item.life()
                .priorClosure()
                .map(prior -> new PriorClosure(prior.claimedOn(), given(prior.closedBy()), given(prior.reference())))
                .orElseGet(() -> new PriorClosure(item.life().claimedEnd(), Optional.empty(), Optional.of(reference))));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(words -> !words.isBlank());
    }

    private static String written(Optional<LocalDate> day) {
        return day.map(Bounds::words).orElse("");
    }
}
