package io.poamledger.exchange.oscal.model;

import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One YAML document as a tree of objects, lists and texts. Anchors and aliases, by which a small file can be endless, are refused. */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final Measure measure;

    private YamlTree(Iterator<Event> events, Measure measure) {
        this.events = events;
        this.measure = measure;
    }

    static JsonNode read(FileOnDisk file, Limits.Oscal limits) throws IOException {
        var settings = LoadSettings.builder()
                .setLabel("the file")
                .setCodePointLimit((int) limits.bytes())
                .build();
        try (var in = file.open()) {
            return new YamlTree(new Parse(settings).parseInputStream(in).iterator(), new Measure(limits)).document();
        } catch (MarkedYamlEngineException e) {
            var place = e.getProblemMark()
                    .map(mark -> " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                    .orElse("");
            throw new UnreadableFile("The YAML is broken" + place + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new UnreadableFile("The YAML is broken: " + e.getMessage(), e);
        }
    }

    private JsonNode document() {
        JsonNode found = NODES.missingNode();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
                default -> {
                    if (!found.isMissingNode()) {
                        throw new UnreadableFile(
                                "The file holds several YAML documents; put each into a file of its own");
                    }
                    found = node(event);
                }
            }
        }
        return found;
    }

    private JsonNode node(Event event) {
        measure.token();
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new UnreadableFile(
                    "The YAML has anchors and aliases" + place(event) + "; write out what they stand for");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                measure.text(scalar.getValue().length());
                yield NODES.stringNode(scalar.getValue());
            }
            case MappingStartEvent _ -> object();
            case SequenceStartEvent _ -> list();
            default -> throw new UnreadableFile("The YAML is broken" + place(event));
        };
    }

    private JsonNode object() {
        measure.deeper();
        var object = NODES.objectNode();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw new UnreadableFile("The YAML has a name that is no text" + place(event));
            }
            measure.token();
            if (object.has(name.getValue())) {
                throw new UnreadableFile("The YAML has '" + name.getValue() + "' twice" + place(event));
            }
            object.set(name.getValue(), node(events.next()));
        }
        measure.back();
        return object;
    }

    private JsonNode list() {
        measure.deeper();
        var list = NODES.arrayNode();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            list.add(node(event));
        }
        measure.back();
        return list;
    }

    private static String place(Event event) {
        return event.getStartMark()
                .map(mark -> " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse("");
    }
}
