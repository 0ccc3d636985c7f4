package io.poamledger.exchange.oscal;

import io.poamledger.exchange.Budget;
import io.poamledger.exchange.oscal.model.Markup;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The parts of a POA&M that items refer to, by their UUIDs; the case of a UUID does not matter. */
final class Document {

    /** Properties whose text is markup. */
    private static final Set<String> WITH_MARKUP = Set.of("title", "description", "remarks", "statement");

    private final JsonNode poam;
    private final Map<String, JsonNode> risks;
    private final Map<String, JsonNode> observations;
    private final Map<String, JsonNode> findings;
    private final Map<String, JsonNode> resources;
    private final Map<String, JsonNode> risksOfParts = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Set<JsonNode> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, String> names = new HashMap<>();
    private final Map<JsonNode, Long> sizes = new IdentityHashMap<>();
    private final Budget budget;

    /** @param budget of what items may take from here: several may refer to the same part */
    Document(JsonNode poam, Budget budget) {
        this.poam = poam;
        this.budget = budget;
        risks = byUuid(poam.path("risks"));
        observations = byUuid(poam.path("observations"));
        findings = byUuid(poam.path("findings"));
        resources = byUuid(poam.path("back-matter").path("resources"));
        list(poam.path("risks")).forEach(this::rememberParts);
        list(poam.path("metadata").path("roles"))
                .forEach(role -> text(role, "title")
                        .ifPresent(title -> roles.putIfAbsent(role.path("id").asString(""), title)));
        byUuid(poam.path("metadata").path("parties"))
                .forEach((uuid, party) -> text(party, "name")
                        .or(() -> text(party, "short-name"))
                        .ifPresent(name -> names.put(uuid, name)));
        var definitions = poam.path("local-definitions");
        byUuid(definitions.path("components"))
                .forEach((uuid, component) -> text(component, "title").ifPresent(title -> names.put(uuid, title)));
    }

    Optional<String> system() {
        return text(poam.path("system-id"), "id");
    }

    Optional<JsonNode> risk(String uuid) {
        return taken(risks, uuid);
    }

    /** The risk that has a part with this UUID, such as a mitigating factor: a slip seen in published documents. */
    Optional<JsonNode> riskWithPart(String uuid) {
        return taken(risksOfParts, uuid);
    }

    private void rememberParts(JsonNode risk) {
        Stream.of("mitigating-factors", "remediations", "characterizations")
                .flatMap(part -> list(risk.path(part)))
                .forEach(part -> risksOfParts.putIfAbsent(key(part.path("uuid").asString("")), risk));
    }

    /** A part that an item refers to; it counts as often as it is taken. */
    private Optional<JsonNode> taken(Map<String, JsonNode> parts, String uuid) {
        var part = Optional.ofNullable(parts.get(key(uuid)));
        part.ifPresent(node -> {
            budget.characters(sizes.computeIfAbsent(node, Document::size));
            taken.add(node);
        });
        return part;
    }

    /** Roughly how many characters of memory a part takes in an item. */
    private static long size(JsonNode node) {
        return 20
                + (node.isString()
                        ? node.stringValue().length()
                        : list(node).mapToLong(Document::size).sum());
    }

    /** The parts of this kind that nobody asked for until now. */
    List<JsonNode> left(String kind) {
        return list(kind.equals("resources") ? poam.path("back-matter").path(kind) : poam.path(kind))
                .filter(part -> !taken.contains(part))
                .toList();
    }

    Optional<JsonNode> observation(String uuid) {
        return taken(observations, uuid);
    }

    Optional<JsonNode> finding(String uuid) {
        return taken(findings, uuid);
    }

    /** The name of a party or the title of a component. */
    Optional<String> name(String uuid) {
        return Optional.ofNullable(names.get(key(uuid)));
    }

    /** Where a link leads: to a resource of the document by its title and addresses, or as it stands. */
    String address(String href) {
        var resource = href.startsWith("#") ? taken(resources, href.substring(1)) : Optional.<JsonNode>empty();
        return resource.map(found -> Stream.of(
                                text(found, "title").stream(),
                                text(found, "description").stream(),
                                list(found.path("rlinks")).flatMap(link -> text(link, "href").stream()))
                        .flatMap(words -> words)
                        .collect(Collectors.joining(" ")))
                .filter(words -> !words.isEmpty())
                .orElse(href);
    }

    /** The title of a role, or its id where the document does not describe it. */
    String role(String id) {
        return roles.getOrDefault(id, id);
    }

    /** A text property without markup and outer white space; empty when missing or blank. */
    static Optional<String> text(JsonNode node, String property) {
        var written = node.path(property).asString("").replace("\r\n", "\n").strip();
        return Optional.of(WITH_MARKUP.contains(property) ? Markup.plain(written) : written)
                .filter(text -> !text.isEmpty());
    }

    static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The value of the first {@code props} entry with this name, in any namespace. */
    static Optional<String> prop(JsonNode node, String name) {
        return props(node, name).stream().findFirst();
    }

    static List<String> props(JsonNode node, String name) {
        return list(node.path("props"))
                .filter(prop -> prop.path("name").asString("").equalsIgnoreCase(name))
                .flatMap(prop -> text(prop, "value").stream())
                .toList();
    }

    private static Map<String, JsonNode> byUuid(JsonNode array) {
        var found = new HashMap<String, JsonNode>();
        list(array).forEach(node -> found.putIfAbsent(key(node.path("uuid").asString("")), node));
        return found;
    }

    private static String key(String uuid) {
        return uuid.strip().toLowerCase(Locale.ROOT);
    }
}
