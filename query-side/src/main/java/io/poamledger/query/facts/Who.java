package io.poamledger.query.facts;

import io.poamledger.query.views.questions.Recording;
import java.time.Instant;

/**
 * Who recorded something, and when it was recorded.
 *
 * @param subject the account's id
 * @param name the account's name at that time
 */
public record Who(String subject, String name, Instant at) {

    static Who of(Recording recording) {
        return new Who(recording.subject(), recording.name(), recording.at());
    }
}
