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
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingBodiesTest extends OneServer {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String COMMAND = "POST /api/commands/Anything";

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private URI address;
    private String bearer;

    @BeforeEach
    void somebody_has_a_token() {
        address = server.at("/");
        bearer = bearer(server);
    }

    static String bearer(TestServer server) {
        var alice = server.account("alice", Role.OWNER);
        var token = server.bean(ApiTokens.class)
                .issue(alice, "test", EnumSet.allOf(Scope.class), Duration.ofDays(7), alice);
        return "Authorization: Bearer " + token.token();
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
    void a_form_that_never_ends_is_given_up_after_five_seconds() {
        try (var endless = new RawRequest(address, "POST /signin", FORM, "Content-Length: 60000");
                var chunks = new RawRequest(address, COMMAND, "Transfer-Encoding: chunked")) {
            endless.sends("id=a");
            chunks.sends("5\r\n{");
            assertThat(endless.answer()).startsWith("HTTP/1.1 408").contains("within 5 seconds");
            assertThat(chunks.answer()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void a_sender_whose_token_is_revoked_meanwhile_is_sent_away() {
        var bob = server.account("bob", Role.OWNER);
        var tokens = server.bean(ApiTokens.class);
        var places = server.bean(Places.class);
        await().atMost(LONGEST).until(() -> places.taken() == 0);
        var token = tokens.issue(bob, "test", EnumSet.allOf(Scope.class), Duration.ofDays(7), bob);
        try (var request = RawRequest.announced(address, COMMAND, "{}", "Authorization: Bearer " + token.token())) {
            await().atMost(LONGEST).until(() -> places.taken() == 1);
            tokens.revoke(token.kept().id());
            assertThat(request.sends("{}").answer()).startsWith("HTTP/1.1 401");
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_fields_of_a_form_are_short_although_its_file_need_not_be(boolean waits) {
        var files = "POST /api/commands/File";
        var text = "x".repeat(1_100_000);
        assertThat(sent(server, waits, files, form("a\"; filename=\"a.txt", text)))
                .startsWith("HTTP/1.1 200");
        assertThat(sent(server, waits, files, form("a", text)))
                .startsWith("HTTP/1.1 413")
                .contains("The fields of the form have more than 1048576 bytes together");
        assertThat(filesOf(server)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_for_which_there_is_no_room_is_told_so(boolean waits, @TempDir Path folder) throws IOException {
        try (var full = new TestServer(folder)) {
            bearer = bearer(full);
            Files.delete(temporary(full));
            Files.createFile(temporary(full));
            assertThat(sent(full, waits, COMMAND, "x".repeat(70_000)))
                    .startsWith("HTTP/1.1 507")
                    .contains("An operator has to make some");
            assertThat(sent(full, waits, COMMAND, form("a", "x".repeat(20_000))))
                    .startsWith("HTTP/1.1 507");
            Files.delete(temporary(full));
            Files.createDirectory(temporary(full));
            assertThat(sent(full, waits, COMMAND, form("a", "x".repeat(20_000))))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_form_that_came_whole_and_is_lost_before_it_is_read_is_told_so() throws IOException {
        var form = "a=" + "x".repeat(100_000);
        try (var request = RawRequest.announced(address, COMMAND, form, bearer, FORM)) {
            request.sends(form.substring(0, 90_000));
            await().atMost(LONGEST).until(() -> !filesOf(server).isEmpty());
            for (var file : filesOf(server)) {
                Files.delete(file);
            }
            assertThat(request.sends(form.substring(90_000)).answer())
                    .startsWith("HTTP/1.1 500")
                    .contains("nothing was done with it");
        }
    }

    private static String form(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--b--\r\n".formatted(name, value);
    }

    /** The answer to a body that waits to be asked for, or comes with its head. */
    private String sent(TestServer to, boolean waits, String requestLine, String body) {
        var type = "Content-Type: multipart/form-data; boundary=b";
        try (var request = waits
                ? RawRequest.announced(to.at("/"), requestLine, body, bearer, type)
                : new RawRequest(
                        to.at("/"),
                        requestLine,
                        bearer,
                        type,
                        "Connection: close",
                        "Content-Length: " + body.length())) {
            return request.sends(body).answer();
        }
    }

    private static List<Path> filesOf(TestServer server) {
        try (var files = Files.list(temporary(server))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(TestServer server) {
        return ((File) server.bean(ServletContext.class).getAttribute(ServletContext.TEMPDIR)).toPath();
    }
}
