package io.poamledger.access.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnesOwnViewsTest extends OneServer {

    static final AccountId ANA = new AccountId("ana");

    Browser ana;

    @BeforeEach
    void anaSignsIn() {
        ana = server.signedIn("ana", Role.OWNER);
        kept(ANA).forEach(view -> ana.post("/account/views/forget", "name", view.name()));
    }

    List<SavedView> kept(AccountId account) {
        return server.bean(SavedViews.class).of(account);
    }

    int keep(String name, String address) {
        return ana.post("/account/views", "name", name, "address", address).statusCode();
    }

    @Test
    void are_kept_under_a_name_each_and_are_nobody_elses() {
        var answer = ana.post("/account/views", "name", " Late ones ", "address", "/register?overdue=true&q=a%20b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/register?overdue=true&q=a%20b");
        assertThat(keep("late ones", "/register?state=all")).isEqualTo(303);
        assertThat(kept(ANA)).containsExactly(new SavedView("Late ones", "/register?state=all"));
        assertThat(kept(new AccountId("ben"))).isEmpty();
        assertThat(ana.get("/api/me/views").body())
                .isEqualTo("[{\"name\":\"Late ones\",\"address\":\"/register?state=all\"}]");

        assertThat(ana.post("/account/views/forget", "name", "LATE ones").statusCode())
                .isEqualTo(303);
        assertThat(kept(ANA)).isEmpty();
    }

    @Test
    void are_twenty_at_most_each_of_which_can_be_changed() {
        for (var view = 1; view <= SavedViews.MOST; view++) {
            assertThat(keep("View " + view, "/register")).isEqualTo(303);
        }
        assertThat(keep("One more", "/register")).isEqualTo(400);
        assertThat(keep("View 7", "/register?state=all")).isEqualTo(303);
        assertThat(kept(ANA)).hasSize(SavedViews.MOST).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/register",
                "//elsewhere.example",
                "/register?q=\"><script>",
                "/register?q=%zz",
                "/register?q=a\nLocation:x",
                "/registers",
                "/account",
                "javascript:alert(1)",
                ""
            })
    void lead_nowhere_but_to_the_register(String address) {
        assertThat(keep("Elsewhere", address)).isEqualTo(400);
        assertThat(kept(ANA)).isEmpty();
    }

    @Test
    void need_a_name() {
        assertThat(keep("  ", "/register")).isEqualTo(400);
        assertThat(keep("x".repeat(61), "/register")).isEqualTo(400);
    }
}
