package io.poamledger.events.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.poamledger.events.SystemId;

/**
 * The id of an assessment: its system and its number there, written {@code acme-enclave/assessment/2}. Numbers start at 1
 * and are never reused.
 */
public record AssessmentId(SystemId system, int number) {

    private static final String BETWEEN = "/assessment/";

    public AssessmentId {
        if (number < 1) {
            throw new IllegalArgumentException("Assessments are numbered from 1, not from " + number);
        }
    }

    /**
     * @param text such as {@code acme-enclave/assessment/2}
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public static AssessmentId parse(String text) {
        var between = text.indexOf(BETWEEN);
        try {
            var number = Integer.parseInt(text.substring(Math.max(between, 0) + BETWEEN.length()));
            return new AssessmentId(new SystemId(text.substring(0, Math.max(between, 0))), number);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "An assessment is written system/assessment/number, not '" + text + "'", e);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return system + BETWEEN + number;
    }
}
