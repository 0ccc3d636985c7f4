package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedAnswersTest {

    static final List<String> BY_A_PROXY_THAT_ENCRYPTS = List.of("X-Forwarded-Proto", "https");

    @Test
    void mark_the_cookie_as_secure_and_ask_for_encryption_from_now_on(@TempDir Path folder) {
        try (var server = new TestServer(folder, "--server.forward-headers-strategy=native")) {
            server.account("alice", Role.OWNER);
            var answer = server.browser()
                    .postWith(BY_A_PROXY_THAT_ENCRYPTS, "/signin", "id", "alice", "password", TestServer.PASSWORD);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-poam=1.")
                    .contains("; Secure", "; Path=/")
                    .doesNotContain("Domain");
            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                    .startsWith("max-age=");
        }
    }

    @Test
    void read_no_cookie_that_a_neighbour_or_somebody_on_the_way_could_have_planted(@TempDir Path folder) {
        try (var server = new TestServer(folder, "--server.forward-headers-strategy=native")) {
            var alice = server.signedIn("alice", Role.OWNER);
            assertThat(alice.get("/items").statusCode()).isEqualTo(200);
            assertThat(alice.get("/items", "X-Forwarded-Proto", "https").statusCode())
                    .isEqualTo(303);
            alice.cookie = "__Host-" + alice.cookie;
            assertThat(alice.get("/items").statusCode()).isEqualTo(200);
        }
    }
}
