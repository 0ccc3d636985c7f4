package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.HandSetClock;
import io.poamledger.accesstest.LittleProvider;
import io.poamledger.accesstest.Nodes;
import io.poamledger.accesstest.Organisation;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheNamedAdministratorTest {

    final HandSetClock clock = new HandSetClock();
    final Organisation organisation = new Organisation();
    LittleProvider provider;
    TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        provider = new LittleProvider(clock, 0);
        server =
                new TestServer(folder, clock, organisation, provider.settings(Nodes.KEY, "--poam.administrator=alice"));
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    Browser signedIn(String account) {
        provider.person = Map.of("sub", "s-" + account, "preferred_username", account);
        var browser = server.browser();
        var there = browser.get(ProviderSignIn.BEGIN).headers().firstValue("Location");
        var back = browser.send(URI.create(there.orElseThrow())).headers().firstValue("Location");
        browser.get(Browser.path(back.orElseThrow()));
        return browser;
    }

    @Test
    void gets_the_role_at_the_first_sign_in() {
        assertThat(signedIn("alice").get("/administration").statusCode()).isEqualTo(200);
        assertThat(server.firstGrants).containsExactly("alice");
    }

    @Test
    void gets_it_once() {
        signedIn("alice");
        signedIn("alice");
        assertThat(server.firstGrants).containsExactly("alice");
    }

    @Test
    void is_nobody_else() {
        assertThat(Browser.location(signedIn("bob").get("/items"))).isEqualTo("/no-role");
        signedIn("Alice");
        assertThat(server.firstGrants).isEmpty();
    }

    @Test
    void gets_nothing_once_there_is_an_administrator() {
        organisation.grant("carol", Role.ADMINISTRATOR);
        assertThat(Browser.location(signedIn("alice").get("/items"))).isEqualTo("/no-role");
        assertThat(server.firstGrants).isEmpty();
    }

    @Test
    void gets_it_although_somebody_administers_one_system() {
        organisation.grant("carol", Role.ADMINISTRATOR, "acme");
        signedIn("alice");
        assertThat(server.firstGrants).containsExactly("alice");
    }

    @Test
    void is_let_in_without_it_by_a_node_that_sends_no_commands_and_gets_it_at_another() {
        server.sendsCommands = false;
        assertThat(Browser.location(signedIn("alice").get("/items"))).isEqualTo("/no-role");
        server.sendsCommands = true;
        assertThat(signedIn("alice").get("/items").statusCode()).isEqualTo(200);
    }
}
