package io.poamledger.query.layout;

import io.poamledger.query.views.following.Age;
import io.poamledger.query.views.questions.QuestionName;
import java.util.Map;

/** How far the read side has come. */
public interface Freshness {

    /** Whether there is anything to answer from yet. */
    boolean ready();

    /** How much of the ledger every answer contains, and how old that is. */
    Age age();

    /**
     * How many events a question could not apply and has set aside, by the id of the system that they are about, without
     * those that miss none; under {@code ""} the events of no single system. Its pages and exports say so until it is empty.
     */
    Map<String, Long> incomplete(QuestionName question);
}
