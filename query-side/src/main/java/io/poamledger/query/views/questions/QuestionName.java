package io.poamledger.query.views.questions;

import java.util.Arrays;
import java.util.Locale;

/**
 * The questions by name: so their queues of dead letters, the metrics and the API call them. Whoever says what a page lacks picks one of
 * these, because a name with a typing error would find no dead letters and read as complete.
 */
public enum QuestionName {
    AS_OF,
    BACKDATING,
    CMMC,
    EVIDENCE,
    FIGURES,
    IMPORTS,
    ITEM,
    MINE,
    OVERDUE,
    PROMISES,
    REGISTER,
    REVIEWS,
    SYSTEMS,
    TIMELINE;

    /** Such as {@code as-of}; stored with every dead letter, so it stays as it is. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException no question has that name */
    public static QuestionName of(String text) {
        return Arrays.stream(values())
                .filter(question -> question.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no question '" + text + "', but "
                        + Arrays.stream(values()).map(QuestionName::text).toList()));
    }
}
