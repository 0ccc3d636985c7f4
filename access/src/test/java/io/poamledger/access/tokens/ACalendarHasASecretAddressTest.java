package io.poamledger.access.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ACalendarHasASecretAddressTest extends OneServer {

    static final Pattern ADDRESS =
            Pattern.compile("value=\"http://127.0.0.1:\\d+/calendar/([A-Za-z0-9_-]{43})[.]ics\"");

    Browser ana;
    CalendarFeeds feeds;

    @BeforeEach
    void anaSignsIn() {
        ana = server.signedIn("ana", Role.OWNER);
        feeds = server.bean(CalendarFeeds.class);
        ana.get("/account/calendar");
    }

    String given() {
        var address = ADDRESS.matcher(ana.post("/account/calendar").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    @Test
    void it_is_shown_once_and_leads_to_whoever_made_it() {
        var secret = given();

        assertThat(feeds.fetchedBy(secret))
                .hasValueSatisfying(caller -> assertThat(caller.account()).isEqualTo(new AccountId("ana")));
        assertThat(ana.get("/account/calendar").body())
                .contains("Your address was made on", "It was last asked on")
                .doesNotContain(secret);
        assertThat(feeds.fetchedBy("x".repeat(43))).isEmpty();
    }

    @Test
    void another_one_ends_it_and_so_does_withdrawing_it() {
        var first = given();
        var second = given();
        assertThat(feeds.fetchedBy(first)).isEmpty();
        assertThat(feeds.fetchedBy(second)).isPresent();

        ana.post("/account/calendar/withdraw");
        assertThat(feeds.fetchedBy(second)).isEmpty();
        assertThat(ana.get("/account/calendar").body()).contains("You have no address.");
    }

    @Test
    void it_leads_nowhere_once_the_account_was_disabled() {
        var secret = given();
        server.bean(Accounts.class).disable(new AccountId("ana"));
        server.bean(Accounts.class).enable(new AccountId("ana"));
        assertThat(feeds.fetchedBy(secret)).isEmpty();
    }

    @Test
    void the_secret_is_nowhere_in_the_data_folder() throws Exception {
        var secret = given();
        try (var files = Files.walk(server.folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .doesNotContain(secret));
        }
    }
}
