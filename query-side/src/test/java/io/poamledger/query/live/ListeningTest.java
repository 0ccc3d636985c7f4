package io.poamledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ListeningTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<InputStream> open = new ArrayList<>();

    private QuerySideForTests server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-05-20T16:00:00Z");
        server.signedInAs(Role.EXECUTIVE);
        server.record(Told.registered(Told.ACME, "ACME", "UTC"));
    }

    @AfterEach
    void stop() throws IOException {
        for (var stream : open) {
            stream.close();
        }
        server.close();
    }

    @Test
    void tells_how_far_everything_is_and_then_whenever_it_is_further() throws Exception {
        var lines = lines(listens());
        assertThat(nextPosition(lines)).isEqualTo(1);
        server.record(Told.opened(Told.item(1), "No banner"));
        assertThat(nextPosition(lines)).isEqualTo(2);
        server.record(Told.opened(Told.item(2), "Another"), Told.opened(Told.item(3), "A third"));
        var last = nextPosition(lines);
        assertThat(last == 3 ? nextPosition(lines) : last).isEqualTo(4);
    }

    @Test
    void is_handed_on_as_it_comes_and_kept_nowhere() throws Exception {
        var headers = listens().headers();
        assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
    }

    @Test
    void is_for_so_many_pages_of_one_account_of_which_the_oldest_makes_room_for_another() throws Exception {
        var oldest = lines(listens());
        assertThat(nextPosition(oldest)).isEqualTo(1);
        for (var page = 1; page <= Listeners.OF_ONE; page++) {
            assertThat(listens().statusCode()).isEqualTo(200);
        }
        assertThat(oldest.lines().toList()).as("to its end").noneMatch(line -> line.startsWith("data:"));
    }

    @Test
    void ends_when_the_server_does_which_waits_for_nobody() throws Exception {
        var lines = lines(listens());
        assertThat(nextPosition(lines)).isEqualTo(1);
        server.close();
        assertThat(lines.lines().toList()).noneMatch(line -> line.startsWith("data:"));
    }

    private HttpResponse<InputStream> listens() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/live"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        open.add(answer.body());
        return answer;
    }

    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static long nextPosition(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return Long.parseLong(line.substring("data:".length()));
    }
}
