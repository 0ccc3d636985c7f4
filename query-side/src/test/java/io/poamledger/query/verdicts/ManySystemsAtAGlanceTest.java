package io.poamledger.query.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portfolio with score, status and readiness, now and in the past: what ten times as many systems take. Prints what it measured. */
@Tag("long")
class ManySystemsAtAGlanceTest {

    private static final int FEW = 30;
    private static final int MANY = 300;
    private static final int ITEMS = 20;
    private static final List<String> QUESTIONS =
            List.of("/api/portfolio", "/api/portfolio?asOf=2026-11-01", "/api/packs/diff?to=cmmc-1");

    @TempDir
    Path folder;

    @Test
    void takes_ten_times_as_long_for_ten_times_as_many_and_not_a_hundred() throws Exception {
        try (var server = QuerySideForTests.on(folder, "2026-12-01T12:00:00Z")) {
            server.signedInAs(Role.values());
            record(server, 0, FEW);
            var few = measured(server);
            record(server, FEW, MANY);
            var many = measured(server);
            for (var question : QUESTIONS) {
                System.out.printf(
                        "%s: %d ms for %d systems, %d ms for %d%n",
                        question, few.get(question), FEW, many.get(question), MANY);
                assertThat(many.get(question)).as(question).isLessThan(30 * Math.max(few.get(question), 10L));
            }
        }
    }

    private static void record(QuerySideForTests server, int from, int to) {
        for (var number = from; number < to; number++) {
            var system = new SystemId("system-%04d".formatted(number));
            var events = new ArrayList<LedgerEvent>();
            events.add(Told.registered(system, "S%04d".formatted(number), "UTC"));
            events.addAll(Assessed.assessed(
                    system, 1, "2026-06-01", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET)));
            for (var item = 1; item <= ITEMS; item++) {
                events.add(Assessed.opened(new PoamItemId(system, item), "3.1.3"));
            }
            events.add(Assessed.conditional(system, "2026-06-02", 109));
            server.record(events.toArray(LedgerEvent[]::new));
        }
    }

    /** The third time that each is asked, in milliseconds. */
    private static Map<String, Long> measured(QuerySideForTests server) throws Exception {
        var measured = new java.util.HashMap<String, Long>();
        for (var question : QUESTIONS) {
            for (var time = 0; time < 3; time++) {
                var begun = System.nanoTime();
                var answer = server.web().perform(get(question)).andReturn().getResponse();
                assertThat(answer.getStatus()).isEqualTo(200);
                measured.put(question, (System.nanoTime() - begun) / 1_000_000);
            }
        }
        return measured;
    }
}
