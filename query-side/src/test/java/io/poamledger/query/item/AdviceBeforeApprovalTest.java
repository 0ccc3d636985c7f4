package io.poamledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdviceBeforeApprovalTest {

    @Test
    void is_on_the_page_and_in_the_answer_with_the_words_that_triggered_it_until_the_item_ends(@TempDir Path folder)
            throws Exception {
        try (var server = QuerySideForTests.on(folder, "2026-07-05T12:00:00Z")) {
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            var item = Told.item(1);
            server.record(
                    Told.registered(Told.ACME, "ACME", "UTC"),
                    Told.opened(item, "Need to improve access controls"),
                    new RemediationPlanned(item, "implement MFA", List.of(), "", "x"),
                    Told.assigned(item, "IT"),
                    Told.milestone(item, 1, "do it", "2026-08-01"),
                    Told.milestone(item, 2, "Finish", "2026-08-01"));
            var advice = json(server).path("advice");
            assertThat(advice.valueStream())
                    .extracting(one -> one.path("check").asString())
                    .contains(
                            "INCOMPLETE",
                            "VAGUE_ACTION",
                            "UNNAMED_PARTY",
                            "NO_TEST",
                            "UNMEASURABLE_MILESTONE",
                            "ONE_DAY");
            assertThat(advice.valueStream()
                            .filter(one -> one.path("check").asString().equals("UNNAMED_PARTY"))
                            .map(one -> one.path("trigger").asString() + " "
                                    + one.path("demanded").booleanValue()))
                    .containsExactly("IT false");
            assertThat(page(server)).contains("Before it is approved", "Demanded.", "Name one person");

            server.record(Told.approved(item));
            assertThat(json(server).path("advice").valueStream())
                    .noneMatch(one -> one.path("demanded").booleanValue())
                    .isNotEmpty();
            server.record(Told.voided(item));
            assertThat(json(server).path("advice").size()).isZero();
            assertThat(page(server)).doesNotContain("Before it is approved");
        }
    }

    private static JsonNode json(QuerySideForTests server) throws Exception {
        return JsonMapper.shared()
                .readTree(server.web()
                        .perform(get("/api/items/acme/1"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private static String page(QuerySideForTests server) throws Exception {
        return server.web()
                .perform(get("/items/acme/1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
