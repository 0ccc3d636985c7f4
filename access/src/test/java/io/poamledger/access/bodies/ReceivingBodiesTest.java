package io.poamledger.access.bodies;

import static io.poamledger.accesstest.TestServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.poamledger.access.Scope;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.accesstest.OneServer;
import io.poamledger.accesstest.RawRequest;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingBodiesTest extends OneServer {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String COMMAND = "POST /api/commands/Anything";

    private URI address;
    private String bearer;

    @BeforeEach
    void somebody_has_a_token() {
        address = server.at("/");
        var alice = server.account("alice", Role.OWNER);
        var token = server.bean(ApiTokens.class)
                .issue(alice, "test", EnumSet.allOf(Scope.class), Duration.ofDays(7), alice);
        bearer = "Authorization: Bearer " + token.token();
    }

    @Test
    void a_form_that_comes_after_its_head_signs_in_as_one_that_came_with_it() {
        var browser = server.browser();
        browser.get("/signin");
        var form = "id=alice&next=%2Fitems&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(browser.csrf, StandardCharsets.UTF_8);
        try (var request = RawRequest.announced(address, "POST /signin", form, FORM, "Cookie: " + browser.cookie)) {
            assertThat(request.sends(form).answer()).startsWith("HTTP/1.1 303").contains("Location: /items");
        }
    }

    @Test
    void a_command_that_comes_after_its_head_passes_the_same_doors() {
        try (var known = RawRequest.announced(address, COMMAND, "{}", bearer);
                var stranger = RawRequest.announced(address, COMMAND, "{}");
                var other = RawRequest.announced(address, "POST /administration/roles", "{}", bearer)) {
            assertThat(known.sends("{}").answer()).startsWith("HTTP/1.1 200").contains("\"for\":\"alice\"");
            assertThat(stranger.sends("{}").answer()).startsWith("HTTP/1.1 401");
            assertThat(other.sends("{}").answer()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void chunks_are_taken_too() {
        try (var request =
                new RawRequest(address, COMMAND, bearer, "Transfer-Encoding: chunked", "Connection: close")) {
            assertThat(request.sends("1\r\n{\r\n").sends("1\r\n}\r\n0\r\n\r\n").answer())
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_stranger_says_64_kilobytes_and_no_more() {
        try (var announced = new RawRequest(address, "POST /signin", FORM, "Content-Length: 65537")) {
            assertThat(announced.answerHead()).startsWith("HTTP/1.1 413").contains("Connection: close");
        }
        try (var chunked = new RawRequest(address, "POST /signin", FORM, "Transfer-Encoding: chunked")) {
            chunked.sends("10001\r\n" + "x".repeat(0x10001) + "\r\n");
            assertThat(chunked.answerHead()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void eight_strangers_of_an_address_send_at_once_and_the_ninth_is_told_to_come_back() {
        var senders = eightSendersAt(server);
        try (var ninth = new RawRequest(address, "POST /signin", FORM, "Content-Length: 4")) {
            assertThat(ninth.answerHead()).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
            try (var known = RawRequest.announced(address, COMMAND, "{}", bearer)) {
                assertThat(known.sends("{}").answer()).startsWith("HTTP/1.1 200");
            }
            assertThat(senders.getFirst().sends("id=a").answer()).startsWith("HTTP/1.1 401");
            try (var next = RawRequest.announced(address, COMMAND, "{}")) {
                assertThat(next.sends("{}").answer()).startsWith("HTTP/1.1 401");
            }
        } finally {
            senders.forEach(RawRequest::close);
        }
    }

    @Test
    void a_forwarded_address_counts_behind_a_proxy_only(@TempDir Path folder) {
        assertThat(fromAnotherAddressBesideEight(server)).startsWith("HTTP/1.1 503");
        try (var proxied = new TestServer(folder, "--server.forward-headers-strategy=native")) {
            assertThat(fromAnotherAddressBesideEight(proxied)).startsWith("HTTP/1.1 401");
        }
    }

    private static String fromAnotherAddressBesideEight(TestServer server) {
        var senders = eightSendersAt(server);
        try (var other = new RawRequest(
                server.at("/"), "POST /signin", FORM, "Transfer-Encoding: chunked", "X-Forwarded-For: 198.51.100.2")) {
            return other.sends("4\r\nid=a\r\n0\r\n\r\n").answerHead();
        } finally {
            senders.forEach(RawRequest::close);
        }
    }

    /** All let in, and all waiting with their bodies. */
    private static List<RawRequest> eightSendersAt(TestServer server) {
        var places = server.bean(Places.class);
        await().until(() -> places.taken() == 0);
        var senders = Stream.generate(() -> RawRequest.announced(
                        server.at("/"), "POST /signin", "id=a", FORM, "X-Forwarded-For: 198.51.100.1"))
                .limit(8)
                .toList();
        await().until(() -> places.taken() == 8);
        return senders;
    }

    @Test
    void a_form_that_never_ends_is_given_up_after_five_seconds() {
        try (var endless = new RawRequest(address, "POST /signin", FORM, "Content-Length: 60000");
                var chunks = new RawRequest(address, COMMAND, "Transfer-Encoding: chunked")) {
            assertThat(endless.sends("id=a").answer())
                    .startsWith("HTTP/1.1 408")
                    .contains("within 5 seconds");
            assertThat(chunks.sends("5\r\n{").answer()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void a_body_that_breaks_off_is_told_so() {
        try (var half = new RawRequest(address, COMMAND, bearer, "Content-Length: 60")) {
            assertThat(half.sends("{").stops().answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("broke off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id=%zz", "%=a", "id=a%"})
    void a_form_that_is_none_is_told_so(String form) {
        try (var request = RawRequest.announced(address, "POST /signin", form, FORM)) {
            assertThat(request.sends(form).answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "hexadecimal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=b", "multipart/form-data; boundary="})
    void parts_that_cannot_be_told_apart_are_told_so(String type) {
        try (var request = RawRequest.announced(address, COMMAND, "--b\r\nnothing", bearer, "Content-Type: " + type)) {
            assertThat(request.sends("--b\r\nnothing").answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("cannot be told apart");
        }
    }

    @Test
    void a_body_where_none_belongs_is_taken_and_left_alone() {
        try (var page = RawRequest.announced(address, "GET /signin", "id=a", FORM)) {
            assertThat(page.sends("id=a").answer()).startsWith("HTTP/1.1 200");
        }
    }
}
