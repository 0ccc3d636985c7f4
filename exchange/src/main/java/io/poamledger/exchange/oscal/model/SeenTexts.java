package io.poamledger.exchange.oscal.model;

import io.poamledger.events.Unseen;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of the texts of a document what nobody sees. */
public final class SeenTexts {

    private final BiConsumer<String, String> told;

    private SeenTexts(BiConsumer<String, String> told) {
        this.told = told;
    }

    /** @param told gets the path of each text that had something of the kind, and the text as it came */
    public static void only(JsonNode document, BiConsumer<String, String> told) {
        new SeenTexts(told).within("", document);
    }

    private void within(String path, JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                List.copyOf(object.propertyNames())
                        .forEach(name -> object.set(name, seen(path + "/" + name, object.get(name))));
            case ArrayNode list -> {
                for (var place = 0; place < list.size(); place++) {
                    list.set(place, seen(path + "/" + place, list.get(place)));
                }
            }
            default -> {}
        }
    }

    private JsonNode seen(String path, JsonNode node) {
        if (!node.isString()) {
            within(path, node);
            return node;
        }
        var text = node.stringValue();
        if (Unseen.firstIn(text).isEmpty()) {
            return node;
        }
        told.accept(path, text);
        return JsonNodeFactory.instance.stringNode(Unseen.without(text));
    }
}
