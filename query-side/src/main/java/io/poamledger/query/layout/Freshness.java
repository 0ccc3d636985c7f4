package io.poamledger.query.layout;

import io.poamledger.query.views.QuestionName;

/** How far the read side has come. */
public interface Freshness {

    /** Whether there is anything to answer from yet. */
    boolean ready();

    /** The number of events of the ledger that every answer contains. */
    long position();

    /** How many events a question could not apply and has set aside; its pages and exports say so until it is zero. */
    long incomplete(QuestionName question);
}
