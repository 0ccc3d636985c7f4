package io.poamledger.exchange.xlsx;

import io.poamledger.exchange.Budget;
import io.poamledger.exchange.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a workbook that its cells name by number. */
final class SharedStrings {

    /** Stands before a run that is struck out; no spreadsheet writes it. */
    static final char STRUCK_OUT = '\uFFFE';

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings read(Optional<XmlPart> part, Budget budget) {
        var strings = new SharedStrings();
        part.ifPresent(xml -> {
            while (xml.nextStartOf("si")) {
                var text = text(xml, "si");
                budget.filledCell(text);
                strings.texts.add(text);
            }
        });
        return strings;
    }

    /** All runs of a text up to the end of its element; how it is pronounced is no part of it. */
    static String text(XmlPart xml, String element) {
        var runs = new StringBuilder();
        var struck = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                var run = xml.text();
                runs.append(struck && !run.isBlank() ? String.valueOf(STRUCK_OUT) : "")
                        .append(run);
            } else if (xml.starts("r")) {
                struck = false;
            } else if (xml.starts("strike")) {
                struck = !"0".equals(xml.attribute("val")) && !"false".equals(xml.attribute("val"));
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
        }
        return runs.toString();
    }

    /** @throws UnreadableFile if there is no such number */
    String get(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new UnreadableFile("The workbook is damaged: it has no text number " + number, e);
        }
    }
}
