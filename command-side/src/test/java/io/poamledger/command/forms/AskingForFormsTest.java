package io.poamledger.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingForFormsTest {

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client manager;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String opened() {
        return manager.command("OpenWeakness", """
                        {"systemId": "acme", "kind": "OPERATIONAL", "title": "TLS <1.0> is on", "references": ["sc-8", "ac-2"],
                         "requirement": "3.13.8"}""").text("ids.itemId");
    }

    private static Answer tell(String item, String command, String fields) {
        var answer = manager.command(command, "{\"itemId\": \"%s\", %s}".formatted(item, fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_correction_shows_what_is_so_in_the_version_that_the_page_shows() {
        var item = opened();
        tell(item, "ReviseWeakness", "\"title\": \"Another\", \"reason\": \"r\"");
        assertThat(manager.get("/forms/ReviseWeakness?item=" + item + "&at=0").body())
                .contains("value=\"TLS &lt;1.0&gt; is on\"", ">sc-8\nac-2</textarea>", "value=\"3.13.8\"")
                .contains("data-version=\"0\"");
        assertThat(manager.get("/forms/ReviseWeakness?item=" + item).body())
                .contains("value=\"Another\"")
                .doesNotContain("data-version");
    }

    @Test
    void an_item_that_another_waits_for_or_that_takes_over_is_picked_from_the_open_ones() {
        var item = opened();
        var other = opened();
        var closed = opened();
        tell(closed, "VoidItem", "\"kind\": \"FALSE_POSITIVE\", \"successor\": \"NONE\", \"reason\": \"a misreading\"");
        var waits = manager.get("/forms/DeclareDependency?item=" + item).body();
        assertThat(waits).contains(option(other)).doesNotContain(option(item), option(closed));
        assertThat(manager.get("/forms/VoidItem?item=" + item).body())
                .contains(option(other), "data-adds-to=\"")
                .doesNotContain(option(closed));
    }

    private static String option(String item) {
        return "<option value=\"" + PoamItemId.parse(item).label("ACME") + "\"";
    }

    @Test
    void a_list_that_a_page_names_is_shown_and_of_values_with_parts_each_row_goes_where_the_page_has_its_place() {
        var item = opened();
        assertThat(manager.get("/forms/RecordReview?system=acme&itemsReviewed=ACME-0001,ACME-0002&itemDecisions="
                                + item)
                        .body())
                .contains(">ACME-0001\nACME-0002</textarea>", "data-placed", "data-of=\"RecordReview\"")
                .contains("id=\"row-" + item.replace('/', '_') + "\" hx-swap-oob=\"innerHTML\"", "value=\"ESCALATE\"")
                .doesNotContain("data-another-row");
        assertThat(manager.get("/forms/RecordReview?system=acme").body())
                .contains("data-another-row")
                .doesNotContain("data-placed", "hx-swap-oob");
    }

    @Test
    void what_is_typed_into_a_plan_gets_advice_beside_it_that_refuses_nothing() {
        var item = opened();
        assertThat(manager.get("/forms/PlanRemediation?item=" + item).body())
                .contains("data-advice=\"ACTIONS\"", "data-advice=\"TEST\"", "role=\"status\"");
        assertThat(manager.get("/api/advice?on=ACTIONS&text=will%20address%20this%20requirement")
                        .body())
                .contains("\"trigger\":\"address\"", "Say what will be changed");
        assertThat(manager.get("/api/advice?on=MILESTONE&text=do%20it").body()).contains("do it");
        assertThat(manager.get("/api/advice?on=PARTY&text=Dana%20Whitfield").body())
                .isEqualTo("[]");
        tell(item, "PlanRemediation", "\"actions\": \"will address this requirement\"");
    }

    @Test
    void H_5_the_form_for_a_weakness_says_that_its_text_is_no_place_for_cui() {
        assertThat(manager.get("/forms/OpenWeakness?system=acme").body()).contains("No place for CUI");
        assertThat(manager.get("/forms/ReviseWeakness?item=" + opened()).body()).contains("No place for CUI");
    }

    @Test
    void a_move_shows_the_date_that_counts_now_and_asks_for_reasons_in_words() {
        var item = opened();
        tell(item, "ScheduleCompletion", "\"dueOn\": \"2031-05-06\"");
        tell(item, "AddMilestone", "\"title\": \"Patch\", \"dueOn\": \"2031-04-05\"");
        assertThat(manager.get("/forms/RescheduleMilestone?item=" + item + "&milestone=1&at=2")
                        .body())
                .contains("value=\"2031-04-05\"", "name=\"milestoneId\" value=\"1\"", ">Vendor delay</option>")
                .contains("data-rules=\"MILESTONE_AFTER_COMPLETION\"");
        assertThat(manager.get("/forms/RescheduleCompletion?item=" + item).body())
                .contains("value=\"2031-05-06\"");
    }

    @Test
    void all_that_may_be_done_now_is_offered_under_headings_and_the_rest_with_the_reason_why_not() {
        var item = opened();
        var offered = manager.get("/forms?item=" + item + "&at=0").body();
        assertThat(offered)
                .containsSubsequence(
                        ">Progress and end</h3>", ">Schedule</h3>", ">Plan</h3>", ">Weakness and risk</h3>")
                .contains("data-command=\"ScheduleCompletion\"", "Not possible now, and why")
                .contains("<form data-upload", "data-item=\"" + item + "\"", ">Upload and attach</button>")
                .contains("There is no artifact yet that could be chosen.")
                .contains("it lacks a risk rating, a remediation plan", "has no scheduled completion date")
                .doesNotContain("data-command=\"ApprovePlan\"", "data-command=\"RescheduleCompletion\"")
                .doesNotContain("style=", "onclick=", "<script");
    }

    @Test
    void each_milestone_that_the_page_shows_gets_its_own() {
        var item = opened();
        tell(item, "AddMilestone", "\"title\": \"One\", \"dueOn\": \"2031-04-05\"");
        tell(item, "AddMilestone", "\"title\": \"Two\", \"dueOn\": \"2031-04-06\"");
        var offered = manager.get("/forms?item=" + item + "&milestone=2&at=2").body();
        assertThat(offered)
                .contains("id=\"commands-of-milestone-2\" hx-swap-oob=\"innerHTML\"", "value=\"2031-04-06\"")
                .doesNotContain("commands-of-milestone-1", "value=\"2031-04-05\"");
    }

    @Test
    void what_a_role_does_not_allow_is_not_offered_and_refused_in_words() {
        var item = opened();
        var owner = node.client("olga", Role.OWNER);
        assertThat(owner.get("/forms?item=" + item).body())
                .contains("data-command=\"RecordProgress\"")
                .doesNotContain("VoidItem");
        assertThat(node.client("axel", Role.ASSESSOR)
                        .get("/forms?item=" + item)
                        .body()
                        .strip())
                .isEmpty();
        var refused = owner.get("/forms/VoidItem?item=" + item);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("X-POAM-Form")).isNotEmpty();
        assertThat(refused.body()).contains("role compliance manager").doesNotContain("<form", "<html");
        node.register(new SystemId("other"));
        var elsewhere = node.clientOn(new SystemId("other"), "otto", Role.COMPLIANCE_MANAGER);
        assertThat(elsewhere.get("/forms/ReviseWeakness?item=" + item).status()).isEqualTo(403);
        assertThat(elsewhere.get("/forms?item=" + item).body()).doesNotContain("TLS");
        for (var claimed : new String[] {"&cmmc=other", "&system=other", "&cmmc=other&system=other"}) {
            assertThat(elsewhere
                            .get("/forms/ReviseWeakness?item=" + item + claimed)
                            .status())
                    .as(claimed)
                    .isEqualTo(403);
            assertThat(elsewhere.get("/forms?item=" + item + claimed).body())
                    .as(claimed)
                    .doesNotContain("TLS");
        }
    }

    @Test
    void nothing_is_suggested_that_whoever_asks_may_not_see() {
        var mine = new SystemId("mine");
        node.register(mine);
        node.register(new SystemId("hidden"));
        node.clientOn(new SystemId("hidden"), "hugo", Role.OWNER);
        node.clientOn(mine, "olaf", Role.OWNER);
        var one = node.clientOn(mine, "petra", Role.COMPLIANCE_MANAGER);
        assertThat(one.get("/forms/OpenWeakness?system=mine").body())
                .contains("<option value=\"olaf\"", "<option value=\"mia\"")
                .doesNotContain("hugo");
        var administrator = node.clientOn(mine, "anton", Role.ADMINISTRATOR);
        assertThat(administrator.get("/forms/GrantRole").body()).doesNotContain("hidden", "hugo");
        assertThat(node.client("ada", Role.ADMINISTRATOR)
                        .get("/forms/GrantRole")
                        .body())
                .contains("<option value=\"hidden\"", "<option value=\"hugo\"");
    }

    @Test
    void what_the_state_refuses_is_told_in_words() {
        var item = opened();
        tell(item, "VoidItem", "\"kind\": \"MISTAKE\", \"successor\": \"NONE\", \"reason\": \"twice\"");
        var refused = manager.get("/forms/ReviseWeakness?item=" + item);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("is void; nothing about it changes unless it is reopened");
        assertThat(manager.get("/forms?item=" + item).body())
                .containsOnlyOnce("is void; nothing about it changes unless it is reopened")
                .containsOnlyOnce("<form")
                .contains("data-command=\"ReopenItem\"");
    }

    @Test
    void nobody_is_told_that_there_is_nothing_to_answer() {
        var item = opened();
        assertThat(manager.get("/forms?item=" + item).body())
                .contains("Not possible now")
                .doesNotContain(
                        "waits to be confirmed", "asks for a later date", "has submitted it", "only one that ended");
        assertThat(manager.get("/forms/ConfirmCorrection?item=" + item).body())
                .as("who asks for it all the same")
                .contains("waits to be confirmed");
        tell(item, "VoidItem", "\"kind\": \"MISTAKE\", \"successor\": \"NONE\", \"reason\": \"twice\"");
        assertThat(manager.get("/forms?item=" + item).body()).doesNotContain("waits to be confirmed");
        assertThat(manager.get("/forms/ConfirmCorrection?item=" + item).body()).contains("is void");
    }

    @Test
    void dates_are_accepted_by_those_alone_who_have_to_keep_them() {
        var item = opened();
        var olga = node.client("olga", Role.OWNER);
        tell(item, "ScheduleCompletion", "\"dueOn\": \"2031-05-06\"");
        tell(item, "AssignResponsibility", "\"primary\": \"Olga\", \"primaryAccount\": \"olga\"");
        assertThat(manager.get("/forms?item=" + item).body())
                .contains("data-command=\"RequestExtension\"")
                .doesNotContain("AcceptDates", "ContestDates", "accepted or contested by");
        assertThat(manager.get("/forms/AcceptDates?item=" + item).body()).contains("is the responsible party of");
        assertThat(olga.get("/forms?item=" + item).body())
                .contains("data-command=\"AcceptDates\"", "data-command=\"ContestDates\"");
    }

    @Test
    void only_what_was_cancelled_can_be_replaced_and_only_what_is_open_replaces() {
        var item = opened();
        tell(item, "AddMilestone", "\"title\": \"One\", \"dueOn\": \"2031-04-05\"");
        tell(item, "AddMilestone", "\"title\": \"Two\", \"dueOn\": \"2031-04-06\"");
        tell(item, "CancelMilestone", "\"milestoneId\": 1, \"reason\": \"r\", \"successor\": \"TO_COME\"");
        assertThat(manager.get("/forms/AddMilestone?item=" + item).body())
                .contains("1. One, cancelled")
                .doesNotContain("2. Two");
        assertThat(manager.get("/forms/CancelMilestone?milestone=2&item=" + item)
                        .body())
                .contains("2. Two, open")
                .doesNotContain("1. One");
    }

    @Test
    void a_role_that_would_do_on_one_system_is_not_asked_for_on_all() {
        var refused = node.client("olga", Role.OWNER).get("/forms/GrantRole").body();
        assertThat(refused).contains("role administrator on a system").doesNotContain("on all systems");
    }

    @Test
    void a_form_about_nothing_is_none() {
        assertThat(manager.get("/forms/ReviseWeakness?item=acme/999").status()).isEqualTo(404);
        assertThat(manager.get("/forms/ReviseWeakness").status()).isEqualTo(400);
        assertThat(manager.get("/forms/ReviseWeakness?item=x").status()).isEqualTo(400);
        assertThat(manager.get("/forms/OpenImportedItem?system=acme").status()).isEqualTo(404);
        assertThat(manager.get("/forms/ReviseWeakness?item=" + opened() + "&at=x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_a_page_names_is_not_asked_for_again() {
        var administrator = node.client("ada", Role.ADMINISTRATOR);
        assertThat(administrator
                        .get("/forms/RevokeRole?account=mia&role=COMPLIANCE_MANAGER&system=")
                        .body())
                .contains("<input type=\"hidden\" name=\"account\" value=\"mia\">")
                .contains("<input type=\"hidden\" name=\"role\" value=\"COMPLIANCE_MANAGER\">")
                .contains("<input type=\"hidden\" name=\"system\" value=\"\">")
                .contains(">Why</label>")
                .doesNotContain("<select");
        assertThat(administrator.get("/forms/RenameOrganisation").body()).contains("value=\"Acme Defense\"");
        assertThat(administrator.get("/forms/RegisterSystem").body())
                .contains("value=\"America/New_York\"", "value=\"30\"", "pattern=\"[A-Z][A-Z0-9]{1,9}\"");
    }
}
