package io.poamledger.exchange.oscal.writing;

import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.oscal.model.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A system's register as an OSCAL plan of action and milestones. The same position, looked at from the same day, gives the same bytes.
 */
public final class OscalPlan {

    /** The version of OSCAL that is written. */
    public static final String OSCAL = "1.1.3";

    private final PlanOfSystem plan;
    private final NamedIds ids;
    private final Parties parties;

    private OscalPlan(PlanOfSystem plan) {
        this.plan = plan;
        ids = new NamedIds(plan.system());
        parties = Parties.of(ids, plan);
    }

    /** Writes JSON; the stream stays open. */
    public static void writeJson(PlanOfSystem plan, OutputStream out) throws IOException {
        new OscalPlan(plan).write(Sink.json(out));
    }

    /** Writes XML; the stream stays open. */
    public static void writeXml(PlanOfSystem plan, OutputStream out) throws IOException {
        new OscalPlan(plan).write(Sink.xml(out));
    }

    private void write(Sink sink) throws IOException {
        sink.begin(document());
        sink.part("metadata", metadata().node());
        sink.part("system-id", Part.empty().value("id", plan.system()).node());
        var log = new RiskLog(ids, parties, plan.recordedAt());
        list(sink, "observations", items().map(ItemPart::observation).flatMap(Optional::stream));
        list(sink, "risks", plan.items().stream().map(planned -> new RiskPart(ids, parties, planned, log).written()));
        list(sink, "findings", items().map(ItemPart::finding).flatMap(Optional::stream));
        list(sink, "poam-items", items().map(ItemPart::written));
        sink.end();
    }

    private Stream<ItemPart> items() {
        return plan.items().stream().map(planned -> new ItemPart(ids, planned));
    }

    private static void list(Sink sink, String name, Stream<Part> parts) throws IOException {
        sink.list(name, parts.map(Part::node));
    }

    /** Another document for other items, another moment or another day. */
    private String document() {
        return ids.of(
                "document",
                Long.toString(plan.position()),
                plan.recordedAt().toString(),
                plan.day().toString(),
                plan.remarks(),
                plan.items().stream().map(PlannedItem::number).collect(Collectors.joining(",")));
    }

    private Part metadata() {
        var metadata = Part.empty()
                .text("title", "Plan of action and milestones of " + Part.line(plan.name()))
                .value("last-modified", plan.recordedAt().toString())
                .value("version", Long.toString(plan.position()))
                .value("oscal-version", OSCAL)
                .derived("Judged by the day", plan.day().toString())
                .derived(WrittenHere.TITLE, WrittenHere.said(plan.shows()));
        parties.writeTo(metadata);
        return metadata.text("remarks", plan.remarks());
    }
}
