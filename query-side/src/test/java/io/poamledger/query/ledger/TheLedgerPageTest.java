package io.poamledger.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.poamledger.events.organisation.Role;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.verify.NotedHead;
import io.poamledger.ledger.verify.VerificationReport;
import io.poamledger.ledger.verify.VerificationState;
import io.poamledger.ledger.verify.VerificationState.Finished;
import io.poamledger.ledger.verify.VerificationState.Running;
import io.poamledger.query.PagesForTests.Situation;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class TheLedgerPageTest {

    private static final Instant NOON = Instant.parse("2026-07-05T12:00:00Z");

    @TempDir
    static Path folder;

    static QuerySideForTests server;
    static MockMvc web;

    @BeforeAll
    static void record() {
        server = QuerySideForTests.on(folder, "2026-07-05T12:00:00Z");
        web = server.web();
        server.record(Told.registered(Told.ACME, "ACME", "America/New_York"));
    }

    @BeforeEach
    void signIn() {
        server.signedInAs(Role.ASSESSOR);
        server.isVerified(VerificationState.NOT_YET);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String head() {
        return NotedHead.of(server.ledger().head()).toString();
    }

    private static VerificationState verified(Optional<VerificationReport.Fault> fault) {
        var report =
                new VerificationReport(server.ledger().id(), server.ledger().head(), 1, 1, fault);
        return new VerificationState(
                Optional.empty(), Optional.of(new Finished(NOON, report)), Optional.empty(), Optional.empty());
    }

    private static String page() throws Exception {
        return web.perform(get("/ledger"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void gives_the_head_to_note_and_says_that_nothing_was_verified_yet() throws Exception {
        assertThat(page()).contains(head(), "not yet", "--head SLOT:HASH").doesNotContain("Found damaged");
        web.perform(get("/api/ledger"))
                .andExpect(jsonPath("$.head").value(head()))
                .andExpect(jsonPath("$.events").value(1))
                .andExpect(jsonPath("$.behind").value(0))
                .andExpect(jsonPath("$.verification.finding").value("NOT_YET"));
    }

    @Test
    void does_not_wait_for_a_store_that_does_not_answer() {
        var ledger = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, arguments) -> {
                    if (method.getName().equals("head")) {
                        throw new LedgerUnavailable("the store does not answer");
                    }
                    return method.invoke(server.ledger(), arguments);
                });
        var situation = new Situation();
        var page = new LedgerPage(ledger, () -> VerificationState.NOT_YET, situation, situation);

        assertThat(page.standing().events()).isEqualTo(1);
    }

    @Test
    void says_how_far_a_verification_has_come() throws Exception {
        server.isVerified(new VerificationState(
                Optional.of(new Running(NOON, 500, 1_200)), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(page()).contains("not yet", "500 of 1200 commits so far");
    }

    @Test
    void says_when_it_was_verified_and_up_to_which_head() throws Exception {
        server.isVerified(verified(Optional.empty()));
        assertThat(page()).contains("2026-07-05 12:00 UTC", "1 event found right", "Head when verified");
        web.perform(get("/api/ledger"))
                .andExpect(jsonPath("$.verification.finding").value("INTACT"))
                .andExpect(jsonPath("$.verification.head").value(head()));
    }

    @Test
    void says_to_everybody_that_it_is_damaged_and_to_operators_where() throws Exception {
        server.isVerified(verified(Optional.of(new VerificationReport.Fault(0, 0, true, "slot 0 has another hash"))));
        assertThat(page()).contains("Found damaged").doesNotContain("slot 0 has another hash", "/api/views");
        web.perform(get("/api/ledger"))
                .andExpect(jsonPath("$.verification.finding").value("DAMAGED"))
                .andExpect(jsonPath("$.verification.damage").isEmpty());

        server.signedInAs(Role.OPERATOR);
        assertThat(page())
                .contains("Found damaged", "first bad position 0 (slot 0): slot 0 has another hash", "/api/views");
    }
}
