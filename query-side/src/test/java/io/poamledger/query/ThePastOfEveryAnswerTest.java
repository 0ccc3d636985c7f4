package io.poamledger.query;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.query.SampleHistory.Happened;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks of a moment what a server said that knew nothing later: the same, of whatever the ledger tells. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class ThePastOfEveryAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final Instant THEN = Instant.parse("2026-06-30T16:00:00Z");
    private static final EvidenceId SCAN = new EvidenceId(new UUID(7, 7));

    private static PoamItemId one;
    private static PoamItemId another;
    private static QuerySideForTests then;
    private static QuerySideForTests now;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        var history = new ArrayList<>(SampleHistory.of(5, 30, NOW));
        var begin = THEN.minus(Duration.ofDays(20));
        var opened = history.stream()
                .filter(event -> event.at().isBefore(begin))
                .map(Happened::event)
                .flatMap(event -> event instanceof WeaknessOpened first ? Stream.of(first.itemId()) : Stream.empty())
                .filter(id -> id.system().equals(ACME))
                .toList();
        one = opened.get(0);
        another = opened.get(1);
        history.addAll(List.of(
                new Happened(begin, new RoleGranted(ALICE, Role.OWNER, Optional.of(ACME))),
                new Happened(begin.plusSeconds(1), scan()),
                new Happened(begin.plusSeconds(2), attached(one)),
                new Happened(begin.plusSeconds(3), reviewed("2026-06-09")),
                new Happened(THEN.plusSeconds(60), new RoleRevoked(ALICE, Role.OWNER, Optional.of(ACME), "moved")),
                new Happened(THEN.plusSeconds(61), new EvidenceFinalised(SCAN, ACME, new Sha256("2c".repeat(32)))),
                new Happened(THEN.plusSeconds(62), attached(another)),
                new Happened(THEN.plusSeconds(63), reviewed("2026-06-29")),
                new Happened(
                        THEN.plusSeconds(64),
                        new SecurityPlanIssued(
                                ACME,
                                "9.9",
                                LocalDate.parse("2026-07-01"),
                                Optional.empty(),
                                "all",
                                Optional.empty()))));
        history.sort(Comparator.comparing(Happened::at));
        now = QuerySideForTests.on(Files.createDirectory(folder.resolve("now")), NOW.toString());
        then = QuerySideForTests.on(Files.createDirectory(folder.resolve("then")), THEN.toString());
        now.record(history);
        then.record(history.stream().filter(event -> !event.at().isAfter(THEN)).toList());
        for (var server : List.of(now, then)) {
            server.signedInAs(Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER);
        }
    }

    @AfterAll
    static void close() {
        now.close();
        then.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/systems",
                "/api/systems/acme",
                "/api/evidence?limit=500",
                "/api/evidence?item={item}",
                "/api/evidence?final=true",
                "/api/evidence/coverage?system=acme",
                "/api/cockpit",
                "/api/systems/acme/cockpit",
                "/api/imports",
                "/api/items/{item}/history",
                "/api/mine",
                "/api/timeline",
                "/api/timeline/slips?group=REQUIREMENT",
                "/api/backdating",
                "/api/systems/acme/forecast",
                "/api/resources?group=OWNER&state=all",
                "/api/resources?group=QUARTER",
                "/api/resources/items?owner=a&limit=500",
                "/api/items/{item}/forecast",
                "/api/promises?from=2025-12-01&to=2026-06-30",
                "/api/figures/explain?figure=overdue&month=2026-05",
                "/api/figures/explain?figure=overdue",
                "/api/figures/explain?figure=slips&month=2026-04",
                "/api/reports/management-attention",
                "/api/reports/management-attention?from=2026-01-01&to=2026-03-31&system=acme"
            })
    void is_what_was_said_then(String address) throws Exception {
        var moment = "\"moment\":{\"instant\":\"" + THEN + "\"}";
        assertThat(said(now, address, "asOf=" + THEN).replace(moment, "\"moment\":null"))
                .isEqualTo(said(then, address, ""));
        assertThat(said(now, address, "")).isNotEmpty();
    }

    @Test
    void also_of_reviews_but_for_what_lay_untouched() throws Exception {
        assertThat(said(now, "/api/reviews", "asOf=" + THEN))
                .isEqualTo(said(then, "/api/reviews", "")
                        .replaceFirst(",\"untouchedLongest\":\\[.*](?=,\"incomplete\")", ",\"untouchedLongest\":null"))
                .contains("2026-06-09")
                .doesNotContain("2026-06-29");
        assertThat(said(now, "/api/reviews", "asOf=2026-06-30&by=claimed")).contains("\"heldOn\":\"2026-06-29\"");
    }

    @Test
    void and_of_the_register_as_a_file() throws Exception {
        for (var filter : List.of("state=all", "owner=a", "system=acme")) {
            assertThat(lines(now, "/register.csv?" + filter, "asOf=" + THEN))
                    .as(filter)
                    .containsExactlyInAnyOrderElementsOf(lines(then, "/register.csv?" + filter, ""))
                    .hasSizeGreaterThan(1);
        }
        assertThat(said(now, "/register.csv", "asOf=2026-06-30&by=claimed")).contains("As it was true on 2026-06-30");
    }

    @Test
    void and_of_the_register_as_oscal() throws Exception {
        for (var form : List.of("json", "xml")) {
            var address = "/register.oscal." + form + "?system=acme&state=all";
            var past = said(now, address, "asOf=" + THEN);
            assertThat(past).isEqualTo(said(now, address, "asOf=" + THEN));
            assertThat(items(past)).isEqualTo(items(said(then, address, ""))).contains("ACME-");
            assertThat(said(now, address, "asOf=2026-06-30&by=claimed")).contains("As it was true on 2026-06-30");
        }
    }

    /** Without the head of the document, which says from when it is seen. */
    private static String items(String document) {
        return document.substring(document.indexOf("poam-item"));
    }

    @Test
    void and_who_might_do_what_on_a_system() throws Exception {
        assertThat(said(now, "/systems/acme", "asOf=" + THEN)).contains(">alice<");
        assertThat(said(now, "/systems/acme", "")).doesNotContain(">alice<");
    }

    @Test
    void what_is_claimed_of_a_day_was_there_that_day() throws Exception {
        assertThat(said(now, "/api/evidence", "asOf=2026-01-05")).doesNotContain("old-scan.txt");
        assertThat(said(now, "/api/evidence", "asOf=2026-01-05&by=claimed")).contains("old-scan.txt");
    }

    /** Without the last column, which says how old the file is. */
    private static List<String> lines(QuerySideForTests server, String address, String moment) throws Exception {
        return said(server, address, moment)
                .lines()
                .map(line -> line.replaceFirst(",\"?(As of [^;]*; )?as of position.*$", ""))
                .toList();
    }

    private static String said(QuerySideForTests server, String address, String moment) throws Exception {
        var about = address.replace("{item}", one.toString());
        var asked = moment.isEmpty() ? about : about + (about.contains("?") ? "&" : "?") + moment;
        var answer = server.web().perform(get(URI.create(asked))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(asked + answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static EvidencePreserved scan() {
        return new EvidencePreserved(
                SCAN,
                ACME,
                "old-scan.txt",
                "text/plain",
                new Sha256("2c".repeat(32)),
                4,
                "",
                Optional.of(LocalDate.parse("2026-01-04")));
    }

    private static EvidenceAttached attached(PoamItemId item) {
        return new EvidenceAttached(item, SCAN, "old-scan.txt", new Sha256("2c".repeat(32)), "");
    }

    private static ReviewRecorded reviewed(String on) {
        return new ReviewRecorded(ACME, LocalDate.parse(on), List.of("Ann"), List.of(one), "none", Optional.empty());
    }
}
