package io.poamledger.commandtest;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** A value of the JSON by its path, such as {@code ids.itemId}, as text; empty when it is not there. */
    public String text(String path) {
        var node = json();
        for (var step : path.split("\\.")) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node.isString() ? node.stringValue() : node.isMissingNode() ? "" : node.toString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
