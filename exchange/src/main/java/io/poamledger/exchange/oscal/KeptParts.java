package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.text;
import static io.poamledger.exchange.oscal.ItemReader.description;

import io.poamledger.exchange.oscal.model.Markup;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Keeps as texts of an item what its parts say and items have no place for: nothing of a part is left out in silence. */
final class KeptParts {

    private static final Set<String> CONTROL_PROPS = Set.of("impacted-control-id", "control-id", "impacted-control");
    private static final String POAM_ID = "POAM-ID";

    private final Document document;
    private final Controls controls;
    private final OtherTexts others;

    KeptParts(Document document, Controls controls, OtherTexts others) {
        this.document = document;
        this.controls = controls;
        this.others = others;
    }

    void item(JsonNode item) {
        part("", item, Set.of("title", "description", "related-findings", "related-observations", "related-risks"));
    }

    void risk(JsonNode risk) {
        part(
                "risk ",
                risk,
                Set.of(
                        "title",
                        "description",
                        "statement",
                        "status",
                        "threat-ids",
                        "characterizations",
                        "mitigating-factors",
                        "deadline",
                        "remediations",
                        "risk-log",
                        "related-observations"));
        var factor = 0;
        for (var mitigation : risk.path("mitigating-factors")) {
            var title = "mitigating factor " + ++factor;
            text(mitigation, "description").ifPresent(words -> others.add(title, words));
            part(title + " ", mitigation, Set.of("description"));
        }
        for (var threat : risk.path("threat-ids")) {
            text(threat, "id").ifPresent(id -> others.add("risk threat", id));
        }
    }

    /** What a finding is about may be our requirement; what it says is kept. */
    void finding(JsonNode finding) {
        part("finding ", finding, Set.of("title", "description", "target", "related-observations", "related-risks"));
        var target = finding.path("target");
        text(target, "target-id").ifPresent(controls::control);
        if (Own.isWithout(finding, "title")) {
            return;
        }
        part("finding target ", target, Set.of("type", "target-id"));
        description(finding).or(() -> text(finding, "title")).ifPresent(words -> others.add("finding", words));
    }

    void observation(JsonNode observation) {
        var read = Set.of("title", "description", "methods", "collected", "relevant-evidence");
        part("observation ", observation, read);
        if (text(observation, "title").isEmpty() && !Own.isWithout(observation, "description")) {
            others.add("observation methods", words(observation, "methods"));
        }
        description(observation).ifPresent(words -> others.add("observation", words));
        for (var evidence : observation.path("relevant-evidence")) {
            var link = text(evidence, "href").map(document::address).orElse("");
            others.add("evidence", (link + " " + text(evidence, "description").orElse("")).strip());
            part("evidence ", evidence, Set.of("href", "description"));
        }
    }

    /**
     * What a part says beside what is read of it elsewhere.
     *
     * @param read the properties that are read elsewhere
     */
    void part(String prefix, JsonNode part, Set<String> read) {
        for (var property : part.properties()) {
            var name = property.getKey();
            if (!read.contains(name)) {
                kept(prefix, name, part, property.getValue());
            }
        }
    }

    private void kept(String prefix, String name, JsonNode part, JsonNode value) {
        switch (name) {
            case "uuid" -> {}
            case "props" -> value.forEach(property -> property(prefix, property));
            case "links" ->
                value.forEach(link -> others.add(
                        prefix + "link",
                        (text(link, "text").map(Markup::plain).orElse("") + " "
                                        + text(link, "href")
                                                .map(document::address)
                                                .orElse(""))
                                .strip()));
            case "origins" ->
                list(value)
                        .flatMap(origin -> list(origin.path("actors")))
                        .map(actor -> actor.path("actor-uuid").asString(""))
                        .forEach(actor -> others.add(
                                prefix + "origin", document.name(actor).orElse(actor)));
            default -> others.add(prefix + name, words(part, name));
        }
    }

    private void property(String prefix, JsonNode property) {
        var name = property.path("name").asString("");
        var value = property.path("value").asString("").strip();
        if (Own.isKept(property)) {
            others.set(value, text(property, "remarks").orElse(""));
        } else if (CONTROL_PROPS.contains(name)) {
            controls.control(value);
        } else if (!name.equals(POAM_ID) && !Own.isRead(property)) {
            others.add(prefix + name, value);
            text(property, "remarks").ifPresent(remarks -> others.add(prefix + name, remarks));
        }
    }

    /** All that stands under a property, with the names of what is in it. */
    private static String words(JsonNode part, String property) {
        var value = part.path(property);
        if (value.isArray()) {
            return list(value).map(KeptParts::words).collect(Collectors.joining("; "));
        }
        return value.isObject() ? words(value) : text(part, property).orElse("");
    }

    private static String words(JsonNode value) {
        return value.isObject()
                ? value.propertyNames().stream()
                        .filter(name -> !name.equals("uuid"))
                        .map(name -> name + ": " + words(value, name))
                        .collect(Collectors.joining(", "))
                : value.asString("");
    }
}
