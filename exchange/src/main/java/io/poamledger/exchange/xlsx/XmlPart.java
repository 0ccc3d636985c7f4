package io.poamledger.exchange.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML file of a workbook, read element by element: no more of it is in memory than one element's attributes or text. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final InputStream in;
    private final int mostCharacters;

    /** @param mostCharacters of one text */
    XmlPart(InputStream in, int mostCharacters) {
        this.in = in;
        this.mostCharacters = mostCharacters;
        try {
            xml = FACTORY.createXMLStreamReader(new PlainXml(new InputStreamReader(in, UTF_8)));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to where the next element begins or ends; false at the end of the file. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() || xml.isEndElement()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Goes on to where the next element of this name begins; false where there is none. */
    boolean nextStartOf(String element) {
        while (next()) {
            if (starts(element)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The value of the attribute with this name in any namespace. */
    @Nullable
    String attribute(String name) {
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /**
     * All text up to the end of the element that has just begun.
     *
     * @throws BeyondLimits if it is longer than a cell can hold
     */
    String text() {
        var text = new StringBuilder();
        try {
            for (var depth = 1; depth > 0 && xml.hasNext(); ) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> depth++;
                    case XMLStreamReader.END_ELEMENT -> depth--;
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.SPACE ->
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    default -> {}
                }
                if (text.length() > mostCharacters) {
                    throw new BeyondLimits("A text of the workbook has more than " + mostCharacters
                            + " characters. It begins with '" + text.substring(0, 40) + "'");
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        return text.toString();
    }

    /** Passes over the element that has just begun. */
    void skip() {
        for (var depth = 1; depth > 0 && next(); ) {
            depth += xml.isStartElement() ? 1 : -1;
        }
    }

    private static UnreadableFile damaged(XMLStreamException e) {
        return new UnreadableFile("The workbook is damaged: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
