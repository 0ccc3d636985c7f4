package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.FirstAdministrator;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheFirstAdministratorTest {

    @TempDir
    Path folder;

    TestServer server;
    Browser browser;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        browser = server.browser();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    HttpResponse<String> accept(String link, String id) {
        return browser.post(
                link,
                "id",
                id,
                "name",
                "Alice Adams",
                "password",
                TestServer.PASSWORD,
                "repeated",
                TestServer.PASSWORD);
    }

    @Test
    void gets_in_by_the_link_and_is_granted_the_role() {
        var link = server.firstLink();
        assertThat(browser.get(link).body()).contains("You are the first here", "name=\"id\"");
        var answer = accept(link, "alice");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/");
        assertThat(browser.get("/").body()).contains("the register, for alice");
        assertThat(server.firstGrants).containsExactly("alice");
    }

    @Test
    void signs_in_with_the_chosen_password_afterwards() {
        accept(server.firstLink(), "alice");
        assertThat(server.browser().signIn("alice", TestServer.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void cannot_use_the_link_twice() {
        var link = server.firstLink();
        accept(link, "alice");
        assertThat(server.browser().get(link).statusCode()).isEqualTo(410);
        browser = server.browser();
        assertThat(accept(link, "mallory").statusCode()).isEqualTo(410);
        assertThat(server.bean(Accounts.class).find("mallory")).isEmpty();
    }

    @Test
    void finds_no_second_link_once_there_is_an_account() {
        var link = server.firstLink();
        accept(link, "alice");
        assertThat(server.bean(FirstAdministrator.class).welcomePath()).isEmpty();
    }

    @Test
    void cannot_use_a_link_older_than_a_day() {
        var link = server.firstLink();
        server.clock.advance(Duration.ofHours(24));
        assertThat(accept(link, "alice").statusCode()).isEqualTo(410);
    }

    @Test
    void cannot_use_the_link_of_an_earlier_start() {
        var earlier = server.firstLink();
        var later = server.firstLink();
        assertThat(browser.get(earlier).statusCode()).isEqualTo(410);
        assertThat(browser.get(later).statusCode()).isEqualTo(200);
    }

    @Test
    void keeps_link_and_words_when_an_entry_is_refused() {
        var link = server.firstLink();
        var answer = browser.post(link, "id", "alice", "name", "Alice Adams", "password", "short", "repeated", "short");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "A password needs at least 12 characters",
                        "value=\"alice\"",
                        "value=\"Alice Adams\"",
                        "id=\"error-summary\"")
                .doesNotContain("value=\"short\"");
        assertThat(accept(link, "not an id").body()).contains("An account id is 1 to 100");
        assertThat(accept(link, "alice").statusCode()).isEqualTo(303);
    }

    @Test
    void keeps_the_link_when_the_ledger_cannot_take_the_role() {
        var link = server.firstLink();
        server.ledgerAway = true;
        assertThat(accept(link, "alice").statusCode()).isEqualTo(500);
        assertThat(server.bean(Accounts.class).find("alice")).isEmpty();
        server.ledgerAway = false;
        assertThat(accept(link, "alice").statusCode()).isEqualTo(303);
    }

    @Test
    void cannot_take_the_id_of_the_command_line() {
        assertThat(accept(server.firstLink(), "local-operator").body()).contains("is taken");
    }

    @Test
    void is_told_about_the_link_on_the_sign_in_page() {
        assertThat(browser.get("/signin").body()).contains("Open the one-time link that the server printed");
    }
}
