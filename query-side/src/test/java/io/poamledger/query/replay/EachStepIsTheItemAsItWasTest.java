package io.poamledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Walks items of a random history from their first event to their last, by the ways that each step names. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class EachStepIsTheItemAsItWasTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static QuerySideForTests server;
    private static MockMvc web;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(SampleHistory.of(29, 14, NOW));
        web = server.web();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void and_an_event_that_changed_the_item_says_what_it_changed() throws Exception {
        var events = 0;
        var fields = new HashSet<String>();
        for (var entry : answer("/api/register?state=all&limit=500").path("items")) {
            var label = entry.path("label").stringValue();
            var last = answer("/api/items/" + label + "/replay");
            var step = answer("/api/items/" + label + "/replay?asOf=" + first(label));
            JsonNode before = JSON.createObjectNode();
            for (var at = 1; ; at++) {
                var position = step.path("position").asLong();
                var item = answer("/api/items/" + label + "?asOf=" + position).path("item");
                assertThat(step.path("item")).as("%s as of %d", label, position).isEqualTo(item);
                assertThat(step.path("step").asInt()).isEqualTo(at);
                assertThat(step.path("differences").isEmpty())
                        .as("%s, step %d: %s", label, at, item)
                        .isEqualTo(told(before).equals(told(item)));
                step.path("differences")
                        .forEach(one -> fields.add(one.path("field").stringValue()));
                before = item;
                events++;
                if (!step.path("next").isNumber()) {
                    break;
                }
                step = answer("/api/items/" + label + "/replay?asOf="
                        + step.path("next").asLong());
            }
            assertThat(step).isEqualTo(last);
        }
        assertThat(events).isGreaterThan(150);
        assertThat(fields).contains("State", "Completion due", "Milestone 1 is", "Completion stands", "Evidence");
    }

    @Test
    void and_between_two_of_them_each_fact_names_the_last_event_that_changed_it() throws Exception {
        var history = answer("/api/items/ACME-0002/history?limit=1000").path("entries");
        var newest = history.path(0).path("position").asLong();
        for (var from = 0; from < history.size(); from += 3) {
            var position = history.path(from).path("position").asLong();
            var compared = answer("/api/items/ACME-0002/diff?from=" + position + "&to=" + newest);
            assertThat(compared.path("events").asInt()).isEqualTo(from);
            for (var one : compared.path("differences")) {
                var mover = answer("/api/items/ACME-0002/replay?asOf="
                        + one.path("position").asLong());
                assertThat(StreamSupport.stream(mover.path("differences").spliterator(), false)
                                .filter(delta -> delta.path("field").equals(one.path("field")))
                                .map(delta -> delta.path("after")))
                        .as("%s", one)
                        .containsExactly(one.path("after"));
            }
        }
    }

    @Test
    void and_the_ways_of_its_page_are_links_that_need_no_script() throws Exception {
        var first = first("ACME-0002");
        var page = Jsoup.parse(text("/items/ACME-0002/replay?asOf=" + first));
        assertThat(page.select("[data-way=previous], [data-way=first]")).isEmpty();
        var steps = 1;
        while (!page.select("a[data-way=next]").isEmpty()) {
            page = Jsoup.parse(text(page.select("a[data-way=next]").attr("href")));
            steps++;
        }
        assertThat(page.select(".player strong").text()).isEqualTo("Event " + steps + " of " + steps);
        assertThat(page.select("[data-way=previous], [data-way=first]")).hasSize(2);
        var third =
                web.perform(get("/items/ACME-0002/replay?step=3")).andReturn().getResponse();
        assertThat(third.getStatus()).isEqualTo(302);
        assertThat(Jsoup.parse(text(String.valueOf(third.getHeader("Location"))))
                        .select(".player strong")
                        .text())
                .startsWith("Event 3 of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/replay", "/replay?asOf=2026-06-30", "/replay?system=acme&asOf=2026-06-30"})
    void and_of_everything_each_step_says_which_items_changed_or_that_none_did(String address) throws Exception {
        var page = Jsoup.parse(text(address));
        for (var step = 0; step < 5; step++) {
            var before = page.select("a[data-way=previous]").attr("href");
            assertThat(before).contains("asOf=");
            page = Jsoup.parse(text(before));
            assertThat(page.select(".history li").isEmpty())
                    .as(before)
                    .isEqualTo(page.text().contains("No item changed."));
        }
        assertThat(page.select("a[data-way=next], a[data-way=last]")).hasSize(2);
    }

    private static long first(String label) throws Exception {
        var history = answer("/api/items/" + label + "/history?limit=1000").path("entries");
        return history.path(history.size() - 1).path("position").asLong();
    }

    /** What is told of it, without which event it was. */
    private static JsonNode told(JsonNode item) {
        var told = (ObjectNode) item.deepCopy();
        told.remove(List.of("version", "touched"));
        return told;
    }

    private static JsonNode answer(String address) throws Exception {
        return JSON.readTree(text(address));
    }

    private static String text(String address) throws Exception {
        var answer = web.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
