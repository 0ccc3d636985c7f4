package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** A client as the API's documentation wants it: what was not answered is sent again under the same key, until it is. */
record Insisting(LocalProgram program) {

    /** How often anybody was told to try again. */
    static final LongAdder REFUSED = new LongAdder();

    /** How often nobody knew what had become of a request. */
    static final LongAdder UNANSWERED = new LongAdder();

    /** Nothing can be reached, and no room is left. */
    private static final Set<Integer> NOT_NOW = Set.of(503, 507);

    /** @return the answer of acceptance */
    Answer command(String name, String key, String fields) {
        return insists(key, () -> program.command(name, key, fields)).accepted();
    }

    /** @return the answer of refusal */
    Answer refused(String name, String key, String fields) {
        var answer = insists(key, () -> program.command(name, key, fields));
        assertThat(answer.status()).as(answer.source()).isBetween(400, 499);
        return answer;
    }

    /** @return the answer that an artifact is kept */
    Answer uploads(String system, String key, byte[] bytes) {
        return insists(key, () -> program.uploads(system, key, bytes)).accepted();
    }

    /** @return the answer, once there is one */
    Answer reads(String pathAndQuery) {
        return asks(pathAndQuery).accepted();
    }

    /** @return the answer, once there is one; it may be that nothing is there */
    Answer asks(String pathAndQuery) {
        return insists(pathAndQuery, () -> program.ask(pathAndQuery));
    }

    /** @return the page's source, once there is one */
    String page(String pathAndQuery) {
        return reads(pathAndQuery).source();
    }

    private static Answer insists(String what, Asking asking) {
        return Patience.waitFor(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> attempt(asking), Optional::isPresent)
                .orElseThrow();
    }

    /** @return empty where it is not known, or not now */
    private static Optional<Answer> attempt(Asking asking) {
        try {
            var answer = asking.ask();
            if (answer.status() == 503) {
                assertThat(answer.retryAfter()).as(answer.source()).isPresent();
            }
            if (NOT_NOW.contains(answer.status())) {
                REFUSED.increment();
                return Optional.empty();
            }
            return Optional.of(answer);
        } catch (IOException _) {
            UNANSWERED.increment();
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Asking {
        Answer ask() throws IOException;
    }

    /** Reports progress on an item, in these words. */
    Answer reports(String item, String words) {
        return command("RecordProgress", item + " " + words, """
                {"itemId": "%s", "progress": "%s"}""".formatted(item, words));
    }
}
