package io.poamledger.exchange.oscal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The published model of a POA&amp;M: which objects have which properties, how XML names them, and what they hold. It is the resource
 * {@code poam-model.txt}, which a test makes from the model of NIST's own library and compares.
 */
final class Model {

    static final Model POAM = read();

    private final SequencedMap<String, Type> types;

    private Model(SequencedMap<String, Type> types) {
        this.types = types;
    }

    /**
     * An object.
     *
     * @param value what the text of the element holds in XML, under which name in JSON; empty for an object without a text
     */
    record Type(String name, Optional<Member> value, List<Member> members) {

        Optional<Member> named(String name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst();
        }

        Optional<Member> attribute(String name) {
            return members.stream()
                    .filter(member -> member.isAttribute() && member.xml().equals(name))
                    .findFirst();
        }

        Optional<Member> element(String name) {
            return members.stream()
                    .filter(member -> !member.isAttribute() && member.xml().equals(name))
                    .findFirst();
        }

        boolean isGroup(String element) {
            return members.stream().anyMatch(member -> member.group().equals(Optional.of(element)));
        }
    }

    /**
     * A property.
     *
     * @param name in JSON
     * @param xml the name of its attribute or element
     * @param holds the name of a type, or of a kind of values behind a colon
     * @param only the values that the model closes it to; none where it may be any
     * @param group the element around a list, where there is one
     */
    record Member(
            String name,
            String xml,
            boolean isAttribute,
            boolean isRequired,
            boolean isList,
            String holds,
            List<String> only,
            Optional<String> group) {

        boolean isMarkup() {
            return holds.startsWith(":markup");
        }
    }

    /** What the document's one object is. */
    Type root() {
        return types.firstEntry().getValue();
    }

    /** The type of what a property holds; empty for plain values. */
    Optional<Type> type(Member member) {
        return Optional.ofNullable(types.get(member.holds()));
    }

    private static Model read() {
        try (var in = Model.class.getResourceAsStream("poam-model.txt")) {
            if (in == null) {
                throw new IllegalStateException("The model of OSCAL is missing");
            }
            return of(new String(in.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model of(List<String> lines) {
        var types = new LinkedHashMap<String, Type>();
        Map<String, List<Member>> members = new LinkedHashMap<>();
        var type = "";
        for (var line : lines) {
            var words = List.of(line.strip().split(" +"));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                type = words.getFirst();
                var own = new ArrayList<Member>();
                members.put(type, own);
                types.put(
                        type,
                        new Type(
                                type,
                                words.size() > 2
                                        ? Optional.of(member(List.of("!", words.get(1), words.get(1), words.get(2))))
                                        : Optional.empty(),
                                own));
            } else {
                members.getOrDefault(type, new ArrayList<>()).add(member(words));
            }
        }
        return new Model(types);
    }

    /** Marks, name, name in XML, what it holds with the only values that it may have, and the element around it. */
    private static Member member(List<String> words) {
        var marks = words.getFirst();
        var holds = words.get(3).split("=", 2);
        return new Member(
                words.get(1),
                words.get(2),
                marks.contains("@"),
                marks.contains("!"),
                marks.contains("*"),
                holds[0],
                holds.length > 1 ? List.of(holds[1].split("\\|")) : List.of(),
                words.size() > 4 ? Optional.of(words.get(4)) : Optional.empty());
    }
}
