package io.poamledger.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARequestNamesAHostTest {

    static final String FORWARDED = "--server.forward-headers-strategy=native";
    static final String SET = "--poam.public-address=https://ledger.example.org";

    @TempDir
    Path folder;

    /** What is answered to somebody who writes what they like into the header. */
    static String asked(TestServer server, String host) throws IOException {
        var address = server.at("/signin");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET /signin HTTP/1.1\r\nHost: " + host
                                    + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    static String invitation(Browser root, String id, String host) {
        var answer = root.postWith(
                List.of("X-Forwarded-Host", host, "X-CSRF-TOKEN", Objects.requireNonNull(root.csrf)),
                "/administration/accounts",
                "id",
                id,
                "name",
                "Ina",
                "days",
                "2");
        return answer.body().replaceFirst("(?s).*?([a-z]+://[^/\"<]*)/welcome/.*", "$1");
    }

    @Test
    void and_is_refused_where_another_is_set() throws Exception {
        try (var server = new TestServer(folder, SET)) {
            assertThat(asked(server, "evil.example"))
                    .startsWith("HTTP/1.1 421")
                    .contains("It is at https://ledger.example.org.")
                    .doesNotContain("evil");
            assertThat(asked(server, "ledger.example.org")).startsWith("HTTP/1.1 200");
            assertThat(asked(server, "localhost:9000")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void which_an_invitation_does_not_show_where_another_is_set() {
        try (var server = new TestServer(folder, FORWARDED, SET)) {
            var root = server.signedIn("root", Role.ADMINISTRATOR);
            assertThat(invitation(root, "ina", "localhost")).isEqualTo("https://ledger.example.org");
        }
    }

    @Test
    void which_an_invitation_shows_only_if_it_is_this_machine_where_none_is_set() {
        try (var server = new TestServer(folder, FORWARDED)) {
            var root = server.signedIn("root", Role.ADMINISTRATOR);
            var port = server.at("").getPort();
            assertThat(invitation(root, "ina", "evil.example")).isEqualTo("http://localhost:" + port);
            assertThat(invitation(root, "ida", "127.0.0.1")).startsWith("http://127.0.0.1");
        }
    }
}
