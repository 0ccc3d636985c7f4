package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, held against what the API does. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class QuestionsAsDescribedTest {

    @TempDir
    static Path folder;

    static QuerySideForTests server;
    static MockMvc web;
    static JsonNode description;

    @BeforeAll
    static void record() throws Exception {
        server = QuerySideForTests.on(folder, "2026-07-05T12:00:00Z");
        web = server.web();
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(Told.registered(Told.ACME, "ACME", "America/New_York"), Told.opened(Told.item(7), "No banner"));
        description = JsonMapper.shared().readTree(ask("/v3/api-docs").getContentAsString());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void name_every_parameter() {
        var described = paths().collect(
                        Collectors.toMap(path -> path, path -> names(path).collect(Collectors.joining(" "))));
        assertThat(described)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("/api/backdating", "after asOf by system"),
                        Map.entry("/api/cockpit", "after asOf by"),
                        Map.entry("/api/resources", "after asOf by group owner quarter state system"),
                        Map.entry("/api/resources/items", "after asOf by cursor limit owner quarter state system"),
                        Map.entry("/api/items/{system}/{number}/forecast", "after asOf by"),
                        Map.entry("/api/items/{label}/forecast", "after asOf by"),
                        Map.entry("/api/systems/{id}/forecast", "after asOf by"),
                        Map.entry("/api/evidence", "after asOf by cursor final item limit mark q system"),
                        Map.entry("/api/evidence/coverage", "after asOf by cursor system"),
                        Map.entry("/api/evidence/{id}", "after asOf by"),
                        Map.entry("/api/evidence/{id}/content", "after"),
                        Map.entry("/api/figures", "after asOf by from month system to"),
                        Map.entry("/api/figures/explain", "after asOf by figure month system"),
                        Map.entry("/api/figures/items", "after asOf by cursor from limit month system to which"),
                        Map.entry("/api/imports", "after asOf by system"),
                        Map.entry("/api/items/{label}", "after asOf by"),
                        Map.entry("/api/items/{label}/decisions", "after asOf by"),
                        Map.entry("/api/items/{label}/diff", "after from to"),
                        Map.entry("/api/items/{label}/history", "after asOf by cursor limit show"),
                        Map.entry("/api/items/{label}/replay", "after asOf by"),
                        Map.entry("/api/items/{system}/{number}", "after asOf by"),
                        Map.entry("/api/items/{system}/{number}/decisions", "after asOf by"),
                        Map.entry("/api/items/{system}/{number}/diff", "after from to"),
                        Map.entry("/api/items/{system}/{number}/history", "after asOf by cursor limit show"),
                        Map.entry("/api/items/{system}/{number}/replay", "after asOf by"),
                        Map.entry("/api/ledger", ""),
                        Map.entry("/api/mine", "after asOf by system"),
                        Map.entry("/api/mine/items", "after asOf by cursor limit system what"),
                        Map.entry(
                                "/api/overdue", "after asOf by cursor limit owner show soonCursor system what within"),
                        Map.entry("/api/portfolio/diff", "after cursor from limit system to what"),
                        Map.entry("/api/reports/management-attention", "after asOf by from system to"),
                        Map.entry(
                                "/api/timeline/slips",
                                "after asOf by counted group item month owner reason requirement system"),
                        Map.entry("/api/promises", "after asOf by from group month system to"),
                        Map.entry(
                                "/api/promises/items",
                                "after asOf by cursor from kind limit month outcome owner reason requirement system to"),
                        Map.entry("/api/packs", "after"),
                        Map.entry("/api/packs/diff", "after from to"),
                        Map.entry("/api/portfolio", "after asOf by system"),
                        Map.entry(
                                "/api/register",
                                "after asOf by cursor down family limit overdue owner plan q requirement risk sort state"
                                        + " system unmapped untouched"),
                        Map.entry("/api/reviews", "after asOf by cursor limit system"),
                        Map.entry("/api/reviews/agenda", "after items system"),
                        Map.entry("/api/search", "after q"),
                        Map.entry("/api/systems", "after asOf by"),
                        Map.entry("/api/systems/{id}", "after asOf by"),
                        Map.entry("/api/systems/{id}/cockpit", "after asOf by"),
                        Map.entry("/api/systems/{id}/readiness", "after asOf by"),
                        Map.entry("/api/systems/{id}/representations", "after asOf by"),
                        Map.entry("/api/systems/{id}/score", "after asOf by"),
                        Map.entry("/api/systems/{id}/status", "after asOf by"),
                        Map.entry("/api/systems/{id}/whatif", "after asOf by met"),
                        Map.entry(
                                "/api/timeline",
                                "after asOf by counted cursor item limit month owner reason requirement system")));
    }

    static Stream<Arguments> parameters() {
        return paths().flatMap(path -> names(path).map(name -> Arguments.of(path, name)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("parameters")
    void refuse_what_makes_no_sense(String path, String name) throws Exception {
        var asked = path.replace("{system}", "acme")
                        .replace("{secret}", "none")
                        .replace("{label}", "ACME-0007")
                        .replace("{number}", "7")
                        .replace("{id}", "acme")
                + "?" + name + "=%3F!";
        var answer = ask(asked);
        switch (name) {
            case "owner" -> assertThat(answer.getStatus()).isEqualTo(200);
            default -> {
                assertThat(answer.getStatus()).isEqualTo(400);
                assertThat(JsonMapper.shared()
                                .readTree(answer.getContentAsString())
                                .path("field")
                                .stringValue())
                        .isEqualTo(name);
            }
        }
    }

    private static Stream<String> paths() {
        return description.path("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/views"));
    }

    private static Stream<String> names(String path) {
        return description.path("paths").path(path).path("get").path("parameters").values().stream()
                .filter(parameter -> parameter.path("in").stringValue("").equals("query"))
                .map(parameter -> parameter.path("name").stringValue())
                .sorted();
    }

    private static MockHttpServletResponse ask(String path) throws Exception {
        return web.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
