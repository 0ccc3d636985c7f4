package io.poamledger.app.cli;

import io.poamledger.ledger.verify.Progress;
import java.io.PrintWriter;

/** One line that counts up, for whoever waits. */
final class ProgressLine implements Progress {

    private final PrintWriter out;
    private long shown = -1;

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(long commits, long ofCommits) {
        var percent = ofCommits == 0 ? 100 : commits * 100 / ofCommits;
        if (percent != shown) {
            shown = percent;
            out.print("\r" + percent + " % of " + ofCommits + " commits" + (percent == 100 ? "\n" : ""));
            out.flush();
        }
    }
}
