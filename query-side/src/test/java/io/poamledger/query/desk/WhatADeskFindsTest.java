package io.poamledger.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One search for everything, and where it leads to. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatADeskFindsTest {

    private static final EvidenceId SCAN = new EvidenceId(new UUID(7, 7));

    private static QuerySideForTests server;
    private static Asking ask;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.ASSESSOR);
        ask = new Asking(server);
        server.record(
                Told.registered(Told.ACME, "ACME", "UTC"),
                Told.registered(Told.BETA, "BETA", "UTC"),
                new WeaknessOpened(
                        Told.item(7),
                        ItemKind.ASSESSMENT,
                        new Weakness(
                                Optional.of(new RequirementId("3.13.11")),
                                List.of("sc-13"),
                                "Gateway encrypts without validation",
                                "",
                                "",
                                Optional.empty()),
                        Map.of("Item", "V-2041")),
                Told.assigned(Told.item(7), "Omar Haddad"),
                Told.opened(Told.item(8), "Doors stay open"),
                new EvidencePreserved(
                        SCAN,
                        Told.ACME,
                        "gateway-scan.txt",
                        "text/plain",
                        new Sha256("5b1e".repeat(16)),
                        4,
                        "",
                        Optional.empty()));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Document found(String text) {
        return Jsoup.parse(ask.text("/search?q={text}", text));
    }

    private static Document desk(String asked) {
        return Jsoup.parse(ask.text("/desk" + asked));
    }

    @ParameterizedTest
    @CsvSource({
        "ACME-0007, /items/ACME-0007",
        "V-2041, /items/ACME-0007",
        "omar, /items/ACME-0007",
        "sc-13, /items/ACME-0007/replay",
        "3.13.11, /items/ACME-0007",
        "3.13.11, /register?state=all&requirement=3.13.11",
        "SC.L2-3.13.11, /systems/acme/assessment#requirement-3.13.11",
        "unheard, /nothing",
        "cui encryption, /systems/beta/assessment#requirement-3.13.11",
        "gateway-scan, /evidence/00000000-0000-0007-0000-000000000007",
        "5b1e5b1e, /evidence/00000000-0000-0007-0000-000000000007",
        "3, /as-of?asOf=3",
        "№ 3, '/difference?from=2&to=3'",
        "9999, /nothing"
    })
    void leads_to_it(String text, String where) {
        var links = found(text).select("#found section a[href]").eachAttr("href");
        if (where.equals("/nothing")) {
            assertThat(links).isEmpty();
        } else {
            assertThat(links).anyMatch(link -> link.startsWith(where));
        }
    }

    @Test
    void asks_its_questions_of_one_system_where_one_is_chosen() {
        assertThat(desk("?system=acme").select(".questions a[href]").eachAttr("href"))
                .contains(
                        "/reports/management-attention?system=acme",
                        "/timeline/slips?system=acme",
                        "/replay?system=acme",
                        "/difference?system=acme",
                        "/systems/acme/posted",
                        "/systems/acme/sprs.csv");
    }

    @Test
    void says_through_which_position_the_chain_was_verified_and_promises_no_more() {
        var page = desk("").select("main").text();
        assertThat(page).contains("Head ", "the chain is not verified yet", "Signs, not verdicts");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("proof").doesNotContain("checkpoint");
    }

    @Test
    void shows_nothing_to_who_may_read_nothing() {
        server.signedInAs();
        try {
            assertThat(found("gateway").select("#found").text()).contains("Nothing has these words");
            assertThat(found("3").select("#found").text()).doesNotContain("№");
        } finally {
            server.signedInAs(Role.ASSESSOR);
        }
    }
}
