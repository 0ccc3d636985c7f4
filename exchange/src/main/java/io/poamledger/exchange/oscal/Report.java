package io.poamledger.exchange.oscal;

import io.poamledger.exchange.Problem;
import java.util.List;

/** Where the remarks on one item go; the same one is made once. */
record Report(int row, List<Problem> problems) {

    void error(String path, String value, String message) {
        add(Problem.error(row, path, value, message));
    }

    void notice(String path, String value, String message) {
        add(Problem.notice(row, path, value, message));
    }

    private void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
