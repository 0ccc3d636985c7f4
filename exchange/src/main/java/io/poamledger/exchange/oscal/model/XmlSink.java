package io.poamledger.exchange.oscal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.exchange.oscal.model.Model.Member;
import io.poamledger.exchange.oscal.model.Model.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** XML with line breaks between elements, attributes and elements in the order of the {@link Model}. */
final class XmlSink implements Sink {

    private static final String INDENT = "  ";

    private final XMLStreamWriter xml;

    XmlSink(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What writes XML, and fails as a stream does. */
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static void writing(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void begin(String uuid) throws IOException {
        writing(() -> {
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(ROOT);
            xml.writeDefaultNamespace(XmlTree.NAMESPACE);
            xml.writeAttribute("uuid", uuid);
        });
    }

    @Override
    public void part(String name, ObjectNode part) throws IOException {
        writing(() -> element(member(name), part, 1));
    }

    @Override
    public void list(String name, Stream<ObjectNode> parts) throws IOException {
        var member = member(name);
        for (var part : (Iterable<ObjectNode>) parts::iterator) {
            writing(() -> element(member, part, 1));
        }
    }

    @Override
    public void end() throws IOException {
        writing(() -> {
            newLine(0);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private static Member member(String name) {
        return Model.POAM.root().named(name).orElseThrow();
    }

    private void element(Member member, JsonNode value, int depth) throws XMLStreamException {
        newLine(depth);
        xml.writeStartElement(member.xml());
        var type = Model.POAM.type(member);
        if (type.isPresent()) {
            object(type.get(), value, depth);
        } else {
            text(member, value.asString());
        }
        xml.writeEndElement();
    }

    private void object(Type type, JsonNode object, int depth) throws XMLStreamException {
        for (var member : type.members()) {
            var value = object.path(member.name());
            if (member.isAttribute() && !value.isMissingNode()) {
                xml.writeAttribute(member.xml(), value.asString());
            }
        }
        var elements = 0;
        for (var member : type.members()) {
            var value = object.path(member.name());
            if (!member.isAttribute() && !value.isMissingNode()) {
                elements(member, value, depth + 1);
                elements++;
            }
        }
        if (type.value().isPresent()) {
            xml.writeCharacters(object.path(type.value().get().name()).asString());
        } else if (elements > 0) {
            newLine(depth);
        }
    }

    private void elements(Member member, JsonNode value, int depth) throws XMLStreamException {
        if (member.isList()) {
            for (var each : value) {
                element(member, each, depth);
            }
        } else {
            element(member, value, depth);
        }
    }

    /** Lines within a paragraph, and spaces at their beginning, would be lost in anything but preformatted text. */
    private void text(Member member, String value) throws XMLStreamException {
        if (!member.isMarkup()) {
            xml.writeCharacters(value);
            return;
        }
        var text = Markup.plain(value);
        if (member.holds().equals(":markup-line")) {
            xml.writeCharacters(text);
            return;
        }
        xml.writeStartElement(text.contains("\n") || text.contains("  ") ? "pre" : "p");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
