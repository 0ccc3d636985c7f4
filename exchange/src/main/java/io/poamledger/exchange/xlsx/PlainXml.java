package io.poamledger.exchange.xlsx;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.UnreadableFile;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * XML as spreadsheets write it: without comments, CDATA and document types, and with no tag or text so long that a parser,
 * which keeps a tag whole, would fill the memory with it.
 */
final class PlainXml extends FilterReader {

    /** A full cell of 32,767 characters, each of them written as {@code &#x10FFFF;}. */
    private static final int LONGEST_RUN = 400_000;

    private boolean begun;
    private boolean afterBracket;
    private int run;

    PlainXml(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var n = in.read(into, offset, length);
        for (var i = offset; i < offset + n; i++) {
            look(into[i]);
        }
        if (!begun && n > 0) {
            begun = true;
            if (into[offset] == '\uFEFF') {
                into[offset] = '\n';
            }
        }
        return n;
    }

    private void look(char c) {
        if (afterBracket && c == '!') {
            throw new UnreadableFile("The workbook is damaged: it holds comments, CDATA or document types, which no"
                    + " spreadsheet writes");
        }
        afterBracket = c == '<';
        run = afterBracket ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            throw new BeyondLimits("The workbook has a text or a tag of more than " + LONGEST_RUN + " characters");
        }
    }
}
