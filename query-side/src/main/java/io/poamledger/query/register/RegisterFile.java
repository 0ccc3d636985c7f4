package io.poamledger.query.register;

import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.columns.KeptColumns;
import io.poamledger.exchange.writing.LaidOutWorkbook;
import io.poamledger.exchange.writing.PoamTable;
import io.poamledger.exchange.writing.PoamTable.MoreColumns;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * A file of the register, with items as they are or were: the columns of the template, and those that say more.
 *
 * @param ledger how old what the file shows is
 * @param position how many events of the ledger it shows at most
 * @param lacking what its rows are without; empty where no event is missing
 * @param kept the titles under which files said more of its items, each with the title it is written under
 */
public record RegisterFile(String ledger, long position, Optional<Lacking> lacking, SequencedMap<String, String> kept) {

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
            "Ledger",
            WrittenHere.TITLE,
            "Number",
            "Evidence");
    /** So many that a row can still be read again. */
    private static final int KEPT_TITLES = 150;

    /** A file about those systems, made by what that question knows. */
    public static RegisterFile of(Frame frame, AskedSystems scope, QuestionName question, String moment) {
        var age = frame.age();
        return new RegisterFile(
                moment + age.inWords(),
                age.position(),
                Optional.of(frame.lacking(question))
                        .filter(lacking -> lacking.in(scope).incomplete() > 0),
                new LinkedHashMap<>());
    }

    /** The same with the columns that files had beside the template's. */
    public RegisterFile keeping(Stream<ItemFacts> items) {
        return new RegisterFile(
                ledger, position, lacking, KeptColumns.titles(items.map(RegisterItems::kept), KEPT_TITLES));
    }

    /** @param rows for one walk */
    public void csv(Stream<RegisterRow> rows, HttpServletResponse response) throws IOException {
        attachment(response, "text/csv;charset=UTF-8", "register.csv");
        PoamTable.writeCsv(more(), rows::iterator, response.getOutputStream());
    }

    /**
     * A workbook in the columns that are asked for.
     *
     * @param rows as often as there are worksheets
     * @param from where the system is looked at from; one in the columns of others is of one system
     * @param today when the file is written
     */
    public void xlsx(
            Supplier<Stream<RegisterRow>> rows,
            RegisterLayout layout,
            AskedSystems scope,
            Function<RegisteredSystem, Viewpoint> from,
            LocalDate today,
            HttpServletResponse response)
            throws IOException {
        var others = layout.ofOthers();
        var cover = others.map(_ -> cover(scope, from.apply(layout.only(scope)), today));
        attachment(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", layout.fileName());
        if (others.isEmpty()) {
            PoamTable.writeXlsx(more(), rows.get()::iterator, response.getOutputStream());
        } else {
            LaidOutWorkbook.write(
                    others.get(), cover.orElseThrow(), List.copyOf(kept.keySet()), rows, response.getOutputStream());
        }
    }

    private LaidOutWorkbook.Cover cover(AskedSystems scope, Viewpoint from, LocalDate today) {
        var missing = lacking.map(lacks -> lacks.in(scope).incomplete())
                .map(events -> "; incomplete: " + events + " events are missing")
                .orElse("");
        return new LaidOutWorkbook.Cover(
                from.system().name(), from.day(), today, ledger + missing + "; " + WrittenHere.inWords(shown(from)));
    }

    static void attachment(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private MoreColumns more() {
        return new MoreColumns(derived(), kept);
    }

    /** The titles of the derived columns. */
    List<String> derived() {
        var derived = new ArrayList<>(DERIVED);
        lacking.ifPresent(_ -> derived.add("Incomplete"));
        return derived;
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
                ledger,
                WrittenHere.said(shown(verdicts.viewpoint())),
                system.label(item.id().number()),
                item.life().evidence().stream()
                        .map(artifact -> artifact.fileName() + " (SHA-256 "
                                + artifact.content().hex() + ")")
                        .distinct()
                        .collect(Collectors.joining("; "))));
        lacking.map(events -> events.on(system.id()))
                .ifPresent(events -> derived.add(events > 0 ? "incomplete: " + events + " events" : ""));
        return new RegisterRow(
                RegisterItems.fileItem(item, system),
                derived,
                item.state() == State.VOID ? Optional.of("Void") : Optional.empty());
    }

    /** How many events of the ledger an item shows; what was true on a day is nothing that the ledger ever held. */
    private OptionalLong shown(Viewpoint from) {
        return from.claimed() ? OptionalLong.empty() : OptionalLong.of(Math.min(from.position(), position));
    }

    private static String points(OptionalInt points) {
        return points.isPresent() ? Integer.toString(points.getAsInt()) : "";
    }

    private static String words(Enum<?> constant) {
        return InWords.of(constant);
    }

    private static String written(Optional<LocalDate> day) {
        return day.map(Bounds::words).orElse("");
    }
}
