package io.poamledger.query;

import static io.poamledger.query.Told.assigned;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A question about all systems is answered however many there are: no statement grows with them beyond what the database takes. */
class AnOrganisationWithManySystemsTest {

    private static final int SYSTEMS = 1_200;
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    static QuerySideForTests side;
    static MockMvc web;

    @BeforeAll
    static void every_system_has_an_item_that_slipped_and_is_overdue() {
        side = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        web = side.web();
        side.signedInAs(Role.values());
        side.record(IntStream.rangeClosed(1, SYSTEMS)
                .boxed()
                .flatMap(AnOrganisationWithManySystemsTest::history)
                .toArray(LedgerEvent[]::new));
    }

    @AfterAll
    static void close() {
        side.close();
    }

    private static Stream<LedgerEvent> history(int number) {
        var system = new SystemId("system-%04d".formatted(number));
        var item = new PoamItemId(system, 1);
        return Stream.of(
                registered(system, "S%04d".formatted(number), "UTC"),
                opened(item, "Servers are not patched"),
                assigned(item, "Alice Adams"),
                scheduled(item, "2026-09-01"),
                moved(item, "2026-09-01", "2026-10-01", MoveReason.VENDOR_DELAY));
    }

    static Stream<String> addresses() {
        return side.addresses().stream().filter(address -> !address.contains("{"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_address_answers_or_asks_for_more(String address) throws Exception {
        assertThat(ask(address).getStatus()).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/register?q=patched&state=all",
                "/api/register?owner=alice&sort=risk",
                "/api/register?plan=refused",
                "/api/register?overdue=true&sort=slip",
                "/api/register?q=S0007-0001",
                "/api/overdue?owner=alice",
                "/timeline?owner=alice&month=2026-11",
                "/api/timeline?asOf=2026-11-02",
                "/mine",
                "/api/mine?asOf=2026-11-02",
                "/as-of?asOf=2026-11-02",
                "/figures?asOf=2026-11-02",
                "/promises"
            })
    void every_question_is_answered(String question) throws Exception {
        var answer = ask(question);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    }

    @Test
    void a_list_goes_on_through_all_of_them_in_order() throws Exception {
        assertThat(labels("/api/register?sort=due", "/items", "/next"))
                .hasSize(SYSTEMS)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(labels("/api/register?sort=risk&down=true", "/items", "/next"))
                .hasSize(SYSTEMS)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(labels("/api/overdue?within=1", "/overdue/rows", "/overdue/next"))
                .hasSize(SYSTEMS)
                .isSorted();
        assertThat(labels("/api/timeline?month=2026-11", "/moves", "/next"))
                .hasSize(SYSTEMS)
                .doesNotHaveDuplicates();
    }

    /** The items of a list's pages, one after the other. */
    private static List<String> labels(String question, String list, String next) throws Exception {
        var labels = new ArrayList<String>();
        var cursor = "";
        do {
            var answer = JSON.readTree(ask(question + "&limit=200" + cursor).getContentAsString());
            answer.at(list).forEach(row -> labels.add(row.path("label").asString()));
            cursor = answer.at(next).isString() ? "&cursor=" + answer.at(next).asString() : "";
        } while (!cursor.isEmpty());
        return labels;
    }

    private static MockHttpServletResponse ask(String question) throws Exception {
        return web.perform(get(URI.create(question))).andReturn().getResponse();
    }
}
