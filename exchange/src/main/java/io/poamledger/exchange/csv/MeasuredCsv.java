package io.poamledger.exchange.csv;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * CSV on its way to the parser, which keeps a row whole however long it is: a row of too many cells or a cell of too many
 * characters is refused before. Quotes are understood as the parser does: one at the beginning of a cell opens it.
 */
final class MeasuredCsv extends FilterReader {

    private enum At {
        BEGINNING,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final char delimiter;
    private final Limits.Table limits;
    private At at = At.BEGINNING;
    private int row = 1;
    private int cells = 1;
    private int characters;

    MeasuredCsv(Reader in, char delimiter, Limits.Table limits) {
        super(in);
        this.delimiter = delimiter;
        this.limits = limits;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var n = in.read(into, offset, length);
        for (var i = offset; i < offset + n; i++) {
            look(into[i]);
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        var c = in.read();
        if (c >= 0) {
            look((char) c);
        }
        return c;
    }

    private void look(char c) {
        if (c == 0) {
            throw new UnreadableFile("This is not text: it holds zero bytes. Readable are the CSV and Excel template"
                    + " and OSCAL POA&M as JSON.");
        }
        if (at == At.QUOTED) {
            at = c == '"' ? At.QUOTE_IN_QUOTED : At.QUOTED;
            character();
        } else if (c == delimiter) {
            cell();
        } else if (c == '\n' || c == '\r') {
            row += c == '\n' ? 1 : 0;
            cells = 1;
            characters = 0;
            at = At.BEGINNING;
        } else {
            at = c == '"' && at != At.PLAIN ? At.QUOTED : At.PLAIN;
            character();
        }
    }

    private void cell() {
        if (++cells > limits.columns()) {
            throw new BeyondLimits(
                    "Row " + row + " has " + cells + " cells or more; at most " + limits.columns() + " are read");
        }
        characters = 0;
        at = At.BEGINNING;
    }

    /** Quotes that stand for one and white space around a text count here, but not in a cell: so twice as many may be. */
    private void character() {
        if (++characters > 2 * limits.cellCharacters() + 2) {
            throw new BeyondLimits("A cell of row " + row + " has " + characters + " characters or more; at most "
                    + limits.cellCharacters() + " are read");
        }
    }
}
