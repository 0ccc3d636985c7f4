package io.poamledger.exchange.oscal;

import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;

/** Where the remarks on one item go. */
record Report(int row, Remarks remarks) {

    void error(String path, String value, String message) {
        remarks.add(FileProblem.error(row, path, value, message));
    }

    void notice(String path, String value, String message) {
        remarks.add(FileProblem.notice(row, path, value, message));
    }
}
