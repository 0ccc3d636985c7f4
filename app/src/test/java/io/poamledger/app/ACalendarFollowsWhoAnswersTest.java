package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.FirstGrant;
import io.poamledger.access.tokens.CalendarFeeds;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What an account answers for is in its calendar, for whoever has the address and until it is withdrawn. */
class ACalendarFollowsWhoAnswersTest {

    private static final AccountId ANA = new AccountId("ana");

    @TempDir
    Path folder;

    @Test
    void with_the_same_ids_when_dates_move() throws Exception {
        try (var context = Server.startUnannounced(ServerSettings.over(new DataFolder(folder)), Clock.systemUTC())) {
            var port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                    .getPort();
            var address = "http://127.0.0.1:" + port;
            var program = LocalProgram.at(
                    address, Files.readString(folder.resolve("local.key")).strip());
            context.getBean(FirstGrant.class).grantAdministrator(new Actor(new AccountId("ada"), "Ada"));
            program.registersTheSystem("acme", "ACME");
            program.postJson("/api/tokens", "{\"name\":\"ana\",\"days\":7}").accepted();
            program.command("GrantRole", "{\"account\":\"ana\",\"role\":\"OWNER\",\"system\":\"acme\"}")
                    .accepted();
            var item = program.opensAWeakness("acme", "One factor; keys are missing");
            tell(program, "AssignResponsibility", item, "\"primary\":\"Ana Ruiz\",\"primaryAccount\":\"ana\"");
            tell(program, "ScheduleCompletion", item, "\"dueOn\":\"2031-03-01\"");
            var planned = tell(program, "AddMilestone", item, "\"title\":\"Buy keys\",\"dueOn\":\"2031-02-01\"");
            program.opensAWeakness("acme", "Of somebody else");

            var feeds = context.getBean(CalendarFeeds.class);
            var secret = address + "/calendar/" + feeds.open(ANA) + ".ics";
            var first = fetched(secret, planned);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
            assertThat(first.body())
                    .contains("SUMMARY:ACME-0001: One factor\\; keys are missing", "DTSTART;VALUE=DATE:20310301")
                    .contains("SUMMARY:ACME-0001: Buy keys", "DTSTART;VALUE=DATE:20310201")
                    .doesNotContain("Of somebody else");
            assertThat(fetched(secret, planned).body()).isEqualTo(first.body());

            var moved = tell(
                    program,
                    "RescheduleCompletion",
                    item,
                    "\"newDueOn\":\"2031-04-01\",\"code\":\"VENDOR_DELAY\",\"reason\":\"The keys come in March\"");
            var second = fetched(secret, moved).body();
            assertThat(second).contains("DTSTART;VALUE=DATE:20310401").doesNotContain("DTSTART;VALUE=DATE:20310301");
            assertThat(of(second, "UID:"))
                    .containsExactlyElementsOf(of(first.body(), "UID:").toList());
            assertThat(of(second, "SEQUENCE:"))
                    .doesNotContainAnyElementsOf(of(first.body(), "SEQUENCE:").toList());

            feeds.withdraw(ANA);
            var none = fetched(secret, moved);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.headers().firstValue("Content-Type"))
                    .as("no page for a program")
                    .contains("application/problem+json");
            assertThat(none.body()).contains("There is no calendar here");
        }
    }

    private static long tell(LocalProgram program, String command, String item, String fields) {
        return program.command(command, "{\"itemId\":\"" + item + "\"," + fields + "}")
                .accepted()
                .position();
    }

    /** Without signing in, and without a token. */
    private static HttpResponse<String> fetched(String address, long after) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + "?after=" + after))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static Stream<String> of(String calendar, String property) {
        return calendar.lines().filter(line -> line.startsWith(property));
    }
}
