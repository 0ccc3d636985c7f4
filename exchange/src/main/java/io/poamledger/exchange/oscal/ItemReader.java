package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.prop;
import static io.poamledger.exchange.oscal.Document.text;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FileItem.Weakness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one entry of {@code poam-items} together with the risks, observations and findings it refers to. */
final class ItemReader {

    private static final String POAM_ID = "POAM-ID";

    private final Document document;
    private final JsonNode entry;
    private final Report report;
    private final OtherTexts others = new OtherTexts();
    private final Controls controls;
    private final KeptParts kept;

    ItemReader(Document document, JsonNode entry, Report report, Catalogue catalogue) {
        this.document = document;
        this.entry = entry;
        this.report = report;
        controls = new Controls(catalogue, report);
        kept = new KeptParts(document, controls, others);
    }

    FileItem read(int row) {
        var findings = related(entry, "related-findings", "finding-uuid")
                .flatMap(uuid -> found(document.finding(uuid), "related-findings", uuid))
                .toList();
        var risks = Stream.concat(Stream.of(entry), findings.stream())
                .flatMap(part -> related(part, "related-risks", "risk-uuid"))
                .distinct()
                .flatMap(this::risk)
                .distinct()
                .toList();
        var observations = Stream.of(Stream.of(entry), findings.stream(), risks.stream())
                .flatMap(parts -> parts)
                .flatMap(part -> related(part, "related-observations", "observation-uuid"))
                .distinct()
                .flatMap(uuid -> found(document.observation(uuid), "related-observations", uuid))
                .toList();
        Own.all(entry, Own.REFERENCE).forEach(controls::reference);
        kept.item(entry);
        risks.forEach(kept::risk);
        findings.forEach(kept::finding);
        observations.forEach(kept::observation);
        var riskReader = new RiskReader(document, report, others, kept, Own.first(entry, Own.STATUS));
        var log = risks.stream().flatMap(riskReader::told).toList();
        var status = riskReader.status(risks);
        var closure = closure(status, riskReader.closedOn(risks));
        var weakness = new Weakness(
                title(risks),
                description(risks),
                source(observations),
                discoveredOn(observations),
                controls.requirement(),
                controls.references());
        return new FileItem(
                row,
                Own.first(entry, POAM_ID).or(() -> prop(entry, POAM_ID)).or(() -> text(entry, "uuid")),
                document.system(),
                weakness,
                riskReader.risk(risks),
                new PlanReader(document, report, others, kept).plan(entry, risks),
                status,
                closure,
                FileItem.Forerunner.NOT_SAID,
                log.stream().map(RiskReader.Entry::entry).toList(),
                others.all());
    }

    private Optional<PriorClosure> closure(Status status, Optional<LocalDate> closedOn) {
        return Optional.of(new PriorClosure(
                        closedOn, Own.first(entry, Own.CLOSED_BY), Own.first(entry, Own.CLOSURE_REFERENCE)))
                .filter(_ -> status == Status.COMPLETED);
    }

    private String title(List<JsonNode> risks) {
        return text(entry, "title")
                .or(() -> risks.stream()
                        .flatMap(risk -> text(risk, "title").stream())
                        .findFirst())
                .map(OneLine::of)
                .orElseGet(() -> {
                    report.error("poam-items.title", "", "The item has no title");
                    return "(no title)";
                });
    }

    /** The item's own words and then those of its risks, without saying the same twice. */
    private Optional<String> description(List<JsonNode> risks) {
        var parts = new LinkedHashSet<String>();
        description(entry).ifPresent(parts::add);
        for (var risk : risks) {
            text(risk, "title")
                    .filter(title -> !title.equals(text(entry, "title").orElse("")))
                    .ifPresent(parts::add);
            description(risk).ifPresent(parts::add);
        }
        return Optional.of(String.join("\n\n", parts)).filter(text -> !text.isEmpty());
    }

    static Optional<String> description(JsonNode part) {
        return text(part, "description").filter(_ -> !Own.isWithout(part, "description"));
    }

    private static Stream<String> related(JsonNode part, String property, String uuid) {
        return list(part.path(property))
                .flatMap(link -> text(link, uuid).stream())
                .distinct();
    }

    private Stream<JsonNode> risk(String uuid) {
        var risk = document.risk(uuid);
        if (risk.isPresent()) {
            return risk.stream();
        }
        var around = document.riskWithPart(uuid);
        around.ifPresent(found -> report.notice(
                "related-risks",
                uuid,
                "The item points at a part of the risk '" + text(found, "title").orElse("")
                        + "', not at the risk itself; the risk was taken"));
        return around.isPresent() ? around.stream() : found(Optional.empty(), "related-risks", uuid);
    }

    private Stream<JsonNode> found(Optional<JsonNode> node, String property, String uuid) {
        if (node.isEmpty()) {
            report.notice(property, uuid, "The document has nothing with this UUID");
        }
        return node.stream();
    }

    /** The methods, tools and titles of the observations: how the weakness was found. */
    private Optional<String> source(List<JsonNode> observations) {
        var parts = new LinkedHashSet<>(Own.all(entry, Own.SOURCE).toList());
        for (var observation : observations) {
            list(observation.path("origins"))
                    .flatMap(origin -> list(origin.path("actors")))
                    .filter(actor -> actor.path("type").asString("").equals("tool"))
                    .flatMap(actor -> document.name(actor.path("actor-uuid").asString("")).stream())
                    .forEach(parts::add);
            var methods = new ArrayList<String>();
            list(observation.path("methods")).forEach(method -> methods.add(method.asString("")));
            text(observation, "title").ifPresent(title -> parts.add(title + " (" + String.join(", ", methods) + ")"));
        }
        return Optional.of(String.join("; ", parts)).filter(words -> !words.isEmpty());
    }

    private Optional<LocalDate> discoveredOn(List<JsonNode> observations) {
        return observations.stream()
                .flatMap(one -> OscalDate.read(one, "collected", "observations", report).stream())
                .min(LocalDate::compareTo);
    }
}
