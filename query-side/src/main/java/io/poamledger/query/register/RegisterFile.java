package io.poamledger.query.register;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileItem.MilestoneStatus;
import io.poamledger.exchange.FileItem.PriorClosure;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.template.PoamTable;
import io.poamledger.exchange.template.PoamTable.MoreColumns;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.State;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Lacking;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
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

/**
 * A file of the register, with items as they are or were: the columns of the template, and those that say more.
 *
 * @param ledger how old what the file shows is
 * @param lacking what its rows are without; empty where no event is missing
 */
public record RegisterFile(String ledger, Optional<Lacking> lacking) {

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

    /** A file about those systems, made by what that question knows. */
    public static RegisterFile of(Frame frame, AskedSystems scope, QuestionName question, String moment) {
        return new RegisterFile(
                moment + frame.age().inWords(),
                Optional.of(frame.lacking(question))
                        .filter(lacking -> lacking.in(scope).incomplete() > 0));
    }

    /** @param rows for one walk */
    public void csv(Stream<RegisterRow> rows, HttpServletResponse response) throws IOException {
        attachment(response, "text/csv;charset=UTF-8", "register.csv");
        PoamTable.writeCsv(more(), rows::iterator, response.getOutputStream());
    }

    /** @param rows for one walk */
    public void xlsx(Stream<RegisterRow> rows, HttpServletResponse response) throws IOException {
        attachment(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "register.xlsx");
        PoamTable.writeXlsx(more(), rows::iterator, response.getOutputStream());
    }

    private static void attachment(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private MoreColumns more() {
        var derived = new ArrayList<>(DERIVED);
        lacking.ifPresent(_ -> derived.add("Incomplete"));
        return new MoreColumns(derived, List.of());
    }

    /** @param verdicts of its system, from where the item is looked at */
    public RegisterRow row(ItemFacts item, ItemVerdicts.OfSystem verdicts) {
        var verdict = verdicts.of(item.weakness().kind(), item.weakness().text().requirement());
        var system = verdicts.viewpoint().system();
        var schedule = item.schedule();
        var next = item.state().active() ? schedule.next() : Optional.<MilestoneFacts>empty();
        var derived = new ArrayList<>(List.of(
                words(item.state()),
                words(item.weakness().kind()),
                points(verdict.points()),
                words(verdict.standing()),
                verdict.reason().sentence() + " " + verdict.reason().citation(),
                Integer.toString(Promise.daysLate(
                        item.state(), item.dueOn(), verdicts.viewpoint().day())),
                written(schedule.promise().map(Promise::first)),
                written(schedule.promise().map(Promise::baseline)),
                Integer.toString(schedule.promise().map(Promise::slipDays).orElse(0)),
                schedule.done() + " of " + schedule.total(),
                next.map(MilestoneFacts::title).orElse(""),
                written(next.map(milestone -> milestone.due().current())),
                system.day(item.touched().at()).toString(),
                ledger));
        lacking.map(events -> events.on(system.id()))
                .ifPresent(events -> derived.add(events > 0 ? "incomplete: " + events + " events" : ""));
        return new RegisterRow(fileItem(item, system), derived);
    }

    private static String points(OptionalInt points) {
        return points.isPresent() ? Integer.toString(points.getAsInt()) : "";
    }

    private static String words(Enum<?> constant) {
        return InWords.of(constant);
    }

    private static FileItem fileItem(ItemFacts item, RegisteredSystem system) {
        return new FileItem(
                item.id().number(),
                Optional.of(system.label(item.id().number())),
                Optional.of(system.name()),
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
                        .map(RegisterFile::milestone)
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
