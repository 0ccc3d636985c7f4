package io.poamledger.exchange.oscal.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Where a document goes, part by part; the stream behind it stays open. */
public interface Sink {

    /** The name of the document's one object. */
    String ROOT = "plan-of-action-and-milestones";

    static Sink json(OutputStream out) {
        return new JsonSink(out);
    }

    static Sink xml(OutputStream out) throws IOException {
        return new XmlSink(out);
    }

    /** Called once, first. */
    void begin(String uuid) throws IOException;

    void part(String name, ObjectNode part) throws IOException;

    /** A list that is empty is left out. */
    void list(String name, Stream<ObjectNode> parts) throws IOException;

    void end() throws IOException;
}
