package io.poamledger.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.LocalProgram.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server is killed while commands are sent to it, and started again. */
@SuppressWarnings("NullAway.Init")
class AKilledProcessTest {

    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;

    private final Map<String, Answer> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);

    @TempDir
    Path folder;

    private Database.Opened opened;

    @AfterEach
    void it_goes() {
        opened.close();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_acknowledged_command_exactly_once(Database database) throws Exception {
        opened = database.open();
        var item = killedWhileCommandsWereSent();

        assertThat(unanswered).hasSize(SENDERS);
        try (var _ = PoamProcess.serving(folder, opened)) {
            var program = LocalProgram.over(folder);
            for (var sent : acknowledged.entrySet()) {
                assertThat(report(program, item, sent.getKey())).isEqualTo(sent.getValue());
            }
            var position = 0L;
            for (var key : unanswered) {
                position =
                        Math.max(position, report(program, item, key).accepted().position());
            }
            assertThat(reports(program, item, position))
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged.keySet())
                    .containsAll(unanswered)
                    .hasSize(acknowledged.size() + unanswered.size());
        }
        var verification = PoamProcess.runHere(opened.command("verify", folder));
        assertThat(verification.output()).contains("The ledger is intact");
        assertThat(verification.status()).isZero();
    }

    private String killedWhileCommandsWereSent() throws Exception {
        try (var server = PoamProcess.serving(folder, opened);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var program = LocalProgram.over(folder);
            program.registersTheSystem("acme", "ACME");
            var item = program.opensAWeakness("acme", "TLS 1.0 still enabled");
            var sending = IntStream.rangeClosed(1, SENDERS)
                    .mapToObj(
                            sender -> senders.submit(() -> sendsUntilNobodyAnswers(program, item, "sender " + sender)))
                    .toList();
            assertThat(enough.await(Patience.longest().toSeconds(), SECONDS)).isTrue();
            server.kill();
            for (var ending : sending) {
                ending.get();
            }
            return item;
        }
    }

    private void sendsUntilNobodyAnswers(LocalProgram program, String item, String name) {
        for (var count = 1; ; count++) {
            var key = name + " report " + count;
            try {
                acknowledged.put(key, answered(program, item, key));
                enough.countDown();
            } catch (IOException _) {
                unanswered.add(key);
                return;
            }
        }
    }

    /** A server that is busy says so, and is asked again. */
    private static Answer answered(LocalProgram program, String item, String key) throws IOException {
        var answer = report(program, item, key);
        while (answer.status() == 503) {
            answer = report(program, item, key);
        }
        return answer.accepted();
    }

    private static Answer report(LocalProgram program, String item, String key) throws IOException {
        return program.command("RecordProgress", key, """
                {"itemId": "%s", "progress": "%s"}""".formatted(item, key));
    }

    private static List<String> reports(LocalProgram program, String item, long position) {
        var history = program.get("/api/items/" + item + "/history?limit=1000&after=" + position)
                .accepted();
        return StreamSupport.stream(history.body().path("entries").spliterator(), false)
                .filter(entry -> entry.path("event").asString().equals("ProgressRecorded"))
                .map(entry -> entry.path("payload").path("progress").asString())
                .toList();
    }
}
