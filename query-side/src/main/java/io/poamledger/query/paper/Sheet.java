package io.poamledger.query.paper;

import io.poamledger.query.lists.Parameters;

/**
 * What stands around a page on paper.
 *
 * @param file the name it is offered under, without its ending
 * @param moment from when everything is seen, and how many events of the ledger that is: on every page
 * @param lying whether its longer side is below, for wide tables
 */
public record Sheet(String file, String title, String moment, boolean lying, PaperSize size) {

    public static Sheet upright(String file, String title, String moment, Parameters asked) {
        return new Sheet(file, title, moment, false, PaperSize.of(asked));
    }

    public static Sheet lying(String file, String title, String moment, Parameters asked) {
        return new Sheet(file, title, moment, true, PaperSize.of(asked));
    }

    /** The size of the pages, as a style sheet says it. */
    String inCss() {
        return "@page { size: " + size.inCss() + (lying ? " landscape" : " portrait") + "; }";
    }
}
