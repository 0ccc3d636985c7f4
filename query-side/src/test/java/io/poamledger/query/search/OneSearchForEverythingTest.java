package io.poamledger.query.search;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.BETA;
import static io.poamledger.query.Told.closed;
import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class OneSearchForEverythingTest {

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-05-20T16:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(
                registered(ACME, "ACME", "America/New_York"),
                registered(BETA, "BETA", "UTC"),
                opened(item(1), "The gateway encrypts without a validated module", Optional.of("3.13.11")),
                opened(item(2), "Certificates expire unnoticed", Optional.empty()),
                closed(item(2), "2026-05-01"),
                new WeaknessOpened(
                        new PoamItemId(BETA, 1),
                        ItemKind.OTHER,
                        new Weakness(Optional.empty(), List.of(), "Old modems", "", "", Optional.empty()),
                        Map.of("Item", "RA-2019-17", "Auditor's remark", "the Hamster cage")),
                new WeaknessOpened(
                        new PoamItemId(BETA, 2),
                        ItemKind.OTHER,
                        new Weakness(Optional.empty(), List.of(), "Another", "", "", Optional.empty()),
                        Map.of("Item", "ACME-0001")));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void an_item_is_found_by_our_number_and_then_by_the_number_that_its_authors_gave_it() throws Exception {
        assertThat(labels("acme-1")).containsExactly("ACME-0001");
        assertThat(labels("ACME-0001")).containsExactly("ACME-0001", "BETA-0002");
        assertThat(labels("ra-2019-17")).containsExactly("BETA-0001");
    }

    @Test
    void and_by_the_beginnings_of_words_of_its_title_and_of_whatever_a_file_said_also_when_it_is_closed()
            throws Exception {
        assertThat(labels("gatew valid")).containsExactly("ACME-0001");
        assertThat(labels("certificates")).containsExactly("ACME-0002");
        assertThat(labels("hamster")).containsExactly("BETA-0001");
        assertThat(labels("nowhere")).isEmpty();
    }

    @Test
    void systems_requirements_and_pages_are_found_by_name() throws Exception {
        assertThat(links("acme encl")).contains("/systems/acme");
        assertThat(links("3.13.11")).contains("/register?state=all&requirement=3.13.11", "/items/ACME-0001");
        assertThat(links("multifactor")).contains("/register?state=all&requirement=3.5.3");
        assertThat(links("slip led")).contains("/timeline/slips");
        assertThat(links("my work")).contains("/mine");
    }

    @Test
    void nothing_found_says_what_to_do_and_nothing_asked_what_can_be_found() throws Exception {
        assertThat(ask("/search?q=nowhere").getContentAsString()).contains("Nothing has these words");
        assertThat(ask("/search").getContentAsString()).contains("by the number that their authors gave them");
        assertThat(ask("/search?q=--").getStatus()).isEqualTo(400);
    }

    private static List<String> labels(String text) throws Exception {
        return JsonMapper.shared()
                .readTree(ask("/api/search?q=" + text.replace(" ", "%20")).getContentAsString())
                .path("items")
                .valueStream()
                .map(item -> item.path("label").asString())
                .toList();
    }

    private static List<String> links(String text) throws Exception {
        return Jsoup.parse(ask("/search?q=" + text.replace(" ", "%20")).getContentAsString())
                .select("#found a")
                .eachAttr("href");
    }

    private static MockHttpServletResponse ask(String address) throws Exception {
        return server.web()
                .perform(
                        get(URI.create(address)).accept(address.startsWith("/api/") ? "application/json" : "text/html"))
                .andReturn()
                .getResponse();
    }
}
