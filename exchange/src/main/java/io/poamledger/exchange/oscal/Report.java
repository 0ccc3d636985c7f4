package io.poamledger.exchange.oscal;

import io.poamledger.exchange.Problem;
import io.poamledger.exchange.Remarks;

/** Where the remarks on one item go. */
record Report(int row, Remarks remarks) {

    void error(String path, String value, String message) {
        remarks.add(Problem.error(row, path, value, message));
    }

    void notice(String path, String value, String message) {
        remarks.add(Problem.notice(row, path, value, message));
    }
}
