package io.poamledger.exchange.oscal.model;

import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an element that has just begun, to its end. */
final class XmlMarkup {

    private static final String MARK = "- ";
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n]+");

    private final XMLStreamReader xml;
    private final Measure measure;
    private final StringBuilder text = new StringBuilder();

    XmlMarkup(XMLStreamReader xml, Measure measure) {
        this.xml = xml;
        this.measure = measure;
    }

    /** As it stands, without elements. */
    String plain() throws XMLStreamException {
        measure.deeper();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    measure.deeper();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    measure.back();
                }
                default -> {
                    if (xml.isCharacters()) {
                        add(xml.getText());
                    }
                }
            }
            measure.token();
        }
        return text.toString().strip();
    }

    /** As the markup of JSON: paragraphs, lists and rows in lines, links with their address, other elements as their text. */
    String markup() throws XMLStreamException {
        inside(false);
        return text.toString().strip();
    }

    private void inside(boolean preformatted) throws XMLStreamException {
        measure.deeper();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            measure.token();
            if (xml.isStartElement()) {
                element(preformatted);
            } else if (xml.isCharacters()) {
                add(Markup.of(preformatted ? xml.getText() : unbroken(xml.getText())));
            }
        }
        measure.back();
    }

    /** With one space for any, and none at the beginning of a line. */
    private String unbroken(String words) {
        var one = SPACES.matcher(words).replaceAll(" ");
        return one.startsWith(" ") && (isAtTheBeginning() || text.charAt(text.length() - 1) == ' ')
                ? one.substring(1)
                : one;
    }

    private void element(boolean preformatted) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol" -> block(2, "", false);
            case "pre" -> block(2, "", true);
            case "li" -> block(1, MARK, false);
            case "tr" -> block(1, "", false);
            case "td", "th" -> {
                add(isAtTheBeginning() ? "" : " | ");
                inside(preformatted);
            }
            case "br" -> {
                inside(preformatted);
                add("\n");
            }
            case "a" -> {
                var address = attribute("href");
                add("[");
                inside(preformatted);
                add("](" + address + ")");
            }
            case "img" -> {
                add(Markup.of((attribute("alt") + " " + attribute("src")).strip()));
                inside(preformatted);
            }
            case "insert" -> {
                add(Markup.of(attribute("id-ref")));
                inside(preformatted);
            }
            case "q" -> {
                add("\"");
                inside(preformatted);
                add("\"");
            }
            default -> inside(preformatted);
        }
    }

    private void block(int breaks, String mark, boolean preformatted) throws XMLStreamException {
        newLine(breaks);
        add(mark);
        inside(preformatted);
        newLine(breaks);
    }

    /** Ends the line, with so many breaks at least, but where an entry of a list has just begun. */
    private void newLine(int breaks) {
        if (text.length() >= MARK.length() && text.indexOf(MARK, text.length() - MARK.length()) >= 0) {
            return;
        }
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        for (var more = breaks - broken(); more > 0 && !text.isEmpty(); more--) {
            add("\n");
        }
    }

    private int broken() {
        var broken = 0;
        while (broken < text.length() && text.charAt(text.length() - 1 - broken) == '\n') {
            broken++;
        }
        return broken;
    }

    private boolean isAtTheBeginning() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private void add(String words) {
        text.append(words);
        measure.text(text.length());
    }
}
