package io.poamledger.query.layout;

import io.poamledger.query.views.Age;
import io.poamledger.query.views.QuestionName;

/** How far the read side has come. */
public interface Freshness {

    /** Whether there is anything to answer from yet. */
    boolean ready();

    /** How much of the ledger every answer contains, and how old that is. */
    Age age();

    /** How many events a question could not apply and has set aside; its pages and exports say so until it is zero. */
    long incomplete(QuestionName question);
}
