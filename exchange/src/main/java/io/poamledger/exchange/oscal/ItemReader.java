package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.prop;
import static io.poamledger.exchange.oscal.Document.text;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.UnknownRequirement;
import io.poamledger.events.item.RequirementId;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileItem.PriorClosure;
import io.poamledger.exchange.FileItem.Status;
import io.poamledger.exchange.FileItem.Weakness;
import io.poamledger.exchange.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one entry of {@code poam-items} together with the risks, observations and findings it refers to. */
final class ItemReader {

    private static final String POAM_ID = "POAM-ID";
    private static final Set<String> CONTROL_PROPS = Set.of("impacted-control-id", "control-id", "impacted-control");

    private final Document document;
    private final JsonNode entry;
    private final Report report;
    private final Catalogue catalogue;
    private final OtherTexts others = new OtherTexts();
    private final LinkedHashSet<String> references = new LinkedHashSet<>();
    private Optional<RequirementId> requirement = Optional.empty();

    ItemReader(Document document, JsonNode entry, Report report, Catalogue catalogue) {
        this.document = document;
        this.entry = entry;
        this.report = report;
        this.catalogue = catalogue;
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
        keep("", entry);
        risks.forEach(this::keepRisk);
        findings.forEach(this::keepFinding);
        keepObservations(observations);
        var riskReader = new RiskReader(document, report, others);
        var log = risks.stream().flatMap(riskReader::log).toList();
        var status = riskReader.status(risks);
        var closure = closure(status, riskReader.closedOn(risks));
        var weakness = new Weakness(
                title(risks),
                description(risks),
                source(observations),
                discoveredOn(observations),
                requirement,
                List.copyOf(references));
        return new FileItem(
                row,
                prop(entry, POAM_ID).or(() -> text(entry, "uuid")),
                document.system(),
                weakness,
                riskReader.risk(risks),
                new PlanReader(document, report, others).plan(risks),
                status,
                closure,
                FileItem.Forerunner.NOT_SAID,
                log.stream().map(RiskReader.Entry::entry).toList(),
                others.all());
    }

    private Optional<PriorClosure> closure(Status status, Optional<LocalDate> closedOn) {
        return Optional.of(new PriorClosure(closedOn, Optional.empty(), Optional.empty()))
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
        text(entry, "description").ifPresent(parts::add);
        for (var risk : risks) {
            text(risk, "title")
                    .filter(title -> !title.equals(text(entry, "title").orElse("")))
                    .ifPresent(parts::add);
            text(risk, "description").ifPresent(parts::add);
        }
        return Optional.of(String.join("\n\n", parts)).filter(text -> !text.isEmpty());
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

    private void keepRisk(JsonNode risk) {
        keep("risk ", risk);
        var factor = 0;
        for (var mitigation : risk.path("mitigating-factors")) {
            var title = "mitigating factor " + ++factor;
            text(mitigation, "description").ifPresent(words -> others.add(title, words));
        }
        for (var threat : risk.path("threat-ids")) {
            text(threat, "id").ifPresent(id -> others.add("risk threat", id));
        }
    }

    /** Properties, remarks, links and origins of a part, which have no place of their own in an item. */
    private void keep(String prefix, JsonNode part) {
        keepProps(prefix, part);
        text(part, "remarks").ifPresent(remarks -> others.add(prefix + "remarks", remarks));
        for (var link : part.path("links")) {
            var words = text(link, "text").map(Markup::plain).orElse("");
            others.add(prefix + "link", (words + " " + text(link, "href").orElse("")).strip());
        }
        list(part.path("origins"))
                .flatMap(origin -> list(origin.path("actors")))
                .flatMap(actor -> document.name(actor.path("actor-uuid").asString("")).stream())
                .forEach(name -> others.add(prefix + "origin", name));
    }

    private void keepProps(String prefix, JsonNode node) {
        for (var prop : node.path("props")) {
            var name = prop.path("name").asString("");
            var value = prop.path("value").asString("").strip();
            if (CONTROL_PROPS.contains(name)) {
                control(value);
            } else if (!name.equals(POAM_ID)) {
                others.add(prefix + name, value);
            }
        }
    }

    /** A control is our one requirement if it is of NIST SP 800-171, and a reference if not. */
    private void control(String id) {
        try {
            var normalised = catalogue.normalise(id.replaceFirst("(?i)^sp_800_171_(?:r2_)?", ""));
            var found = normalised.id();
            normalised.objective().ifPresent(letter -> references.add(found + "[" + letter + "]"));
            if (requirement.isEmpty() || requirement.get().equals(found)) {
                requirement = Optional.of(found);
                return;
            }
            report.notice(
                    "impacted-control-id",
                    id,
                    "An item is about one requirement, here " + requirement.get()
                            + "; this one is kept as a reference");
        } catch (UnknownRequirement e) {
            if (id.matches("0?3[.].*")) {
                report.notice("impacted-control-id", id, e.getMessage() + "; kept as a reference");
            }
        }
        references.add(id);
    }

    /** What a finding is about may be our requirement; what it says is kept. */
    private void keepFinding(JsonNode finding) {
        keep("finding ", finding);
        text(finding.path("target"), "target-id").ifPresent(this::control);
        text(finding, "description").or(() -> text(finding, "title")).ifPresent(words -> others.add("finding", words));
    }

    private void keepObservations(List<JsonNode> observations) {
        for (var observation : observations) {
            keep("observation ", observation);
            text(observation, "description").ifPresent(words -> others.add("observation", words));
            for (var evidence : observation.path("relevant-evidence")) {
                var link = text(evidence, "href").orElse("");
                others.add(
                        "evidence", (link + " " + text(evidence, "description").orElse("")).strip());
            }
        }
    }

    /** The methods, tools and titles of the observations: how the weakness was found. */
    private Optional<String> source(List<JsonNode> observations) {
        var parts = new LinkedHashSet<String>();
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
