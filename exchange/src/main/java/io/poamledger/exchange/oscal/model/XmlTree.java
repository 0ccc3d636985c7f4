package io.poamledger.exchange.oscal.model;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.oscal.model.Model.Member;
import io.poamledger.exchange.oscal.model.Model.Type;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An XML document as the tree of its JSON, by the {@link Model}. What the model does not know goes in under its own name, for whoever
 * holds the tree against the model. There are no document types and no entities of a document's own.
 */
final class XmlTree {

    static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";

    /** What the parser calls limits of its own, such as 100 levels of nesting. */
    private static final String OF_THE_PARSER = "JAXP0001";

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Measure measure;

    private XmlTree(XMLStreamReader xml, Measure measure) {
        this.xml = xml;
        this.measure = measure;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static JsonNode read(FileOnDisk file, Limits.Oscal limits) throws IOException {
        try (var in = file.open()) {
            return new XmlTree(FACTORY.createXMLStreamReader(in), new Measure(limits)).document();
        } catch (XMLStreamException e) {
            if (String.valueOf(e.getMessage()).contains(OF_THE_PARSER)) {
                throw new BeyondLimits("The OSCAL document is larger than what the parser of XML takes");
            }
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
            throw new UnreadableFile("The XML is broken" + place, e);
        }
    }

    private JsonNode document() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new UnreadableFile("The XML has a document type; OSCAL has none, and none is read");
            }
        }
        if (!xml.getLocalName().equals(Sink.ROOT) || !NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new UnreadableFile("This XML is no OSCAL POA&M: its element should be " + Sink.ROOT
                    + " of the namespace " + NAMESPACE + ", but is " + xml.getLocalName());
        }
        var poam = object(Model.POAM.root());
        while (xml.hasNext()) {
            xml.next();
        }
        return poam;
    }

    /** What has just begun, to its end. */
    private ObjectNode object(Type type) throws XMLStreamException {
        measure.deeper();
        var object = JsonNodeFactory.instance.objectNode();
        attributes(type, object);
        var text = new StringBuilder();
        content(type, object, text);
        if (type.value().isPresent()) {
            object.put(type.value().get().name(), text.toString().strip());
        } else if (!text.toString().isBlank()) {
            throw new UnreadableFile("The XML has a text where only elements stand, in " + type.name() + place());
        }
        measure.back();
        return object;
    }

    private void content(Type type, ObjectNode object, StringBuilder text) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            measure.token();
            if (xml.isStartElement()) {
                if (type.isGroup(xml.getLocalName())
                        && type.element(xml.getLocalName()).isEmpty()) {
                    content(type, object, text);
                } else {
                    child(type, object);
                }
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
                measure.text(text.length());
            }
        }
    }

    private void attributes(Type type, ObjectNode object) {
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            measure.token();
            var name = xml.getAttributeLocalName(index);
            if (xml.getAttributeNamespace(index) == null
                    || xml.getAttributeNamespace(index).isEmpty()) {
                var value = xml.getAttributeValue(index);
                measure.text(value.length());
                object.put(type.attribute(name).map(Member::name).orElse(name), value);
            }
        }
    }

    private void child(Type type, ObjectNode object) throws XMLStreamException {
        var element = xml.getLocalName();
        var known = type.element(element);
        if (known.isEmpty()) {
            object.put(element, new XmlMarkup(xml, measure).plain());
            return;
        }
        var member = known.get();
        var place = place();
        var value = value(member);
        if (member.isList()) {
            object.withArray(member.name()).add(value);
        } else if (object.has(member.name())) {
            throw new UnreadableFile("The XML has " + element + " twice in one " + type.name() + place);
        } else {
            object.set(member.name(), value);
        }
    }

    private JsonNode value(Member member) throws XMLStreamException {
        var type = Model.POAM.type(member);
        if (type.isPresent()) {
            return object(type.get());
        }
        var markup = new XmlMarkup(xml, measure);
        return JsonNodeFactory.instance.stringNode(member.isMarkup() ? markup.markup() : markup.plain());
    }

    private String place() {
        return " at line " + xml.getLocation().getLineNumber() + ", column "
                + xml.getLocation().getColumnNumber();
    }
}
