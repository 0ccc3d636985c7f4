package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.poamledger.app.LocalProgram.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A client as the API's documentation wants it: what was not answered is sent again under the same key, until it is. */
record Insisting(LocalProgram program) {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** @return the answer of acceptance */
    Answer command(String name, String key, String fields) {
        return await(key)
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> attempt(name, key, fields), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Answer> attempt(String name, String key, String fields) {
        try {
            var answer = program.command(name, key, fields);
            if (answer.status() == 503) {
                assertThat(answer.retryAfter())
                        .as(answer.body().toPrettyString())
                        .isPresent();
                return Optional.empty();
            }
            return Optional.of(answer.accepted());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Reports progress on an item, in these words. */
    Answer reports(String item, String words) {
        return command("RecordProgress", item + " " + words, """
                {"itemId": "%s", "progress": "%s"}""".formatted(item, words));
    }
}
