package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.Events;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.query.Extremes.Way;
import io.poamledger.query.SampleHistory.Happened;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of event there is, each with every field as far out as decoding allows, in the history of a system of its own: no
 * question may fail on it, nor on all of them together.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatWasOnceAcceptedIsReadableForEverTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What everything else of a system, or of an item, comes after. */
    private static final List<Class<? extends LedgerEvent>> BEGINNING = List.of(
            SystemRegistered.class,
            EvidencePreserved.class,
            ImportStarted.class,
            WeaknessOpened.class,
            ResponsibilityAssigned.class,
            CompletionScheduled.class,
            MilestoneAdded.class,
            PlanApproved.class);

    private static final List<Class<? extends LedgerEvent>> GOING_ON = List.of(
            CompletionRescheduled.class, MilestoneRescheduled.class, ReviewRecorded.class, ProgressRecorded.class);

    /** What says something to an event before it. */
    private static final Map<Class<?>, Class<? extends LedgerEvent>> FOLLOWING =
            Map.of(ItemReopened.class, ItemClosed.class, ReturnedFromValidation.class, SubmittedForValidation.class);

    private static final List<Class<? extends LedgerEvent>> ENDS =
            List.of(ItemClosed.class, PriorClosureRecorded.class, ItemVoided.class);

    /** A year that is written with a sign, and what stands behind the date. */
    private static final Pattern FAR_OUT = Pattern.compile("[+-]\\d{9,10}-\\d\\d-\\d\\d(.{0,22})");

    private static final int TOO_MUCH_FOR_PAPER = 413;

    /** The addresses that can be narrowed to a system; the others are about one already, or about none. */
    private static final Pattern NARROWED = Pattern.compile(
            "(/api)?/(register.*|mine.*|overdue|timeline|figures.*|promises.*|reviews(/room|/agenda)?|evidence|imports|as-of|portfolio|items/new)");

    @TempDir
    static Path folder;

    private final Map<SystemId, String> systems = new LinkedHashMap<>();
    private QuerySideForTests today;
    private MockMvc web;

    @BeforeAll
    void record() {
        today = QuerySideForTests.on(folder, "2026-11-02T16:00:00Z");
        web = today.web();
        today.signedInAs(Role.values());
        var at = Instant.parse("2026-01-05T15:00:00Z");
        var histories = new ArrayList<Happened>();
        histories.add(new Happened(at, Extremes.extreme(OrganisationFounded.class, new SystemId("any"), Way.ODD)));
        var kinds = Events.byName().values().stream()
                .filter(kind -> kind != OrganisationFounded.class)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
        for (var kind : kinds) {
            for (var way : Way.values()) {
                var system = new SystemId("s" + systems.size());
                systems.put(system, kind.getSimpleName() + " " + way);
                history(kind, system, way).forEach(event -> histories.add(new Happened(at, event)));
            }
        }
        today.record(histories);
    }

    /** The life of one item with one extreme event in it, its other events plain; ended as the rest of the ledger is read. */
    private static List<LedgerEvent> history(Class<?> kind, SystemId system, Way way) {
        var events = new ArrayList<LedgerEvent>();
        for (var first : BEGINNING) {
            events.add(first == kind ? Extremes.extreme(kind, system, way) : Extremes.plain(first, system));
        }
        if (FOLLOWING.containsKey(kind)) {
            events.add(Extremes.plain(Objects.requireNonNull(FOLLOWING.get(kind)), system));
        }
        if (!BEGINNING.contains(kind)) {
            events.add(Extremes.extreme(kind, system, way));
        }
        if (!ENDS.contains(kind)) {
            for (var next : GOING_ON) {
                if (next != kind) {
                    events.add(Extremes.plain(next, system));
                }
            }
        }
        return events;
    }

    @AfterAll
    void stop() {
        today.close();
    }

    Stream<String> addresses() {
        return today.addresses().stream();
    }

    @Test
    void no_event_is_set_aside() {
        assertThat(today.incomplete()).isEmpty();
    }

    /** A document is about one system, and refused for several. */
    Stream<String> addressesAboutAllSystems() {
        return addresses().filter(address -> !address.startsWith("/register.oscal."));
    }

    @ParameterizedTest
    @MethodSource("addressesAboutAllSystems")
    void every_answer_about_all_systems_together_is_given(String address) throws Exception {
        ask(filled(address, "s0"), "all systems");
    }

    private String filled(String address, String system) {
        return (address.matches("(/api)?/evidence/\\{id}") ? address.replace("{id}", artifactOf(system)) : address)
                .replace("{system}", system)
                .replace("{number}", "1")
                .replace("{label}", "ACME-0001")
                .replace("{secret}", "nobodys")
                .replaceFirst("^(/api)?/search$", "$0?q=a")
                .replace("{id}", system);
    }

    private String artifactOf(String system) {
        return today.rows()
                .sql("SELECT id FROM evidence_artifacts WHERE system = ?")
                .param(system)
                .query(String.class)
                .list()
                .getFirst();
    }

    /** Any other answer is the same for every system, and is asked for once, above. */
    Stream<String> addressesAboutSystems() {
        return addresses()
                .filter(address -> address.contains("{system}")
                        || address.contains("{id}")
                        || NARROWED.matcher(address).matches());
    }

    /** Each about every kind of event in one of its ways; which way it is differs from kind to kind and from answer to answer. */
    @ParameterizedTest
    @MethodSource("addressesAboutSystems")
    void every_answer_about_a_system_is_given(String address) throws Exception {
        var ways = Way.values().length;
        var way = Math.floorMod(address.hashCode(), ways);
        for (var system : systems.entrySet()) {
            if (place(system.getKey()) / ways % ways == (place(system.getKey()) + way) % ways) {
                askAbout(system, address);
            }
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("addressesAboutSystems")
    void every_answer_about_every_system_is_given(String address) throws Exception {
        for (var system : systems.entrySet()) {
            askAbout(system, address);
        }
    }

    /** Which of the histories it is: those of one kind of event are neighbours, one in each way. */
    private static int place(SystemId system) {
        return Integer.parseInt(system.value().substring(1));
    }

    private void askAbout(Map.Entry<SystemId, String> system, String address) throws Exception {
        var id = system.getKey().value();
        var states = address.matches(".*/(register|as-of).*") ? "&state=all" : "";
        var narrowed = NARROWED.matcher(address).matches() ? "?system=" + id + states : "";
        ask(filled(address, id) + narrowed, system.getValue());
    }

    static final List<String> OF_A_DAY = List.of(
            "/as-of?state=all&asOf=",
            "/as-of?by=claimed&state=all&asOf=",
            "/api/portfolio?asOf=",
            "/api/portfolio?by=claimed&asOf=",
            "/api/register?state=all&limit=500&asOf=",
            "/api/register?by=claimed&state=all&limit=500&asOf=",
            "/api/items/s0/1?asOf=",
            "/items/s0/1?asOf=",
            "/systems/s0/assessment?asOf=",
            "/systems/s0/status?by=claimed&asOf=",
            "/api/systems/s0/representations?asOf=",
            "/api/systems/s0/whatif?by=claimed&asOf=",
            "/figures?from=1900-01-01&to=",
            "/api/figures?from=1900-01-01&to=",
            "/api/figures/items?from=1900-01-01&to=",
            "/figures/items?which=opened&from=1900-01-01&to=");

    @ParameterizedTest
    @FieldSource("OF_A_DAY")
    void every_answer_about_far_days_is_given(String question) throws Exception {
        for (var day : List.of("1900-01-01", "2199-12-31")) {
            ask(question + day, day);
        }
        for (var day : List.of("0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "%2B292278994-08-18")) {
            assertThat(web.perform(get(URI.create(question + day)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(question + day)
                    .isEqualTo(400);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @FieldSource("OF_A_DAY")
    void every_answer_about_days_between_is_given(String question) throws Exception {
        for (var day : List.of("1970-01-01", "2026-01-05")) {
            ask(question + day, day);
        }
    }

    @Test
    void pages_go_on_behind_rows_that_are_far_out() throws Exception {
        for (var list : List.of(
                "/api/register?state=all",
                "/api/register?state=all&sort=risk",
                "/api/overdue?within=3650",
                "/api/reviews",
                "/api/timeline")) {
            var seen = new ArrayList<String>();
            var next = "";
            do {
                var answer = JSON.readTree(ask(list + (list.contains("?") ? "&" : "?") + "limit=7" + next, list)
                        .getContentAsString());
                var page = answer.has("overdue") ? answer.path("overdue") : answer;
                Stream.of("items", "rows", "reviews", "moves")
                        .flatMap(name -> page.path(name).valueStream())
                        .forEach(row -> seen.add(row.toString()));
                next = page.path("next").isString()
                        ? "&cursor=" + page.path("next").stringValue()
                        : "";
            } while (!next.isEmpty());
            assertThat(seen).as(list).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_answer_is_still_given_when_it_is_a_far_day() throws Exception {
        var copy = folder.resolveSibling("copy");
        FileSystemUtils.copyRecursively(folder, copy);
        try (var far = QuerySideForTests.on(copy, "2199-12-31T23:59:59Z")) {
            far.signedInAs(Role.values());
            far.catchUp();
            var later = far.web();
            for (var address : far.addresses()) {
                var asked = filled(address, "s0");
                assertThat(later.perform(get(URI.create(asked)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(asked)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void pages_show_the_beginning_of_long_lists_and_how_much_is_left_out() throws Exception {
        var system = systems.entrySet().stream()
                .filter(entry -> entry.getValue().equals("ResponsibilityAssigned ODD"))
                .map(entry -> entry.getKey().value())
                .findFirst()
                .orElseThrow();
        assertThat(ask("/items/" + system + "/1", system).getContentAsString()).contains("and 1,800 more");
    }

    private MockHttpServletResponse ask(String address, String about) throws Exception {
        var answer = web.perform(get(URI.create(address))).andReturn().getResponse();
        if (address.contains(".pdf") && answer.getStatus() == TOO_MUCH_FOR_PAPER) {
            return answer;
        }
        assertThat(answer.getStatus()).as("%s, %s", address, about).isEqualTo(isThere(address) ? 200 : 404);
        if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
            saysWhatIsOutsideTheRange(address + ", " + about, answer.getContentAsString());
        }
        return answer;
    }

    /** No artifact has the id of a system, no calendar that secret, and nothing was there in the last century. */
    private static boolean isThere(String address) {
        return !address.startsWith("/api/evidence/s")
                && !address.startsWith("/calendar/")
                && !address.matches("(/api)?/(items/s0/1|systems/s0/\\w+)\\?asOf=19.+");
    }

    private static void saysWhatIsOutsideTheRange(String about, String page) {
        var shown = page.replaceAll("(?s)<pre.*?</pre>", "").replaceAll("<[^>]*>", "");
        var dates = FAR_OUT.matcher(shown);
        while (dates.find()) {
            assertThat(dates.group(1)).as("%s: %s", about, dates.group()).startsWith(" (outside the range)");
        }
    }
}
